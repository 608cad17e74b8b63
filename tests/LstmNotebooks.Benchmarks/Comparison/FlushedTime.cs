namespace LstmNotebooks.Benchmarks;

/// <summary>The library's time with a number of threads, beside its own with subnormal numbers flushed.</summary>
/// <param name="Case">What ran.</param>
/// <param name="Threads">With how many.</param>
/// <param name="What">Which of its times, with its unit.</param>
/// <param name="Ours">Median over the alternations.</param>
/// <param name="Flushed">In the same unit.</param>
/// <param name="Lowest">The smallest ratio of a single alternation.</param>
/// <param name="Highest">The largest.</param>
internal sealed record FlushedTime(string Case, int Threads, string What, double Ours, double Flushed, double Lowest, double Highest)
    : INamed
{
    private const string TrainingStep = "training step, ms";

    // A field of the results, and what it holds.
    private static readonly (string Field, string What)[] Times =
        [("ms_train", TrainingStep), ("ms_infer", "inference, ms"), ("us_infer", "inference, µs"), ("ms", "product, ms")];

    public string Name => $"{Case} with {Threads} {(Threads == 1 ? "thread" : "threads")}";

    public bool IsTraining => What == TrainingStep;

    /// <summary>What subnormal numbers make of the time: 1 is nothing.</summary>
    public double Ratio => Ours / Flushed;

    /// <summary>All times of a case, each with every number of threads.</summary>
    public static IEnumerable<FlushedTime> Of(string name, CaseRuns ours, CaseRuns flushed) =>
        from time in Times
        from threads in ours.Threads
        let own = ours.Median(time.Field, threads)
        let other = flushed.Median(time.Field, threads)
        where own is not null && other is not null
        let pairs = ours.Values(time.Field, threads).Zip(flushed.Values(time.Field, threads))
        let ratios = pairs.Select(static pair => pair.First / pair.Second).ToArray()
        select new FlushedTime(name, threads, time.What, own.Value, other.Value, ratios.Min(), ratios.Max());
}
