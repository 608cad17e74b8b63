namespace LstmNotebooks.Benchmarks;

/// <summary>All runs of one case on one side, by number of threads and in the order of the alternations.</summary>
internal sealed class CaseRuns(IEnumerable<ResultRow> rows)
{
    private readonly SortedDictionary<int, List<ResultRow>> byThreads = new(
        rows.GroupBy(static row => row.Threads).ToDictionary(static group => group.Key, static group => group.ToList()));

    /// <summary>The numbers of threads that were measured.</summary>
    public IEnumerable<int> Threads => byThreads.Keys;

    public ResultRow First => byThreads.First().Value[0];

    /// <summary>How many alternations are complete.</summary>
    public int Alternations => byThreads.Values.Min(static runs => runs.Count);

    /// <summary>The runs of a case among those of a side.</summary>
    public static CaseRuns Of(string name, IEnumerable<ResultRow> rows, Side side)
    {
        ResultRow[] runs = [.. rows.Where(row => row.Name == name)];
        return runs.Length > 0
            ? new CaseRuns(runs)
            : throw new InvalidOperationException(
                $"The results hold no run of '{name}' by {side.Name}: the comparison did not come to an end; measure it again.");
    }

    /// <summary>The median over the alternations; null where this was not measured.</summary>
    public double? Median(string field, int threads)
    {
        if (!byThreads.TryGetValue(threads, out var runs) || runs[0].Number(field) is null)
            return null;
        return Benchmarks.Median.Of(Values(field, threads));
    }

    /// <summary>In the order of the alternations; measured with so many threads.</summary>
    public IEnumerable<double> Values(string field, int threads) => byThreads[threads].Select(run => run.Number(field)!.Value);

    /// <summary>The smallest of the medians of all numbers of threads.</summary>
    public double? Best(string field) => byThreads.Keys.Min(threads => Median(field, threads));

    /// <summary>The largest of them.</summary>
    public double? Worst(string field) => byThreads.Keys.Max(threads => Median(field, threads));

    /// <summary>The smallest value that one alternation had with any number of threads.</summary>
    public double BestOf(string field, int alternation) => byThreads.Values.Min(runs => runs[alternation].Number(field)!.Value);

    /// <summary>The largest value of any run.</summary>
    public double? Highest(string field) => byThreads.Values.SelectMany(static runs => runs).Max(run => run.Number(field));
}
