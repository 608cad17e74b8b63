using System.Diagnostics;

namespace LstmNotebooks.Numerics;

/// <summary>
/// Decides how many threads share the short rounds of a long job, by timing some rounds with all threads and some with one.
/// </summary>
/// <remarks>
/// A round that reads what another core has just written waits for the cores' talk. On most machines two threads are
/// still faster, on some (100 ns and more from core to core) they are slower than one, and a virtual machine changes from
/// minute to minute. So the question is asked again now and then. Results do not depend on the answer.
/// </remarks>
/// <param name="clock">Gives the time in ticks of any length.</param>
internal sealed class RoundThreads(Func<long> clock)
{
    /// <summary>Rounds that are timed each way, after as many in which the caches settle.</summary>
    public const int TrialRounds = 32;

    /// <summary>Rounds from one trial to the next.</summary>
    public const int Period = 2048;

    private int round;
    private long started, shared, alone;
    private bool isAlone;

    public RoundThreads()
        : this(Stopwatch.GetTimestamp)
    {
    }

    /// <summary>Begins a round.</summary>
    /// <returns>How many threads may share it.</returns>
    public int Begin()
    {
        if (Threads.Count == 1)
            return 1;
        if (round == Period)
            round = 0;
        if (round is TrialRounds or 2 * TrialRounds or 3 * TrialRounds)
            Mark(clock());
        var goesAlone = round >= 3 * TrialRounds ? isAlone : round >= 2 * TrialRounds;
        round++;
        return goesAlone ? 1 : Threads.Count;
    }

    /// <summary>The trial's two stretches begin and end at whole numbers of <see cref="TrialRounds"/>.</summary>
    private void Mark(long now)
    {
        if (round == 2 * TrialRounds)
            shared = now - started;
        if (round == 3 * TrialRounds)
        {
            alone = now - started;
            isAlone = alone < shared;
        }
        started = now;
    }
}
