namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Puts the cells' streams in place of the process's console, once.</summary>
internal static class ConsoleCapture
{
    private static readonly Lock Gate = new();
    private static TextWriter? output;
    private static TextWriter? error;
    private static TextReader? input;

    /// <summary>Takes the console over, also again after a cell has put another stream in its place and not put ours back.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (output is null)
                Create();
            if (!ReferenceEquals(Console.Out, output))
                Console.SetOut(output!);
            if (!ReferenceEquals(Console.Error, error))
                Console.SetError(error!);
            if (!ReferenceEquals(Console.In, input))
                Console.SetIn(input!);
        }
    }

    /// <summary>The console wraps what it is given in a lock, so what it then holds is what is compared and set again.</summary>
    private static void Create()
    {
        Console.SetOut(new CellConsoleWriter("stdout", Console.Out) { NewLine = "\n" });
        Console.SetError(new CellConsoleWriter("stderr", Console.Error) { NewLine = "\n" });
        Console.SetIn(new CellConsoleReader(Console.In));
        (output, error, input) = (Console.Out, Console.Error, Console.In);
    }
}
