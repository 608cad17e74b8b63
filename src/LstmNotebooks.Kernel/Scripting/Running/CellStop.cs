using System.Diagnostics;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Makes a cell stop that was asked to and did not by itself.</summary>
/// <remarks>On a thread of its own: a cell may keep all of the pool's threads busy.</remarks>
internal sealed class CellStop
{
    /// <summary>How long a cell has to stop by itself: its loops ask, and training ends its step.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a cell that was asked to stop may take to do so; the reader is promised two seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(1600);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private const int Looks = 5;
    private readonly CellThread thread;
    private readonly Task running;
    private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CellStop(CellThread thread, Task running) => (this.thread, this.running) = (thread, running);

    /// <summary>Waits for a cell's code. Asked to stop and not stopping, it is left behind.</summary>
    /// <returns>How it ended: by itself, left behind in an await, or left behind while its code goes on.</returns>
    public static async Task<StopOutcome> EndAsync(CellThread thread, Task running, CancellationToken cancellation)
    {
        var stop = new CellStop(thread, running);
        using var registration = cancellation.Register(
            () => new Thread(stop.Watch) { IsBackground = true, Name = "Cell stop" }.UnsafeStart());
        var first = await Task.WhenAny(running, stop.ended.Task).ConfigureAwait(false);
        if (first == running)
            return StopOutcome.Ended;
        return await stop.ended.Task.ConfigureAwait(false) ? StopOutcome.Awaiting : StopOutcome.Running;
    }

    /// <summary>The error of a cell that was asked to stop.</summary>
    public static ErrorOutput Error(string document, StopOutcome outcome)
    {
        var remark = outcome == StopOutcome.Running
            ? " The cell waits for something and goes on in the background; restart the kernel to end it."
            : "";
        var message = $"{document}: interrupted. Variables set before keep their values.{remark}";
        return new ErrorOutput(nameof(OperationCanceledException), message, [message]);
    }

    private void Watch()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Grace && !running.IsCompleted)
        {
            Thread.Sleep(BetweenLooks);
            thread.Look();
            if (watch.Elapsed < Patience)
                continue;
            if (thread.OnlyAwaits(Looks))
            {
                ended.TrySetResult(true);
                return;
            }

            thread.InterruptWaits(Looks);
        }

        if (!running.IsCompleted)
            ended.TrySetResult(false);
    }
}
