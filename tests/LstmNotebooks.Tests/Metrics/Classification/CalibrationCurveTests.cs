using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class CalibrationCurveTests
{
    // calibration_curve in scikit-learn's documentation, with three bins.
    private static readonly bool[] Actual = [false, false, false, false, true, true, true, true, true];
    private static readonly double[] Probabilities = [0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1];

    [Fact]
    public void Of_PublishedExample_HasItsPoints()
    {
        var curve = CalibrationCurve.Of(Actual, Probabilities, bins: 3);

        Assert.Equal([0, 0.5, 1], curve.Bins.Select(bin => bin.Share.Rate));
        Assert.Equal([0.2, 0.525, 0.85], curve.Bins.Select(bin => Math.Round(bin.MeanProbability, 12)));
        Assert.Equal([3, 2, 4], curve.Bins.Select(bin => bin.Share.Trials));
        Assert.Equal((3 * 0.2 + 2 * 0.025 + 4 * 0.15) / 9, curve.Error, 1e-15);
    }

    [Fact]
    public void Bins_EmptyOnes_AreLeftOutAndEndsBelongToTheNext()
    {
        var curve = CalibrationCurve.Of([false, true, true, true], [0, 0.5, 1, 1], bins: 4);

        Assert.Equal([(0, 0.25), (0.5, 0.75), (0.75, 1)], curve.Bins.Select(bin => (bin.From, bin.To)));
        Assert.Equal([1, 1, 2], curve.Bins.Select(bin => bin.Share.Trials));
        Assert.Equal(0.5 / 4, curve.Error);
    }

    [Fact]
    public void Error_PerfectAndWorst_AreZeroAndOne()
    {
        Assert.Equal(0, CalibrationCurve.Of([true, false, true, false], [0.5, 0.5, 0.5, 0.5]).Error);
        Assert.Equal(1, CalibrationCurve.Of([true, false], [0, 1]).Error);
    }

    [Fact]
    public void Evaluation_TakesThePositiveClassInTenBins()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b"], ["a", "a", "b"], ClassificationEvaluationTests.Binary(0.05, 0.15, 0.95));

        Assert.Equal([0, 0, 1], evaluation.Calibration!.Bins.Select(bin => bin.Share.Rate));
        Assert.Equal((0.05 + 0.15 + 0.05) / 3, evaluation.Calibration.Error, 1e-15);
        Assert.Equal(2, evaluation.CalibrationIn(2).Bins.Count);
        Assert.Throws<InvalidOperationException>(
            () => ClassificationEvaluation.Of(["a", "b", "c"], ["a"], ClassificationEvaluationTests.Certain(3, 0)).CalibrationIn(2));
    }

    [Fact]
    public void Curve_ShowsItselfWithItsCountsBesideThePerfectOne()
    {
        var curve = CalibrationCurve.Of(Actual, Probabilities, bins: 3, name: "LSTM");

        var figure = curve.ToFigure();

        Assert.Equal(["LSTM, ECE 0.139", "perfect", "95 % interval"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal(["scatter", "line", "error bar"], figure.Traces.Select(trace => trace.Kind));
        Assert.Contains(">4</text>", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Equal("Calibration of LSTM: expected calibration error 0.1389, 3 bins with examples", curve.ToString());
        Assert.Equal(["0.67 to 1.00", "4", "0.8500", "100.0 % [51.0, 100.0] of 4"], curve.ToTable().Rows[2]);
    }

    [Fact]
    public void Figure_SeveralModels_IsOneFigure()
    {
        var good = ClassificationEvaluation.Of(["a", "b"], ["a", "a", "b"], ClassificationEvaluationTests.Binary(0.05, 0.15, 0.95), "LSTM");
        var constant = ClassificationEvaluation.OfMajority(good.Classes, good.Labels, ["a", "b"]);

        var figure = CalibrationCurve.Figure(good, constant);

        Assert.Equal(["LSTM, ECE 0.083", "majority class, ECE 0.167", "perfect"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal(["line", "scatter", "line"], figure.Traces.Select(trace => trace.Kind));
        Assert.Equal("scatter", CalibrationCurve.Figure(constant).Traces[0].Kind);
    }

    [Fact]
    public void BadInput_IsAClearError()
    {
        Assert.Contains(
            "probability 1 is 1.5, not from 0 to 1",
            Assert.Throws<ArgumentException>(() => CalibrationCurve.Of([true, false], [0.5, 1.5])).Message);
        Assert.Contains(
            "1 to 1,000 bins but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationCurve.Of([true], [0.5], bins: 0)).Message);
        Assert.Contains("but got 1 for 2", Assert.Throws<ArgumentException>(() => CalibrationCurve.Of([true, false], [0.5])).Message);
    }
}
