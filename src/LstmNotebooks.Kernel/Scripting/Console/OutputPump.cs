using System.Collections.Concurrent;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Emits waiting console text a few times a second, on a thread of its own, so
/// that a cell that keeps the thread pool busy still shows its progress.
/// </summary>
internal sealed class OutputPump : IDisposable
{
    private static readonly TimeSpan Coalescing = TimeSpan.FromMilliseconds(30);
    private readonly BlockingCollection<CellOutputs> waiting = [];
    private readonly Thread thread;

    public OutputPump()
    {
        thread = new Thread(Run) { IsBackground = true, Name = "Cell output" };
        thread.Start();
    }

    /// <summary>Emits the cell's console text soon.</summary>
    public void Wake(CellOutputs outputs)
    {
        try
        {
            waiting.Add(outputs);
        }
        catch (InvalidOperationException)
        {
            // The session is closed: background work that still prints has nobody left to show it to.
        }
    }

    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        waiting.Dispose();
    }

    private void Run()
    {
        foreach (var outputs in waiting.GetConsumingEnumerable())
        {
            if (!waiting.IsAddingCompleted)
                Thread.Sleep(Coalescing);
            outputs.TryFlush();
        }
    }
}
