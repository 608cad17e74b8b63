using System.Runtime.ExceptionServices;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Everything one cell shows, handed on in order and one at a time.</summary>
internal sealed class CellOutputs(SessionState session, Action<CellOutput> emit) : RunningCell
{
    private readonly ConsoleSegments console = new(session.Options.MaximumConsoleCharacters);
    private readonly DisplayLimit displays = new(session.Options);
    private ExceptionDispatchInfo? emitFailure;

    /// <summary>The cell that the calling code belongs to, or null.</summary>
    public static new CellOutputs? Current => (CellOutputs?)RunningCell.Current;

    /// <summary>The cell that the calling code belongs to.</summary>
    public static new CellOutputs Required => (CellOutputs)RunningCell.Required;

    public SessionState Session { get; } = session;

    public override DisplayRules Rules => Session.DisplayRules;

    /// <summary>What the cell's using declarations hold.</summary>
    public CellResources Resources { get; } = new();

    /// <summary>
    /// Adds console text. It is emitted soon, never on the calling thread:
    /// that one holds the console's lock, which the receiver may want.
    /// </summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (console.Append(stream, OwnNames.MayBeIn(text) ? OwnNames.Without(text.ToString()) : text))
            Session.Pump.Wake(this);
    }

    public override void Emit(CellOutput output)
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

    /// <inheritdoc/>
    /// <remarks>It counts no longer against the limits.</remarks>
    public override void Clear(bool wait)
    {
        console.Clear();
        displays.Clear();
        Emit(new ClearOutput(wait));
    }

    public override Task<string> AskAsync(InputRequest request)
    {
        if (Session.Options.Input is not { } input)
            throw CellConsoleReader.NobodyAnswers();
        Flush();
        return input(request, Cancellation);
    }

    public override string NextDisplayId() => Session.NextDisplayId();

    public override IReadOnlyList<string> Traceback(Exception exception) => new ErrorReport(Session).OfException(exception).Traceback;

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
        RunningCell.Current = null;
        try
        {
            emit(output);
        }
        finally
        {
            RunningCell.Current = cell;
        }
    }
}
