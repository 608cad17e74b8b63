using System.Runtime.InteropServices;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>
/// The signal of Ctrl+C. Who starts the tests in the background may have it ignored, and a started program inherits that.
/// </summary>
internal static class InterruptSignal
{
    private const int Number = 2;
    private const nint Default = 0;
    private const nint Ignored = 1;

    /// <summary>Lets programs that are started from now on take the signal, whoever started the tests.</summary>
    public static void Allow()
    {
        if (SetHandler(Number, Default) is var before and not Ignored)
            SetHandler(Number, before);
    }

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint SetHandler(int number, nint handler);
}
