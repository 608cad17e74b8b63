using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

public sealed partial class ClassificationEvaluation
{
    /// <summary>A row a class and one of their means; what judges all classes together stands below.</summary>
    public Table ToTable() => new(
        $"{Name}: accuracy {Accuracy}",
        ["class", "precision", "recall", "F1", "examples"],
        [
            .. ByClass.Select(
                score => (string[])
                [
                    score.Class,
                    MetricText.Of(score.Precision),
                    MetricText.Of(score.Recall),
                    MetricText.Of(score.F1),
                    MetricText.Of(score.Support),
                ]),
            [
                "mean of the classes",
                MetricText.Of(MacroPrecision),
                MetricText.Of(MacroRecall),
                MetricText.Of(MacroF1),
                MetricText.Of(Count),
            ],
        ],
        Note());

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private string Note()
    {
        var all = $"Log loss {MetricText.Of(LogLoss)}, Brier score {MetricText.Of(Brier)}";
        return Positive is null
            ? $"{all}."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{all}, AUC {MetricText.Of(Auc)}, average precision {MetricText.Of(PrecisionRecall?.AveragePrecision)}, "
                + $"calibration error {MetricText.Of(Calibration?.Error)}.\nPositive is {Positive}, "
                + $"predicted above a probability of {Threshold}.");
    }
}
