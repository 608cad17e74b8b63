using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class PrecisionRecallCurveTests
{
    [Fact]
    public void Of_PublishedExample_HasItsPoints()
    {
        // precision_recall_curve and average_precision_score in scikit-learn's documentation, which lists them the other way round.
        var curve = PrecisionRecallCurve.Of([false, false, true, true], [0.1, 0.4, 0.35, 0.8]);

        Assert.Equal([0.8, 0.4, 0.35, 0.1], curve.Points.Select(point => point.Threshold));
        Assert.Equal([1, 0.5, 2 / 3.0, 0.5], curve.Points.Select(point => point.Precision));
        Assert.Equal([0.5, 0.5, 1, 1], curve.Points.Select(point => point.Recall));
        Assert.Equal(5 / 6.0, curve.AveragePrecision, 1e-15);
        Assert.Equal(0.5, curve.Prevalence);
    }

    [Fact]
    public void AveragePrecision_EqualScores_ComeTogether()
    {
        // Two of three at the top score, then one of one: ⅔ · ⅔ + ⅓ · ¾.
        var curve = PrecisionRecallCurve.Of([true, false, true, true], [2, 2, 2, 1]);

        Assert.Equal(4 / 9.0 + 1 / 4.0, curve.AveragePrecision, 1e-15);
        Assert.Equal(2, curve.Points.Count);
    }

    [Fact]
    public void AveragePrecision_Constant_IsThePrevalence()
    {
        var curve = PrecisionRecallCurve.Of([true, false, false, false], [1, 1, 1, 1]);

        Assert.Equal(0.25, curve.AveragePrecision);
        Assert.Equal(curve.Prevalence, curve.AveragePrecision);
    }

    [Fact]
    public void ToFigure_DrawsStepsBesideChance()
    {
        var curve = PrecisionRecallCurve.Of([false, false, true, true], [0.1, 0.4, 0.35, 0.8], "LSTM");

        var figure = curve.ToFigure();

        Assert.Equal(["LSTM, AP 0.833", "chance, 0.500"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal([0, 0.5, 0.5, 0.5, 0.5, 1, 1, 1], figure.Traces[0].X.Values);
        Assert.Equal([1, 1, 0.5, 0.5, 2 / 3.0, 2 / 3.0, 0.5, 0.5], figure.Traces[0].Y.Values);
        Assert.Equal("Precision and recall of LSTM: average precision 0.8333, chance 0.5000", curve.ToString());
    }

    [Fact]
    public void Figure_SeveralModelsOnTheSameLabels_HaveOneChance()
    {
        var good = ClassificationEvaluation.Of(
            ["no", "yes"],
            ["no", "no", "yes", "yes"],
            ClassificationEvaluationTests.Binary(0.1, 0.4, 0.35, 0.8),
            "LSTM");
        var constant = ClassificationEvaluation.OfMajority(good.Classes, good.Labels, good.Labels);

        var figure = PrecisionRecallCurve.Figure(good, constant);

        Assert.Equal(["LSTM, AP 0.833", "majority class, AP 0.500", "chance, 0.500"], figure.Traces.Select(trace => trace.Name));
    }

    [Fact]
    public void Of_NoPositive_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => PrecisionRecallCurve.Of([false, false], [1, 2], "LSTM"));

        Assert.Contains(
            "'LSTM' expects examples of both classes but got 0 positive and 2 negative",
            error.Message,
            StringComparison.Ordinal);
    }
}
