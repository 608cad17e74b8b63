using System.Diagnostics;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The thread of one cell, to which its code also comes back after an await.</summary>
/// <remarks>
/// While the thread is busy, what follows an await runs on the pool's
/// threads: a cell that waits with Task.Result does not wait for itself.
/// </remarks>
internal sealed class CellThread : SynchronizationContext
{
    /// <summary>Room for deeply nested source and data, which compiler and formatters walk by recursion.</summary>
    private const int StackSize = 16 << 20;

    /// <summary>What the runtime keeps of the stack for itself, generously.</summary>
    private const int Unusable = 256 << 10;

    /// <summary>
    /// How long what follows an await waits for a thread that is
    /// busy, and perhaps only on its way out of the code before.
    /// </summary>
    private static readonly TimeSpan Handover = TimeSpan.FromMilliseconds(2);

    private readonly object gate = new();
    private readonly Thread thread;
    private readonly CellOutputs outputs;
    private readonly List<Visit> visits = [];
    private Action? next;
    private bool isFree;
    private bool isOver;
    private bool isLeft;
    private int waiting;
    private int looksAtNothing;

    public CellThread(CellOutputs outputs)
    {
        this.outputs = outputs;
        thread = new Thread(RunAll, StackSize) { IsBackground = true, Name = "Cell" };
        thread.UnsafeStart();
    }

    /// <summary>Runs code as the cell's, in the caller's flow. The thread is there until the code has ended or the cell is left.</summary>
    public Task RunAsync(Func<Task> code)
    {
        var flow = ExecutionContext.Capture();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting++;
            next = () => Run(_ => _ = FinishAsync(code, running), null, flow);
            Monitor.Pulse(gate);
        }

        return running.Task;
    }

    /// <summary>Leaves the cell: what still waits for something never goes on, and what runs is on its own.</summary>
    public void Leave()
    {
        lock (gate)
            isLeft = true;
        End();
    }

    /// <summary>Looks at what the cell's threads do. Many looks in a row tell a thread that waits from one that happened to.</summary>
    public void Look()
    {
        lock (gate)
        {
            looksAtNothing = visits.Count + waiting == 0 ? looksAtNothing + 1 : 0;
            foreach (var visit in visits)
                visit.LooksAtWaiting = IsWaiting(visit.Thread) ? visit.LooksAtWaiting + 1 : 0;
        }
    }

    /// <summary>Has none of the cell's code run in the last looks? Then all of it awaits something.</summary>
    public bool OnlyAwaits(int looks)
    {
        lock (gate)
            return looksAtNothing >= looks;
    }

    /// <summary>Ends the sleeps, locks and waits of those threads that did nothing else in the last looks.</summary>
    public void InterruptWaits(int looks)
    {
        lock (gate)
        {
            foreach (var visit in visits.Where(visit => visit.LooksAtWaiting >= looks))
            {
                (visit.LooksAtWaiting, visit.IsInterrupted) = (0, true);
                visit.Thread.Interrupt();
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        var flow = ExecutionContext.Capture();
        void Continue() => Run(d, state, flow);
        Action work = Continue;
        lock (gate)
        {
            waiting++;
            if (next is null && !isOver)
            {
                next = work;
                Monitor.Pulse(gate);
                if (!isFree)
                    ThreadPool.UnsafeQueueUserWorkItem(_ => RunUnlessTaken(work), null);
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(_ => work(), null);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private async Task FinishAsync(Func<Task> code, TaskCompletionSource running)
    {
        try
        {
            await code();
            running.SetResult();
        }
        catch (Exception exception)
        {
            running.SetException(exception);
        }

        End();
    }

    private void End()
    {
        lock (gate)
        {
            isOver = true;
            Monitor.Pulse(gate);
        }
    }

    private void RunAll()
    {
        StackRoom.Declare(StackSize - Unusable);
        while (Take() is { } work)
            work();
    }

    private Action? Take()
    {
        lock (gate)
        {
            isFree = true;
            while (next is null && !isOver)
                Monitor.Wait(gate);
            isFree = false;
            (var work, next) = (next, null);
            return work;
        }
    }

    /// <summary>Runs what was meant for the cell's thread, when that is waiting for something else or goes on with other work.</summary>
    private void RunUnlessTaken(Action work)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            lock (gate)
            {
                if (isFree || !ReferenceEquals(next, work))
                    return;
                if (watch.Elapsed > Handover || IsWaiting(thread))
                {
                    next = null;
                    break;
                }
            }

            Thread.Yield();
        }

        work();
    }

    private static bool IsWaiting(Thread thread) => thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin);

    private void Run(SendOrPostCallback callback, object? state, ExecutionContext? flow)
    {
        if (Enter() is not { } visit)
            return;
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            if (flow is null)
                callback(state);
            else
                ExecutionContext.Run(flow, callback.Invoke, state);
        }
        catch (Exception exception)
        {
            StrayExceptions.Show(outputs, exception);
        }
        finally
        {
            SetSynchronizationContext(outside);
            Exit(visit);
        }
    }

    private Visit? Enter()
    {
        lock (gate)
        {
            waiting--;
            if (isLeft)
                return null;
            var visit = new Visit(Thread.CurrentThread);
            visits.Add(visit);
            return visit;
        }
    }

    /// <summary>
    /// An interrupt that found nothing to interrupt is still to come: it
    /// comes here, and does not hit what the thread does next.
    /// </summary>
    private void Exit(Visit visit)
    {
        while (true)
        {
            try
            {
                lock (gate)
                    visits.Remove(visit);
                if (visit.IsInterrupted)
                    Thread.Sleep(0);
                return;
            }
            catch (ThreadInterruptedException)
            {
                // This was the one.
            }
        }
    }

    /// <summary>A thread that is in the cell's code.</summary>
    private sealed class Visit(Thread thread)
    {
        public Thread Thread { get; } = thread;

        public int LooksAtWaiting { get; set; }

        public bool IsInterrupted { get; set; }
    }
}
