using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>How long the calls of an action took.</summary>
internal sealed class Samples
{
    private const int Most = 200_000;
    private const int Least = 8;

    private readonly double[] sorted;

    private Samples(double[] sorted, double bytesPerCall)
    {
        this.sorted = sorted;
        BytesPerCall = bytesPerCall;
    }

    public int Count => sorted.Length;

    /// <summary>Seconds.</summary>
    public double Median => (sorted[(Count - 1) / 2] + sorted[Count / 2]) / 2;

    /// <summary>Seconds.</summary>
    public double Minimum => sorted[0];

    /// <summary>What a call allocates on the managed heap, over all threads.</summary>
    public double BytesPerCall { get; }

    /// <summary>Calls the action for a tenth of the time to warm up, then measures call by call.</summary>
    public static Samples Measure(Action action, double seconds)
    {
        var ticks = new long[Most];
        var end = Stopwatch.GetTimestamp() + (long)(seconds / 10 * Stopwatch.Frequency);
        do
            action();
        while (Stopwatch.GetTimestamp() < end);

        var count = 0;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (count < Least || (count < Most && Stopwatch.GetTimestamp() < end))
        {
            var start = Stopwatch.GetTimestamp();
            action();
            ticks[count++] = Stopwatch.GetTimestamp() - start;
        }
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return Of(ticks.AsSpan(0, count), (double)allocated / count);
    }

    /// <summary>Samples that were timed elsewhere, in ticks of <see cref="Stopwatch"/>.</summary>
    public static Samples Of(ReadOnlySpan<long> ticks, double bytesPerCall = 0)
    {
        var seconds = new double[ticks.Length];
        for (var i = 0; i < seconds.Length; i++)
            seconds[i] = (double)ticks[i] / Stopwatch.Frequency;
        Array.Sort(seconds);
        return new Samples(seconds, bytesPerCall);
    }
}
