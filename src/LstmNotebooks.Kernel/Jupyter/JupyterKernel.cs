using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A kernel between its sockets and its session: takes frames in, gives frames out.</summary>
internal sealed class JupyterKernel : IDisposable
{
    private readonly MessageFormat format;
    private readonly Action<string> log;
    private readonly StdinQuestions questions;
    private readonly INotebookSession session;
    private readonly CellExecution execution;
    private readonly RequestThread shell;
    private readonly RequestThread control;
    private readonly ManualResetEventSlim ended = new();

    /// <summary>Starts the kernel and says so to all front ends.</summary>
    /// <param name="format">Reads and writes messages.</param>
    /// <param name="frontEnds">Where messages go that are no answers.</param>
    /// <param name="open">Opens the session, given who answers its cells' questions.</param>
    /// <param name="history">The cells that ran.</param>
    /// <param name="log">Takes what no front end is told.</param>
    /// <param name="ready">Returns when cells may run; null when they may at once.</param>
    public JupyterKernel(
        MessageFormat format,
        IFrontEnds frontEnds,
        Func<Func<InputRequest, CancellationToken, Task<string>>, INotebookSession> open,
        History history,
        Action<string> log,
        Action? ready = null)
    {
        this.format = format;
        this.log = log;
        var messages = new KernelMessages(format, frontEnds);
        questions = new StdinQuestions(messages, log);
        session = open(questions.AskAsync);
        execution = new CellExecution(session, ready, messages, questions, history, log);
        var controlRequests = new ControlRequests(execution, log);
        void EndIfShutDown()
        {
            if (controlRequests.IsShutDown)
                ended.Set();
        }

        control = new RequestThread("control", controlRequests.Handle, messages, log) { Done = EndIfShutDown };
        var shellRequests = new ShellRequests(execution, new CodeRequests(session), history, controlRequests, messages)
        {
            AbortWaitingCells = () => shell!.AbortWaitingCells(),
        };
        shell = new RequestThread("shell", shellRequests.Handle, messages, log) { Done = EndIfShutDown };
        messages.PublishStatus(parent: null, "starting");
        shell.Start();
        control.Start();
    }

    /// <summary>Takes a message of the shell channel.</summary>
    /// <param name="peer">The front end's identity.</param>
    /// <param name="frames">The message.</param>
    /// <param name="answer">Sends frames back to where the message came from.</param>
    public void ReceiveShell(ReadOnlyMemory<byte> peer, IReadOnlyList<byte[]> frames, Action<IReadOnlyList<byte[]>> answer) =>
        Receive("shell", peer, frames, answer, shell.Add);

    /// <summary>Takes a message of the control channel.</summary>
    public void ReceiveControl(ReadOnlyMemory<byte> peer, IReadOnlyList<byte[]> frames, Action<IReadOnlyList<byte[]>> answer) =>
        Receive("control", peer, frames, answer, control.Add);

    /// <summary>Takes a message of the stdin channel, which nothing is answered on.</summary>
    public void ReceiveStdin(ReadOnlyMemory<byte> peer, IReadOnlyList<byte[]> frames) =>
        Receive("stdin", peer, frames, _ => { }, questions.Receive);

    /// <summary>Asks the running cell to stop.</summary>
    public void Interrupt() => execution.Interrupt();

    /// <summary>Lets the kernel end.</summary>
    public void End() => ended.Set();

    /// <summary>Waits until a front end or <see cref="End"/> ends the kernel; false when that takes longer.</summary>
    public bool WaitForEnd(TimeSpan timeout) => ended.Wait(timeout);

    public void Dispose()
    {
        shell.Dispose();
        control.Dispose();
        session.Dispose();
        questions.Dispose();
        ended.Dispose();
    }

    /// <summary>Passes a message on; one that is none is dropped, and never the end of anything.</summary>
    private void Receive(
        string channel, ReadOnlyMemory<byte> peer, IReadOnlyList<byte[]> frames, Action<IReadOnlyList<byte[]>> answer, Action<Request> take)
    {
        try
        {
            take(new Request(format.Read(frames), peer, answer));
        }
        catch (FormatException error)
        {
            log($"a message on {channel} was dropped: {error.Message}");
        }
    }
}
