using System.Runtime.ExceptionServices;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Everything one cell shows, handed on in order and one at a time.</summary>
/// <remarks>Found through the flow of execution, so the late output of a task started by a cell reaches that cell.</remarks>
internal sealed class CellOutputs(SessionState session, Action<CellOutput> emit)
{
    private static readonly AsyncLocal<CellOutputs?> Flow = new();
    private readonly ConsoleSegments console = new(session.Options.MaximumConsoleCharacters);
    private readonly DisplayLimit displays = new(session.Options);
    private ExceptionDispatchInfo? emitFailure;

    /// <summary>The cell that the calling code belongs to, or null.</summary>
    public static CellOutputs? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>The cell that the calling code belongs to.</summary>
    public static CellOutputs Required =>
        Current ?? throw new InvalidOperationException("This code belongs to no cell, so nothing can be shown or asked: it runs on a thread that was started outside one.");

    public SessionState Session { get; } = session;

    public CancellationToken Cancellation { get; init; }

    /// <summary>What the cell's using declarations hold.</summary>
    public CellResources Resources { get; } = new();

    /// <summary>Adds console text. It is emitted soon, never on the calling thread: that one holds the console's lock, which the receiver may want.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (console.Append(stream, OwnNames.MayBeIn(text) ? OwnNames.Without(text.ToString()) : text))
            Session.Pump.Wake(this);
    }

    /// <summary>Emits an output, after the console text written before it.</summary>
    public void Emit(CellOutput output)
    {
        if (displays.Refuse(output, out var note))
        {
            Write("stderr", note);
            return;
        }

        lock (Session.EmitGate)
        {
            EmitConsole();
            Outside(output);
        }
    }

    /// <summary>Takes away what was shown so far. It counts no longer against the limits.</summary>
    public void Clear(bool wait)
    {
        console.Clear();
        displays.Clear();
        Emit(new ClearOutput(wait));
    }

    /// <summary>Emits the console text that waits.</summary>
    public void Flush()
    {
        lock (Session.EmitGate)
            EmitConsole();
        emitFailure?.Throw();
    }

    /// <summary>As <see cref="Flush"/>, and keeps a failure of the receiver for the cell's end.</summary>
    public void TryFlush()
    {
        try
        {
            Flush();
        }
        catch (Exception exception)
        {
            emitFailure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private void EmitConsole()
    {
        foreach (var output in console.Drain())
            Outside(output);
    }

    /// <summary>Calls the receiver as code that belongs to no cell: what it prints is its own.</summary>
    private void Outside(CellOutput output)
    {
        var cell = Current;
        Current = null;
        try
        {
            emit(output);
        }
        finally
        {
            Current = cell;
        }
    }
}
