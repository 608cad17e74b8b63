using System.Runtime.InteropServices;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The process that is a Jupyter kernel.</summary>
public static class KernelProcess
{
    /// <summary>How long the last messages may take to leave.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(800);

    /// <summary>
    /// Serves front ends until one of them, a signal or the end of the parent
    /// process ends the kernel; then the process ends, with code 0.
    /// </summary>
    /// <exception cref="KernelException">The connection file cannot be used, or an address in it is taken.</exception>
    public static void Run(string connectionFile)
    {
        var log = Log(Console.Error);
        var connection = ConnectionFile.Load(connectionFile);
        try
        {
            Serve(connection, log);
        }
        catch (IOException error)
        {
            throw new KernelException(error.Message, error);
        }
    }

    private static void Serve(ConnectionFile connection, Action<string> log)
    {
        var warmUp = WarmUp.Start(Environment.CurrentDirectory, log);
        var sockets = new KernelSockets(connection, log);
        var kernel = new JupyterKernel(
            new MessageFormat(connection.Key),
            sockets,
            ask => new CSharpSession(Options(ask)),
            new History(new HistoryFile(Path.Combine(JupyterDataFolder.OfUser, "lstm-notebooks", "history.jsonl")), log),
            log,
            warmUp.Wait);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, kernel.Interrupt));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, kernel.End));
        sockets.Open(kernel.ReceiveShell, kernel.ReceiveControl, kernel.ReceiveStdin);
        ParentWatch.Start(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), kernel.End, log);
        kernel.WaitForEnd(Timeout.InfiniteTimeSpan);
        var closing = new Thread(sockets.Dispose) { IsBackground = true, Name = "Closing" };
        closing.Start();
        closing.Join(LastWords);
        // A cell may still run, and a thread that it started would keep the process alive.
        Environment.Exit(0);
    }

    /// <summary>Front ends start a kernel in the notebook's folder.</summary>
    private static SessionOptions Options(Func<InputRequest, CancellationToken, Task<string>> ask) => new()
    {
        NotebookName = NotebookName(Environment.GetEnvironmentVariable("JPY_SESSION_NAME")),
        WorkingDirectory = Environment.CurrentDirectory,
        Input = ask,
    };

    /// <summary>The notebook's file name, or empty: what Jupyter calls a session is a notebook's path, or the name of a console.</summary>
    internal static string NotebookName(string? sessionName) =>
        sessionName is not null && sessionName.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? sessionName.Split('/', '\\')[^1]
            : "";

    /// <summary>Writes to the process's own error stream, which cells do not reach; taken before they get theirs.</summary>
    private static Action<string> Log(TextWriter error)
    {
        var gate = new Lock();
        return text =>
        {
            lock (gate)
                error.WriteLine($"lstm kernel: {text}");
        };
    }

    private static void Take(PosixSignalContext signal, Action action)
    {
        signal.Cancel = true;
        action();
    }
}
