namespace LstmNotebooks.Benchmarks;

/// <summary>All runs of all trainers for one case, in the order of the alternations.</summary>
internal sealed class ComparedWords(string name, IEnumerable<ResultRow> rows) : INamed
{
    private readonly ResultRow[] rows = [.. rows];

    public string Name { get; } = name;

    /// <summary>The library first.</summary>
    public IReadOnlyList<string> Trainers =>
        [
            .. rows.Select(static row => row.Text("trainer"))
                .Distinct()
                .OrderBy(static trainer => trainer != WordTrainingBenchmark.Trainer)
                .ThenBy(static trainer => trainer, StringComparer.Ordinal),
        ];

    public IReadOnlyList<int> Threads => [.. rows.Select(static row => row.Threads).Distinct().Order()];

    /// <summary>Of the peers.</summary>
    public IEnumerable<string> Versions =>
        rows.Where(static row => row.Text("trainer") != WordTrainingBenchmark.Trainer).Select(static row => row.Text("version"));

    /// <summary>Whether vectors were learned, not only loaded.</summary>
    public bool IsTrained => rows[0].Number("train_s") is not null;

    public int OurRuns => Ours.Count();

    /// <summary>Whether all runs of the library, with any number of threads, gave the same bits.</summary>
    public bool IsRepeatable => Ours.Select(static row => row.Text("sha256")).Distinct().Count() == 1;

    private IEnumerable<ResultRow> Ours => rows.Where(static row => row.Text("trainer") == WordTrainingBenchmark.Trainer);

    /// <summary>Words a second by those of a peer; null where one of them was not measured.</summary>
    public double? TimesFaster(string peer, int threads) =>
        Median(WordTrainingBenchmark.Trainer, "words_per_s", threads) / Median(peer, "words_per_s", threads);

    /// <summary>
    /// How far the chance of a related pair to be nearer than a random one is above a peer's, with the number of threads that is
    /// best for each.
    /// </summary>
    public double? BetterBy(string peer) => Best(WordTrainingBenchmark.Trainer, "auc") - Best(peer, "auc");

    /// <summary>The largest of the library's medians with any number of threads.</summary>
    public double? Highest(string field) => Best(WordTrainingBenchmark.Trainer, field);

    /// <summary>Words a second of every run; none where the model has no such figure.</summary>
    public IReadOnlyList<double> Rates(string trainer, int threads) => Values(trainer, "words_per_s", threads);

    /// <summary>Null where no run has the field.</summary>
    public double? Median(string trainer, string field, int threads) =>
        Values(trainer, field, threads) is { Count: > 0 } values ? Benchmarks.Median.Of(values) : null;

    /// <summary>Cores that other programs kept busy in the worst run.</summary>
    public double? Others(string trainer, int threads) => Values(trainer, "others", threads) is { Count: > 0 } values ? values.Max() : null;

    private double? Best(string trainer, string field) => Threads.Max(threads => Median(trainer, field, threads));

    private IReadOnlyList<double> Values(string trainer, string field, int threads) =>
        [
            .. from row in rows where row.Text("trainer") == trainer
                && row.Threads == threads let value = row.Number(field) where value is not null select value.Value,
        ];
}
