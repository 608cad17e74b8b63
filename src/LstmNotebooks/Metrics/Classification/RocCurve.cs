using System.Globalization;
using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>
/// The receiver operating characteristic: how many positive examples are found for how many false alarms, at every threshold; shows
/// itself as a figure.
/// </summary>
/// <remarks>
/// The area below it is the share of pairs of a positive and a negative example in which the positive one has the higher
/// score, equal scores counting half: Mann and Whitney's U divided by the number of pairs.
/// Source: Hanley and McNeil, Radiology 143 (1982).
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed class RocCurve : IFigureSource
{
    private RocCurve(string name, Ranking ranking, int[] weights)
    {
        Name = name;
        (Positives, Negatives) = ranking.Total(weights);
        Area = ranking.Area(weights)
            ?? throw new ArgumentException(
                $"A ROC curve of '{name}' expects examples of both classes but got {Positives} positive and {Negatives} negative "
                + "ones. Take a test part that has both.");
        Points =
        [
            new RocPoint(double.PositiveInfinity, 0, 0),
            .. ranking.Walk(weights).Select(at =>
                new RocPoint(at.Threshold, (double)at.Negatives / Negatives, (double)at.Positives / Positives)),
        ];
    }

    /// <summary>The name of what was scored.</summary>
    public string Name { get; }

    /// <summary>The area below the curve (AUC), 0 to 1; 0.5 is chance.</summary>
    public double Area { get; }

    /// <summary>From (0, 0) to (1, 1), a point a different score.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>The number of positive examples.</summary>
    public int Positives { get; }

    /// <summary>The number of negative examples.</summary>
    public int Negatives { get; }

    /// <summary>The curve of any scores.</summary>
    /// <param name="isPositive">[n] whether each example is of the positive class; some are and some are not.</param>
    /// <param name="scores">[n] the higher, the more likely it is; probabilities or any other numbers.</param>
    /// <param name="name">What the figure calls it.</param>
    public static RocCurve Of(IReadOnlyList<bool> isPositive, IReadOnlyList<double> scores, string name = "model")
    {
        ClassificationInput.CheckScores("A ROC curve", isPositive, scores);
        return Of(name, new Ranking([.. isPositive], [.. scores]), scores.Count);
    }

    internal static RocCurve Of(string name, Ranking ranking, int count) => new(name, ranking, ClassificationInput.Once(count));

    /// <summary>The curves of several models, beside chance.</summary>
    /// <param name="evaluations">Of two classes each.</param>
    public static Figure Figure(params IReadOnlyList<ClassificationEvaluation> evaluations) =>
        Figure([.. ClassificationInput.CurvesOf("ROC", evaluations, evaluation => evaluation.Roc)]);

    /// <summary>The curve beside chance.</summary>
    public Figure ToFigure() => Figure([this]);

    /// <summary>Name and area in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ROC of {Name}: AUC {Area:F4}, {Positives} positive and {Negatives} negative examples");

    private static Figure Figure(RocCurve[] curves)
    {
        var lines = curves.Select(
            curve => (
                curve.Legend,
                curve.Points.Select(point => point.FalsePositiveRate),
                curve.Points.Select(point => point.TruePositiveRate)));
        return UnitSquare.Figure("ROC", [.. lines, ("chance, AUC 0.500", [0.0, 1], [0.0, 1])], "false positive rate", "true positive rate");
    }

    private string Legend => string.Create(CultureInfo.InvariantCulture, $"{Name}, AUC {Area:F3}");
}
