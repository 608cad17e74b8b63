using System.Globalization;
using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>
/// How right the positive predictions are for how many positive examples found, at every threshold; shows itself as a figure.
/// </summary>
/// <remarks>
/// Average precision is Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds in descending order, R recall and P precision: the area below
/// the curve drawn in steps. Straight lines between the points would promise too much: Davis and Goadrich, The relationship
/// between precision-recall and ROC curves, ICML 2006.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed class PrecisionRecallCurve : IFigureSource
{
    private readonly int positives;
    private readonly int count;

    private PrecisionRecallCurve(string name, Ranking ranking, int[] weights)
    {
        (Name, count) = (name, weights.Length);
        positives = ranking.Total(weights).Positives;
        AveragePrecision = ranking.AveragePrecision(weights)
            ?? throw new ArgumentException(
                $"A precision–recall curve of '{name}' expects examples of both classes but got {positives} positive and "
                + $"{count - positives} negative ones. Take a test part that has both.");
        Points =
        [
            .. ranking.Walk(weights).Select(at => new PrecisionRecallPoint(
                at.Threshold,
                (double)at.Positives / positives,
                (double)at.Positives / (at.Positives + at.Negatives))),
        ];
    }

    /// <summary>The name of what was scored.</summary>
    public string Name { get; }

    /// <summary>The area below the curve, 0 to 1; chance has <see cref="Prevalence"/>.</summary>
    public double AveragePrecision { get; }

    /// <summary>The share of positive examples, 0 to 1: the precision of calling all of them positive.</summary>
    public double Prevalence => (double)positives / count;

    /// <summary>A point a different score, in descending order of the scores; the last finds all.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Points { get; }

    /// <summary>The curve of any scores.</summary>
    /// <param name="isPositive">[n] whether each example is of the positive class; some are and some are not.</param>
    /// <param name="scores">[n] the higher, the more likely it is; probabilities or any other numbers.</param>
    /// <param name="name">What the figure calls it.</param>
    public static PrecisionRecallCurve Of(IReadOnlyList<bool> isPositive, IReadOnlyList<double> scores, string name = "model")
    {
        ClassificationInput.CheckScores("A precision–recall curve", isPositive, scores);
        return Of(name, new Ranking([.. isPositive], [.. scores]), scores.Count);
    }

    internal static PrecisionRecallCurve Of(string name, Ranking ranking, int count) => new(name, ranking, ClassificationInput.Once(count));

    /// <summary>The curves of several models, beside chance.</summary>
    /// <param name="evaluations">Of two classes each.</param>
    public static Figure Figure(params IReadOnlyList<ClassificationEvaluation> evaluations) =>
        Figure([.. ClassificationInput.CurvesOf("precision–recall", evaluations, evaluation => evaluation.PrecisionRecall)]);

    /// <summary>The curve beside chance.</summary>
    public Figure ToFigure() => Figure([this]);

    /// <summary>Name and area in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Precision and recall of {Name}: average precision {AveragePrecision:F4}, chance {Prevalence:F4}");

    private static Figure Figure(PrecisionRecallCurve[] curves)
    {
        var lines = curves.Select(
            curve => (curve.Legend, curve.Steps.Select(step => step.Recall), curve.Steps.Select(step => step.Precision)));
        var chances = curves.Select(curve => curve.Prevalence).Distinct()
            .Select(
                share => (
                    string.Create(CultureInfo.InvariantCulture, $"chance, {share:F3}"),
                    (IEnumerable<double>)[0.0, 1],
                    (IEnumerable<double>)[share, share]));
        return UnitSquare.Figure("Precision and recall", [.. lines, .. chances], "recall", "precision");
    }

    private string Legend => string.Create(CultureInfo.InvariantCulture, $"{Name}, AP {AveragePrecision:F3}");

    /// <summary>Across at the new precision, then up or down.</summary>
    private IEnumerable<(double Recall, double Precision)> Steps =>
        Points.SelectMany(
            (point, n) => ((double, double)[])[(n == 0 ? 0 : Points[n - 1].Recall, point.Precision), (point.Recall, point.Precision)]);
}
