using System.Diagnostics;

namespace LstmNotebooks.Kernel.Session;

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
    /// <returns>What was left behind: nothing, only an await, or code that goes on.</returns>
    public static async Task<Leftover> EndAsync(CellThread thread, Task running, CancellationToken cancellation)
    {
        var stop = new CellStop(thread, running);
        using var registration = cancellation.Register(() => new Thread(stop.Watch) { IsBackground = true, Name = "Cell stop" }.UnsafeStart());
        var first = await Task.WhenAny(running, stop.ended.Task).ConfigureAwait(false);
        if (first == running)
            return Leftover.Nothing;
        return await stop.ended.Task.ConfigureAwait(false) ? Leftover.Await : Leftover.Code;
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
