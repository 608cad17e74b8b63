using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>Classifiers beside their baseline on the same examples; shows itself as a table.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ClassificationReport : IHtml
{
    private ClassificationReport(ClassificationEvaluation[] evaluations) => Evaluations = evaluations;

    /// <summary>One a model, the baseline first.</summary>
    public IReadOnlyList<ClassificationEvaluation> Evaluations { get; }

    /// <summary>What the others are tested against.</summary>
    public ClassificationEvaluation Baseline => Evaluations[0];

    /// <summary>The evaluation of one model.</summary>
    /// <exception cref="KeyNotFoundException">No model has that name.</exception>
    public ClassificationEvaluation this[string model] => Evaluations.FirstOrDefault(evaluation => evaluation.Name == model)
        ?? throw new KeyNotFoundException(
            $"The report has no model '{model}' but {string.Join(", ", Evaluations.Select(evaluation => $"'{evaluation.Name}'"))}.");

    /// <summary>The report of some models.</summary>
    /// <param name="evaluations">The baseline, then the others: each on the same labels, with a name of its own.</param>
    public static ClassificationReport Of(params IReadOnlyList<ClassificationEvaluation> evaluations)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        if (evaluations.Count == 0)
            throw new ArgumentException(
                "A classification report expects the evaluation of a baseline and those of models but got none.",
                nameof(evaluations));
        var baseline = evaluations[0];
        foreach (var evaluation in evaluations)
        {
            if (!evaluation.Classes.SequenceEqual(baseline.Classes)
                || !evaluation.Labels.SequenceEqual(baseline.Labels)
                || evaluation.Positive != baseline.Positive)
                throw new ArgumentException(
                    $"A classification report compares models on the same examples, but '{evaluation.Name}' has other classes, "
                    + $"labels or another positive class than '{baseline.Name}'. Evaluate both on one test part.",
                    nameof(evaluations));
        }

        var twice = evaluations.GroupBy(evaluation => evaluation.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException(
                $"A classification report expects a name of its own for each model but got '{twice.Key}' {twice.Count()} times. "
                + "Pass other names to the evaluations.",
                nameof(evaluations));
        return new ClassificationReport([.. evaluations]);
    }

    /// <summary>The test of one model against the baseline; null for the baseline itself.</summary>
    /// <param name="model">As in the table.</param>
    public McNemar? AgainstBaseline(string model) => AgainstBaseline(this[model]);

    /// <summary>A row a model.</summary>
    public Table ToTable() => new(
        $"{MetricText.Of(Baseline.Count)} examples, beside {Baseline.Name}",
        Columns().Select(column => column.Name).ToArray(),
        Evaluations.Select(evaluation => Columns().Select(column => column.Cell(evaluation)).ToArray()),
        Note());

    /// <summary>One model beside the baseline in a line: both accuracies, McNemar's p, and what it says.</summary>
    /// <param name="model">As in the table.</param>
    /// <param name="level">The p below which a difference counts as more than luck.</param>
    public string Verdict(string model, double level = 0.05)
    {
        var evaluation = this[model];
        var test = AgainstBaseline(evaluation);
        var verdict = test is null || evaluation.Predicted.SequenceEqual(Baseline.Predicted) ? "the same predictions"
            : test.PValue >= level ? "no significant difference"
            : test.OnlyA > test.OnlyB ? "significantly better" : "significantly worse";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{evaluation.Name} accuracy {100 * evaluation.Accuracy.Rate:F1} %, {Baseline.Name} {100 * Baseline.Accuracy.Rate:F1} "
            + $"%, McNemar p {MetricText.OfPValue(test?.PValue)}: {verdict}");
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private (string Name, Func<ClassificationEvaluation, string> Cell)[] Columns() =>
    [
        ("model", evaluation => evaluation.Name),
        ("accuracy", evaluation => evaluation.Accuracy.ToString()),
        .. Baseline.Positive is null ? ManyClasses : TwoClasses,
        ("log loss", evaluation => MetricText.Of(evaluation.LogLoss)),
        ("Brier", evaluation => MetricText.Of(evaluation.Brier)),
        ("p", evaluation => MetricText.OfPValue(AgainstBaseline(evaluation)?.PValue)),
    ];

    private static (string Name, Func<ClassificationEvaluation, string> Cell)[] ManyClasses =>
        [("macro F1", evaluation => MetricText.Of(evaluation.MacroF1))];

    private static (string Name, Func<ClassificationEvaluation, string> Cell)[] TwoClasses =>
    [
        ("precision", evaluation => MetricText.Of(evaluation.PositiveScore?.Precision)),
        ("recall", evaluation => MetricText.Of(evaluation.PositiveScore?.Recall)),
        ("F1", evaluation => MetricText.Of(evaluation.PositiveScore?.F1)),
        ("AUC", evaluation => MetricText.Of(evaluation.Auc)),
        ("ECE", evaluation => MetricText.Of(evaluation.Calibration?.Error)),
    ];

    private McNemar? AgainstBaseline(ClassificationEvaluation evaluation) => ReferenceEquals(evaluation, Baseline)
        ? null
        : McNemar.Test(Baseline.Labels, evaluation.Predicted, Baseline.Predicted, evaluation.Name, Baseline.Name);

    private string Note()
    {
        var positive = Baseline.Positive is { } name
            ? $"Precision, recall and F1 are those of {name}; ECE: expected calibration error.\n"
            : "";
        return $"{positive}Accuracy has its 95 % interval; p: McNemar test of the accuracy against {Baseline.Name}, "
            + "the chance of such a difference by luck.";
    }
}
