using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>The measures of one model with the intervals of resampled examples; shows itself as a table.</summary>
/// <param name="Name">The model.</param>
/// <param name="Resamples">How often examples were drawn.</param>
/// <param name="Confidence">The share of such intervals that hold the true value.</param>
/// <param name="Drawn">What was drawn, such as "300 examples".</param>
/// <param name="Intervals">One a measure; a measure that the examples themselves do not have is left out.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record BootstrapReport(
    string Name,
    int Resamples,
    double Confidence,
    string Drawn,
    IReadOnlyList<BootstrapInterval> Intervals) : IHtml
{
    /// <summary>
    /// The interval of one measure, such as "accuracy", "macro F1" or "log loss"; of two classes also "F1", "AUC" and others.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public BootstrapInterval this[string measure] => Intervals.FirstOrDefault(interval => interval.Measure == measure)
        ?? throw new KeyNotFoundException(
            $"The report has no measure '{measure}' but {string.Join(", ", Intervals.Select(interval => $"'{interval.Measure}'"))}.");

    /// <summary>A row a measure.</summary>
    public Table ToTable() => Table.Of(
        $"{Name}: {100 * Confidence:0.##} % intervals by bootstrap",
        Intervals,
        [
            ("measure", interval => interval.Measure),
            ("value", interval => MetricText.Of(interval.Value)),
            ("from", interval => MetricText.Of(interval.Lower)),
            ("to", interval => MetricText.Of(interval.Upper)),
        ],
        Note());

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    internal static BootstrapReport Of(string name, ScoredExamples examples, BootstrapDraws draws, int resamples, double confidence)
    {
        BootstrapDraws.CheckSettings($"The bootstrap of '{name}'", resamples, confidence);

        var measured = examples.Measures(ClassificationInput.Once(draws.Weights.Length));
        var resampled = measured.Select(_ => new double?[resamples]).ToArray();
        for (var turn = 0; turn < resamples; turn++)
        {
            draws.Draw();
            foreach (var (values, (_, value)) in resampled.Zip(examples.Measures(draws.Weights)))
                values[turn] = value;
        }

        var drawn = $"{MetricText.Of(draws.GroupCount)} {(draws.IsGrouped ? "groups" : "examples")}";
        var intervals = measured.Zip(resampled)
            .Where(pair => pair.First.Value is not null)
            .Select(pair => BootstrapInterval.Of(pair.First.Name, pair.First.Value!.Value, pair.Second, confidence));
        return new BootstrapReport(name, resamples, confidence, drawn, [.. intervals]);
    }

    private string Note()
    {
        var undefined = Intervals.Where(interval => interval.Undefined > 0)
            .Select(interval => $"\n{interval.Measure}: {interval.Undefined:N0} resamples have no value.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Resamples:N0} times {Drawn} drawn with replacement.{string.Concat(undefined)}");
    }
}
