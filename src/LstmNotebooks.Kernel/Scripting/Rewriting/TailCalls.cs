namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// The runtime's setting by which a call in a method's last place leaves no
/// frame: an endless recursion of such calls would run for ever.
/// </summary>
public static class TailCalls
{
    /// <summary>The environment variable that turns it off with "0", when it is there as a process starts.</summary>
    public const string Setting = "DOTNET_TailCallOpt";
}
