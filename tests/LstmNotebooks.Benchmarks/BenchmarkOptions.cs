using System.Globalization;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public static string Usage { get; } = $"""
        Benchmarks [--json | --describe | --machine | --phases | --growth | --language | --against peers|torchsharp|flushed]
                   [--case NAME…] [--threads N…] [--seconds S] [--vector-bits 256|512]
        Benchmarks --words [NAME…] [--against peers] [--corpus FILE] [--threads N…] [--seconds S] [--vector-bits 256|512]
        Benchmarks --classify [SET…] [--networks NAME…] [--seeds N] [--equal-budgets] [--as-written] [--data FOLDER]
        Benchmarks --record NAME [--results FOLDER], where NAME is one of {string.Join(", ", RecordRun.All.Keys)}
        --phases, --growth, --language, --words and --against also [--alternations N] [--quiet S]; the last two also [--results FOLDER [--verdict-only]]
        """;

    public Mode Mode { get; private init; }

    /// <summary>What the cases, or with <see cref="Mode.Words"/> their trainers, are measured beside; null for nothing.</summary>
    public Comparison? Against { get; private init; }

    public IReadOnlyList<CaseDefinition> Cases { get; private init; } = Benchmarks.Cases.All;

    /// <summary>Every case runs once with each.</summary>
    public IReadOnlyList<int> Threads { get; private init; } = [1, 2];

    /// <summary>Measuring time of a case; inference takes half as long again.</summary>
    public double Seconds { get; private init; } = 4;

    /// <summary>256 measures as on a machine without AVX-512.</summary>
    public int VectorBits { get; private init; } = 512;

    /// <summary>How often all sides are measured; rounds of the phases and of growth.</summary>
    public int Alternations => GivenAlternations ?? (Mode == Mode.Words ? 3 : 5);

    /// <summary>Seconds to wait at most, before each run, for others to leave the machine alone.</summary>
    public double Quiet { get; private init; } = 20;

    /// <summary>Folder that keeps every line of JSON; a temporary one when null.</summary>
    public string? Results { get; private init; }

    /// <summary>Measure nothing and judge what <see cref="Results"/> holds.</summary>
    public bool IsVerdictOnly { get; private init; }

    /// <summary>Text that word vectors are learned from, a sentence per line; the documentation of .NET when null.</summary>
    public string? Corpus { get; private init; }

    /// <summary>Headlines to classify.</summary>
    public IReadOnlyList<HeadlineSet> Sets { get; private init; } = HeadlineSet.All;

    /// <summary>What classifies them besides linear models.</summary>
    public IReadOnlyList<HeadlineNetwork> Networks { get; private init; } = HeadlineNetwork.All;

    /// <summary>How often each network is trained, with seeds from 1.</summary>
    public int Seeds { get; private init; } = 5;

    /// <summary>Whether every classifier of headlines is chosen from eight settings on each set's validation part.</summary>
    public bool EqualBudgets { get; private init; }

    /// <summary>Whether the classifiers see capitals.</summary>
    public bool AsWritten { get; private init; }

    /// <summary>Which results to record; null for none.</summary>
    public string? Record { get; private init; }

    /// <summary>Folder of the data that does not ship.</summary>
    public string Data { get; private init; } = DataMirror.Folder;

    /// <summary>In the process that learns word vectors: where it writes them. Not for users.</summary>
    public string? Vectors { get; private init; }

    /// <summary>In the process that measures: <see cref="System.Diagnostics.Stopwatch"/>'s time when it was started. Not for users.</summary>
    public long? Started { get; private init; }

    private int? GivenAlternations { get; init; }

    public static BenchmarkOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new BenchmarkOptions();
        while (arguments is [var name, ..])
        {
            arguments = arguments[1..];
            var count = 0;
            while (count < arguments.Length && !arguments[count].StartsWith("--", StringComparison.Ordinal))
                count++;
            options = options.With(name, arguments[..count].ToArray());
            arguments = arguments[count..];
        }
        return Checked(options);
    }

    private static BenchmarkOptions Checked(BenchmarkOptions options)
    {
        if (options is { IsVerdictOnly: true, Results: null })
            throw new ArgumentException("--verdict-only judges what an earlier run left: give its folder with --results.");
        if (options is { VectorBits: 256, Mode: Mode.Machine or Mode.Growth or Mode.Phases or Mode.Language })
            throw new ArgumentException("--vector-bits is for what runs in processes of its own: set DOTNET_EnableAVX512=0 for --machine, --growth, --phases and --language.");
        if (options.Mode == Mode.Words != options.Cases.All(static definition => definition is WordCase or LoadingCase))
            throw new ArgumentException("--words takes what it measures as its own values, such as --words skip-gram; --case is for networks and products.");
        if (options is { Mode: Mode.Words, Against.Name: not Comparison.Peers })
            throw new ArgumentException($"--words has its own peers: write --against {Comparison.Peers}, not {options.Against?.Name}.");
        if (options is { Corpus: not null, Mode: not Mode.Words })
            throw new ArgumentException("--corpus is what --words learns from: give both.");
        if (!Directory.Exists(options.Data) && options.Mode == Mode.Classify)
            throw new ArgumentException($"--classify reads headlines from a folder but {options.Data} is none: give one with --data or LSTM_DATA_MIRROR.");
        if (options.EqualBudgets && options.Networks.FirstOrDefault(static network => network.Start != WordStart.OwnWord2Vec) is { } fixedStart)
            throw new ArgumentException($"--equal-budgets chooses what word vectors start as, which {fixedStart.Name} fixes: name others behind --networks, such as bag, lstm and gru.");
        return options.Corpus is null || File.Exists(options.Corpus)
            ? options
            : throw new ArgumentException($"--corpus expects a file but {options.Corpus} is none.");
    }

    private BenchmarkOptions With(string name, string[] values) => (name, values) switch
    {
        ("--json", []) => this with { Mode = Mode.Json },
        ("--describe", []) => this with { Mode = Mode.Describe },
        ("--machine", []) => this with { Mode = Mode.Machine },
        ("--growth", []) => this with { Mode = Mode.Growth },
        ("--language", []) => this with { Mode = Mode.Language },
        ("--phases", []) => this with { Mode = Mode.Phases },
        ("--words", _) => this with { Mode = Mode.Words, Cases = values is [] ? WordCases.All : [.. values.Select(WordCases.Find)] },
        ("--classify", _) => this with { Mode = Mode.Classify, Sets = values is [] ? HeadlineSet.All : [.. values.Select(HeadlineSet.Find)] },
        ("--record", [var record]) when RecordRun.All.ContainsKey(record) => this with { Mode = Mode.Record, Record = record },
        ("--networks", [_, ..]) => this with { Networks = [.. values.Select(HeadlineNetwork.Find)] },
        ("--seeds", [var seeds]) => this with { Seeds = Whole(name, seeds) },
        ("--equal-budgets", []) => this with { EqualBudgets = true },
        ("--as-written", []) => this with { AsWritten = true },
        ("--data", [var folder]) => this with { Data = Path.GetFullPath(folder) },
        ("--against", [var opponent]) when Mode == Mode.Words => this with { Against = Comparison.Find(opponent) },
        ("--against", [var opponent]) => this with { Mode = Mode.Against, Against = Comparison.Find(opponent) },
        ("--case" or "--cases", [_, ..]) => this with { Cases = [.. values.Select(Benchmarks.Cases.Find)] },
        ("--threads", [_, ..]) => this with { Threads = [.. values.Select(value => Whole(name, value))] },
        ("--seconds", [var seconds]) => this with { Seconds = Positive(name, seconds) },
        ("--vector-bits", ["256" or "512"]) => this with { VectorBits = Whole(name, values[0]) },
        ("--alternations", [var alternations]) => this with { GivenAlternations = Whole(name, alternations) },
        ("--quiet", [var seconds]) => this with { Quiet = Positive(name, seconds) },
        ("--results", [var folder]) => this with { Results = folder },
        ("--corpus", [var file]) => this with { Corpus = Path.GetFullPath(file) },
        ("--vectors", [var file]) => this with { Vectors = file },
        ("--verdict-only", []) => this with { IsVerdictOnly = true },
        ("--started", [var ticks]) => this with { Started = long.Parse(ticks, CultureInfo.InvariantCulture) },
        _ => throw new ArgumentException($"Option '{string.Join(' ', [name, .. values])}' is not one of:{Environment.NewLine}{Usage}"),
    };

    private static int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 10_000
            ? value
            : throw new ArgumentException($"{name} expects a whole number above 0 but got '{text}'.");

    private static double Positive(string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1e6
            ? value
            : throw new ArgumentException($"{name} expects seconds above 0 but got '{text}'.");
}
