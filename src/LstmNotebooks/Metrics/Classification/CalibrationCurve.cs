using System.Globalization;
using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>
/// Whether of the examples that are positive with probability p a share of p is: the reliability diagram; shows itself as a figure.
/// </summary>
/// <remarks>
/// [0, 1] is cut into bins of equal width. The expected calibration error is Σ n(b)/n |s(b) − p(b)| over the bins, with n(b)
/// examples, s(b) their share of positive ones and p(b) their mean probability; 0 is best. It depends on the number of bins,
/// and is above 0 by luck alone when there are few examples per bin.
/// Sources: Murphy and Winkler, Applied Statistics 26 (1977); Naeini, Cooper and Hauskrecht, AAAI 2015.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed class CalibrationCurve : IFigureSource
{
    private const int MostBins = 1000;
    // Beside a point at 1 stands the number of its examples.
    private const double RoomForCounts = 1.08;
    private const string Title = "Calibration";
    private const string XTitle = "mean probability in the bin";
    private const string YTitle = "share of positive examples";
    private const string Perfect = "perfect";

    private CalibrationCurve(string name, IReadOnlyList<CalibrationBin> bins)
    {
        (Name, Bins) = (name, bins);
        var count = bins.Sum(bin => bin.Share.Trials);
        Error = bins.Sum(bin => (double)bin.Share.Trials / count * Math.Abs(bin.Share.Rate - bin.MeanProbability));
    }

    /// <summary>The name of what was scored.</summary>
    public string Name { get; }

    /// <summary>The bins that have examples, in ascending order.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>The expected calibration error (ECE), 0 to 1.</summary>
    public double Error { get; }

    /// <summary>The curve of any probabilities.</summary>
    /// <param name="isPositive">[n] whether each example is positive.</param>
    /// <param name="probabilities">[n] of being so, each 0 to 1.</param>
    /// <param name="bins">How many ranges of equal width.</param>
    /// <param name="name">What the figure calls it.</param>
    public static CalibrationCurve Of(
        IReadOnlyList<bool> isPositive,
        IReadOnlyList<double> probabilities,
        int bins = 10,
        string name = "model")
    {
        ClassificationInput.CheckScores("A calibration curve", isPositive, probabilities);
        for (var i = 0; i < probabilities.Count; i++)
        {
            if (probabilities[i] is not (>= 0 and <= 1))
                throw new ArgumentException(
                    $"A calibration curve: probability {i} is {probabilities[i]}, not from 0 to 1. Pass probabilities, "
                    + "not scores or logits.",
                    nameof(probabilities));
        }

        return Binned(isPositive, probabilities, bins, name);
    }

    /// <summary>The curves of several models, beside the perfect one.</summary>
    /// <param name="evaluations">Of two classes each.</param>
    public static Figure Figure(params IReadOnlyList<ClassificationEvaluation> evaluations) =>
        Figure([.. ClassificationInput.CurvesOf("calibration", evaluations, evaluation => evaluation.Calibration)]);

    /// <summary>The curve beside the perfect one, with the number of examples at each point and the 95 % interval of the share.</summary>
    public Figure ToFigure()
    {
        var x = Bins.Select(bin => bin.MeanProbability);
        var shares = Chart.Scatter(
            x,
            Bins.Select(bin => bin.Share.Rate),
            Title,
            Bins.Select(bin => MetricText.Of(bin.Share.Trials)),
            Legend,
            XTitle,
            YTitle)
            .WithLine([0.0, 1], [0.0, 1], Perfect)
            .WithErrorBars(x, Bins.Select(bin => bin.Share.Lower), Bins.Select(bin => bin.Share.Upper), "95 % interval");
        var framed = UnitSquare.Framed(shares);
        return framed with { XAxis = framed.XAxis with { Maximum = RoomForCounts } };
    }

    /// <summary>One row per bin.</summary>
    public Table ToTable() => Table.Of($"Calibration of {Name}", Bins,
    [
        ("probability", bin => string.Create(CultureInfo.InvariantCulture, $"{bin.From:F2} to {bin.To:F2}")),
        ("examples", bin => bin.Share.Trials),
        ("mean probability", bin => MetricText.Of(bin.MeanProbability)),
        ("share of positive ones", bin => bin.Share),
    ], $"Expected calibration error {MetricText.Of(Error)}.");

    /// <summary>Name and error in one line.</summary>
    public override string ToString() =>
        $"Calibration of {Name}: expected calibration error {MetricText.Of(Error)}, "
        + $"{(Bins.Count == 1 ? "1 bin" : $"{Bins.Count} bins")} with examples";

    /// <summary>The curve of probabilities that may miss 1 by a rounding.</summary>
    internal static CalibrationCurve Binned(IReadOnlyList<bool> isPositive, IReadOnlyList<double> probabilities, int bins, string name)
    {
        if (bins is < 1 or > MostBins)
            throw new ArgumentOutOfRangeException(nameof(bins), $"A calibration curve expects 1 to {MostBins:N0} bins but got {bins}.");
        var (hits, counts, sums) = (new int[bins], new int[bins], new double[bins]);
        for (var i = 0; i < probabilities.Count; i++)
        {
            var bin = Math.Min((int)(probabilities[i] * bins), bins - 1);
            hits[bin] += isPositive[i] ? 1 : 0;
            counts[bin]++;
            sums[bin] += probabilities[i];
        }

        return new CalibrationCurve(name,
        [
            .. Enumerable.Range(0, bins).Where(bin => counts[bin] > 0)
                .Select(
                    bin => new CalibrationBin(
                        (double)bin / bins,
                        (bin + 1.0) / bins,
                        sums[bin] / counts[bin],
                        new Proportion(hits[bin], counts[bin]))),
        ]);
    }

    private string Legend => string.Create(CultureInfo.InvariantCulture, $"{Name}, ECE {Error:F3}");

    private static Figure Figure(CalibrationCurve[] curves)
    {
        var lines = curves.Select(
            curve => (curve.Legend, curve.Bins.Select(bin => bin.MeanProbability), curve.Bins.Select(bin => bin.Share.Rate)));
        return UnitSquare.Figure(Title, [.. lines, (Perfect, [0.0, 1], [0.0, 1])], XTitle, YTitle);
    }
}
