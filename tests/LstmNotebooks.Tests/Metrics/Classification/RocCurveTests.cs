using LstmNotebooks.Charts;
using LstmNotebooks.Display;
using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class RocCurveTests
{
    private static readonly bool[] Actual = [false, false, true, true];
    private static readonly double[] Scores = [0.1, 0.4, 0.35, 0.8];

    [Fact]
    public void Of_PublishedExample_HasItsPoints()
    {
        // roc_curve in scikit-learn's documentation.
        var curve = RocCurve.Of(Actual, Scores);

        Assert.Equal(0.75, curve.Area);
        Assert.Equal([0, 0, 0.5, 0.5, 1], curve.Points.Select(point => point.FalsePositiveRate));
        Assert.Equal([0, 0.5, 0.5, 1, 1], curve.Points.Select(point => point.TruePositiveRate));
        Assert.Equal([double.PositiveInfinity, 0.8, 0.4, 0.35, 0.1], curve.Points.Select(point => point.Threshold));
    }

    [Fact]
    public void Area_EqualScores_CountHalf()
    {
        // Pairs of positive 2, 1 with negative 2, 0: ½, 1, 0, 1 of 4.
        var curve = RocCurve.Of([true, false, true, false], [2, 2, 1, 0]);

        Assert.Equal(2.5 / 4, curve.Area);
        Assert.Equal(
            [(0, 0), (0.5, 0.5), (0.5, 1), (1, 1)],
            curve.Points.Select(point => (point.FalsePositiveRate, point.TruePositiveRate)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(1000)] // few ties
    public void Area_IsMannWhitneysAndTheTrapezoids(int levels)
    {
        var random = new RandomStream(7);
        bool[] actual = [.. Enumerable.Range(0, 200).Select(_ => random.NextFloat() < 0.3)];
        double[] scores = [.. actual.Select(positive => Math.Floor(levels * random.NextDouble()) + (positive ? levels / 5.0 : 0))];

        var curve = RocCurve.Of(actual, scores);

        var wins = 0.0;
        for (var i = 0; i < actual.Length; i++)
        {
            for (var j = 0; j < actual.Length; j++)
                wins += actual[i] && !actual[j] ? (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0) : 0;
        }

        var trapezoids = curve.Points.Zip(curve.Points.Skip(1)).Sum(pair =>
        {
            var (left, right) = pair;
            return (right.FalsePositiveRate - left.FalsePositiveRate) * (left.TruePositiveRate + right.TruePositiveRate) / 2;
        });
        Assert.Equal(wins / ((double)curve.Positives * curve.Negatives), curve.Area);
        Assert.Equal(curve.Area, trapezoids, 1e-12);
    }

    [Fact]
    public void Area_ScoresTurnedRound_IsTheRest()
    {
        Assert.Equal(0.25, RocCurve.Of(Actual, [.. Scores.Select(score => -score)]).Area);
        Assert.Equal(1, RocCurve.Of(Actual, [1, 2, 3, 4]).Area);
        Assert.Equal(0.5, RocCurve.Of(Actual, [1, 1, 1, 1]).Area);
    }

    [Fact]
    public void Of_OneClassOnly_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => RocCurve.Of([true, true], [1, 2], "LSTM"));

        Assert.Contains(
            "'LSTM' expects examples of both classes but got 2 positive and 0 negative",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BadScores_IsAClearError()
    {
        Assert.Contains(
            "a score per example, one example at least, but got 1 for 2",
            Assert.Throws<ArgumentException>(() => RocCurve.Of([true, false], [1])).Message);
        Assert.Contains("but got 0 for 0", Assert.Throws<ArgumentException>(() => RocCurve.Of([], [])).Message);
        Assert.Contains("score 1 is NaN", Assert.Throws<ArgumentException>(() => RocCurve.Of([true, false], [1, double.NaN])).Message);
    }

    [Fact]
    public void Curve_ShowsItselfAsAFigureBesideChance()
    {
        var curve = RocCurve.Of(Actual, Scores, "LSTM");
        var figure = curve.ToFigure();

        var shown = new FigureFormatterSource().CreateTypeFormatters()
            .Cast<Formatter>()
            .ToDictionary(formatter => formatter.MimeType, formatter => Written(formatter, curve));

        Assert.Equal(figure.ToSvg(), shown["image/svg+xml"]);
        Assert.Equal(figure.ToPlotlyJson(), shown["application/vnd.plotly.v1+json"]);
        Assert.Equal("ROC of LSTM: AUC 0.7500, 2 positive and 2 negative examples", shown["text/plain"]);
        Assert.Equal(["LSTM, AUC 0.750", "chance, AUC 0.500"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal(("false positive rate", "true positive rate"), (figure.XAxis.Title, figure.YAxis.Title));
    }

    [Fact]
    public void Figure_SeveralModels_IsOneFigure()
    {
        var good = ClassificationEvaluation.Of(
            ["no", "yes"],
            ["no", "no", "yes", "yes"],
            ClassificationEvaluationTests.Binary(0.1, 0.4, 0.35, 0.8),
            "LSTM");
        var constant = ClassificationEvaluation.OfMajority(good.Classes, good.Labels, good.Labels);

        var figure = RocCurve.Figure(good, constant);

        Assert.Equal(["LSTM, AUC 0.750", "majority class, AUC 0.500", "chance, AUC 0.500"], figure.Traces.Select(trace => trace.Name));
    }

    [Fact]
    public void Figure_EvaluationWithoutCurve_IsAClearError()
    {
        var evaluation = ClassificationEvaluation.Of(["no", "yes"], ["no"], ClassificationEvaluationTests.Binary(0.1), "LSTM");

        var error = Assert.Throws<ArgumentException>(() => RocCurve.Figure(evaluation));

        Assert.StartsWith("'LSTM' has no ROC curve", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RocCurve.Figure());
    }

    private static string Written(Formatter formatter, object value)
    {
        using var writer = new StringWriter();
        Assert.True(formatter.Format(value, writer));
        return writer.ToString();
    }
}
