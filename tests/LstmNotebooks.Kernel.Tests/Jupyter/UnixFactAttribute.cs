namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>A fact of Linux and macOS alone.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has neither these permissions nor these process ids.";
    }
}
