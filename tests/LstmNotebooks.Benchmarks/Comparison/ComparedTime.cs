namespace LstmNotebooks.Benchmarks;

/// <summary>The time of one thing on both sides, each with the number of threads that suits it best.</summary>
/// <param name="Ours">Median over the alternations.</param>
/// <param name="Peer">Of the other side, in the same unit.</param>
/// <param name="Lowest">The smallest ratio of a single alternation.</param>
/// <param name="Highest">The largest.</param>
internal sealed record ComparedTime(double Ours, double Peer, double Lowest, double Highest)
{
    /// <summary>Ours with one thread and with two; null where that was not measured.</summary>
    public (double One, double Two)? OursByThreads { get; private init; }

    public double TimesFaster => Peer / Ours;

    /// <summary>The same with one thread on both sides; null where that was not measured.</summary>
    public double? TimesFasterWithOne => PeerByThreads?.One / OursByThreads?.One;

    /// <summary>With two on both.</summary>
    public double? TimesFasterWithTwo => PeerByThreads?.Two / OursByThreads?.Two;

    /// <summary>The same of the other side.</summary>
    public (double One, double Two)? PeerByThreads { get; private init; }

    /// <summary>How many times faster two threads of ours are than one.</summary>
    public double? Scaling => OursByThreads is var (one, two) ? one / two : null;

    /// <summary>Null where the case has no such field.</summary>
    public static ComparedTime? Of(string field, CaseRuns ours, CaseRuns peer)
    {
        if (ours.Best(field) is not { } own || peer.Best(field) is not { } other)
            return null;
        var alternations = Enumerable.Range(0, Math.Min(ours.Alternations, peer.Alternations));
        double[] ratios = [.. alternations.Select(alternation => peer.BestOf(field, alternation) / ours.BestOf(field, alternation))];
        return new ComparedTime(own, other, ratios.Min(), ratios.Max())
        {
            OursByThreads = ByThreads(field, ours),
            PeerByThreads = ByThreads(field, peer),
        };
    }

    private static (double One, double Two)? ByThreads(string field, CaseRuns runs) =>
        runs.Median(field, 1) is { } one && runs.Median(field, 2) is { } two ? (one, two) : null;
}
