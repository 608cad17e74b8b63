using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The same work on several threads at once.</summary>
internal static class Together
{
    private const int Runs = 9;

    /// <summary>The shortest time of several runs, in seconds from the first thread's start to the last one's end.</summary>
    /// <param name="threads">How many.</param>
    /// <param name="work">Gets the number of its thread, from 0.</param>
    public static double Shortest(int threads, Action<int> work) => Enumerable.Range(0, Runs).Min(_ => Run(threads, work));

    private static double Run(int threads, Action<int> work)
    {
        var waiting = threads;
        var (starts, ends) = (new long[threads], new long[threads]);
        var all = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            Interlocked.Decrement(ref waiting);
            while (Volatile.Read(ref waiting) > 0)
                Thread.SpinWait(1);
            starts[number] = Stopwatch.GetTimestamp();
            work(number);
            ends[number] = Stopwatch.GetTimestamp();
        })).ToArray();
        foreach (var thread in all)
            thread.Start();
        foreach (var thread in all)
            thread.Join();
        return Stopwatch.GetElapsedTime(starts.Min(), ends.Max()).TotalSeconds;
    }
}
