namespace LstmNotebooks.Benchmarks;

/// <summary>The time of one thing on both sides, each with the number of threads that suits it best.</summary>
/// <param name="Ours">Median over the alternations.</param>
/// <param name="Torch">Of PyTorch, in the same unit.</param>
/// <param name="Lowest">The smallest ratio of a single alternation.</param>
/// <param name="Highest">The largest.</param>
internal sealed record ComparedTime(double Ours, double Torch, double Lowest, double Highest)
{
    /// <summary>Ours with one thread and with two; null where that was not measured.</summary>
    public (double One, double Two)? OursByThreads { get; private init; }

    public double TimesFaster => Torch / Ours;

    /// <summary>How many times faster two threads of ours are than one.</summary>
    public double? Scaling => OursByThreads is var (one, two) ? one / two : null;

    /// <summary>Null where the case has no such field.</summary>
    public static ComparedTime? Of(string field, CaseRuns ours, CaseRuns torch)
    {
        if (ours.Best(field) is not { } own || torch.Best(field) is not { } other)
            return null;
        var alternations = Enumerable.Range(0, Math.Min(ours.Alternations, torch.Alternations));
        double[] ratios = [.. alternations.Select(alternation => torch.BestOf(field, alternation) / ours.BestOf(field, alternation))];
        return new ComparedTime(own, other, ratios.Min(), ratios.Max())
        {
            OursByThreads = ours.Median(field, 1) is { } one && ours.Median(field, 2) is { } two ? (one, two) : null,
        };
    }
}
