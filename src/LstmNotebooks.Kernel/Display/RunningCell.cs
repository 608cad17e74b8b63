using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>The cell that code belongs to, as far as code shows values and asks the reader.</summary>
/// <remarks>Found through the flow of execution, so the late output of a task started by a cell reaches that cell.</remarks>
internal abstract class RunningCell
{
    private static readonly AsyncLocal<RunningCell?> Flow = new();

    /// <summary>The cell that the calling code belongs to, or null.</summary>
    public static RunningCell? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>The cell that the calling code belongs to.</summary>
    public static RunningCell Required => Current ?? throw new InvalidOperationException(
        "This code belongs to no cell, so nothing can be shown or asked: it runs on a thread that was started outside one.");

    /// <summary>Asks the cell to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How the cell's notebook wants values shown.</summary>
    public abstract DisplayRules Rules { get; }

    /// <summary>Emits an output, after the console text written before it.</summary>
    public abstract void Emit(CellOutput output);

    /// <summary>Takes away what was shown so far; when waiting, only as the next output comes.</summary>
    public abstract void Clear(bool wait);

    /// <summary>Asks the reader for a line.</summary>
    public abstract Task<string> AskAsync(InputRequest request);

    /// <summary>A name for something shown that can be updated; the same in every run.</summary>
    public abstract string NextDisplayId();

    /// <summary>An exception as the reader should see it: its message and the lines of the notebook that it passed.</summary>
    public abstract IReadOnlyList<string> Traceback(Exception exception);
}
