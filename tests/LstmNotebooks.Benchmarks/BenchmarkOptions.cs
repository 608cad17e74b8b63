using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = "Benchmarks [--json] [--case NAME…] [--threads N…] [--seconds S] [--describe]";

    /// <summary>One JSON line a case instead of a table.</summary>
    public bool Json { get; private init; }

    /// <summary>Print the table of cases as JSON and measure nothing.</summary>
    public bool Describe { get; private init; }

    public IReadOnlyList<CaseDefinition> Cases { get; private init; } = Benchmarks.Cases.All;

    /// <summary>Every case runs once with each.</summary>
    public IReadOnlyList<int> Threads { get; private init; } = [1, 2];

    /// <summary>Measuring time of a case; inference takes half as long again.</summary>
    public double Seconds { get; private init; } = 4;

    /// <summary>In the process that measures: <see cref="System.Diagnostics.Stopwatch"/>'s time when it was started. Not for users.</summary>
    public long? Started { get; private init; }

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
        return options;
    }

    private BenchmarkOptions With(string name, string[] values) => (name, values) switch
    {
        ("--json", []) => this with { Json = true },
        ("--describe", []) => this with { Describe = true },
        ("--case", [_, ..]) => this with { Cases = [.. values.Select(Benchmarks.Cases.Find)] },
        ("--threads", [_, ..]) => this with { Threads = [.. values.Select(value => (int)Positive(name, value))] },
        ("--seconds", [var seconds]) => this with { Seconds = Positive(name, seconds) },
        ("--started", [var ticks]) => this with { Started = long.Parse(ticks, CultureInfo.InvariantCulture) },
        _ => throw new ArgumentException($"Option '{name}' with {values.Length} values is not one of: {Usage}"),
    };

    private static double Positive(string name, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1e6 && (name != "--threads" || value == Math.Floor(value))
            ? value
            : throw new ArgumentException($"{name} expects {(name == "--threads" ? "a whole number of threads" : "seconds")} above 0 but got '{text}'.");
}
