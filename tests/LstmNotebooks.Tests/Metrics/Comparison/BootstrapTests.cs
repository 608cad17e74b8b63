using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class BootstrapTests
{
    private static readonly ClassificationEvaluation Evaluation = Noisy(times: 1);

    [Fact]
    public void Bootstrap_Accuracy_IsNearTheWilsonInterval()
    {
        var interval = Evaluation.Bootstrap()["accuracy"];

        Assert.Equal(Evaluation.Accuracy.Rate, interval.Value);
        Assert.Equal(Evaluation.Accuracy.Lower, interval.Lower, 0.01);
        Assert.Equal(Evaluation.Accuracy.Upper, interval.Upper, 0.01);
    }

    [Fact]
    public void Bootstrap_EveryMeasure_HoldsItsValue()
    {
        var report = Evaluation.Bootstrap(resamples: 300);

        Assert.Equal(
            ["accuracy", "macro F1", "log loss", "Brier score", "precision", "recall", "F1", "AUC", "average precision"],
            report.Intervals.Select(interval => interval.Measure));
        Assert.Equal(
            [
                Evaluation.Accuracy.Rate,
                Evaluation.MacroF1,
                Evaluation.LogLoss,
                Evaluation.Brier,
                Evaluation.PositiveScore!.Precision!.Value,
                Evaluation.PositiveScore.Recall!.Value,
                Evaluation.PositiveScore.F1!.Value,
                Evaluation.Auc!.Value,
                Evaluation.PrecisionRecall!.AveragePrecision,
            ],
            report.Intervals.Select(interval => interval.Value));
        Assert.All(report.Intervals, interval => Assert.InRange(interval.Value, interval.Lower, interval.Upper));
        Assert.All(report.Intervals, interval => Assert.Equal(0, interval.Undefined));
    }

    [Fact]
    public void Bootstrap_SameSeed_IsTheSame()
    {
        Assert.Equal(Evaluation.Bootstrap(seed: 3).Intervals, Evaluation.Bootstrap(seed: 3).Intervals);
        Assert.NotEqual(Evaluation.Bootstrap(seed: 3).Intervals, Evaluation.Bootstrap(seed: 4).Intervals);
    }

    [Fact]
    public void Bootstrap_ExamplesRepeated_NeedTheirGroups()
    {
        // Every example four times: a group is one example, so the interval is that of the examples alone.
        var repeated = Noisy(times: 4);
        string[] groups = [.. Enumerable.Range(0, repeated.Count).Select(i => $"event {i / 4}")];

        var grouped = repeated.Bootstrap(groups: groups);

        Assert.Equal(
            Evaluation.Bootstrap().Intervals.Select(interval => Math.Round(interval.Lower, 12)),
            grouped.Intervals.Select(interval => Math.Round(interval.Lower, 12)));
        Assert.InRange(Width(repeated.Bootstrap()["accuracy"]) / Width(grouped["accuracy"]), 0.4, 0.6);
        Assert.Contains("1,000 times 400 groups drawn with replacement.", grouped.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bootstrap_MoreConfidence_IsWider()
    {
        var (wide, narrow) = (Evaluation.Bootstrap(confidence: 0.99)["AUC"], Evaluation.Bootstrap(confidence: 0.8)["AUC"]);

        Assert.True(wide.Lower < narrow.Lower && narrow.Upper < wide.Upper);
    }

    [Fact]
    public void Interval_LiesBetweenThePercentiles()
    {
        // 0 … 100 with one undefined: 2.5 and 97.5 of 100.
        double?[] resampled = [.. Enumerable.Range(0, 101).Reverse().Select(i => (double?)i), null];

        var interval = BootstrapInterval.Of("F1", 50, resampled, confidence: 0.95);

        Assert.Equal(2.5, interval.Lower, 1e-12);
        Assert.Equal(97.5, interval.Upper, 1e-12);
        Assert.Equal(1, interval.Undefined);
        Assert.Equal((7, 7), (BootstrapInterval.Of("F1", 7, [7.0], 0.95).Lower, BootstrapInterval.Of("F1", 7, [7.0], 0.95).Upper));
    }

    [Fact]
    public void Bootstrap_RareClass_SaysHowManyResamplesMissIt()
    {
        var evaluation = ClassificationEvaluation.Of(
            ["a", "b"],
            ["a", "a", "a", "b"],
            ClassificationEvaluationTests.Binary(0.1, 0.2, 0.6, 0.7));

        var report = evaluation.Bootstrap();

        // Without the one b in (3/4)⁴, without any a in (1/4)⁴ of the resamples.
        Assert.InRange(report["AUC"].Undefined, 280, 360);
        Assert.Contains($"\nAUC: {report["AUC"].Undefined} resamples have no value.", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bootstrap_UndefinedMeasure_IsLeftOut()
    {
        var report = ClassificationEvaluation.Of(["a", "b"], ["a", "a"], ClassificationEvaluationTests.Binary(0.1, 0.2)).Bootstrap();

        var error = Assert.Throws<KeyNotFoundException>(() => report["AUC"]);

        Assert.Equal("The report has no measure 'AUC' but 'accuracy', 'macro F1', 'log loss', 'Brier score'.", error.Message);
    }

    [Fact]
    public void Bootstrap_ThreeClasses_HasTheMeasuresOfAllClasses()
    {
        var report = ClassificationEvaluation.Of(
            ["a", "b", "c"],
            ["a", "b", "c"],
            ClassificationEvaluationTests.Certain(3, 0, 1, 1),
            "LSTM")
            .Bootstrap();

        Assert.Equal(["accuracy", "macro F1", "log loss", "Brier score"], report.Intervals.Select(interval => interval.Measure));
        Assert.StartsWith("LSTM: 95 % intervals by bootstrap\nmeasure", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\"", report.ToHtml());
    }

    [Fact]
    public void Bootstrap_BadInput_IsAClearError()
    {
        Assert.Contains(
            "100 resamples or more but got 10",
            Assert.Throws<ArgumentOutOfRangeException>(() => Evaluation.Bootstrap(resamples: 10)).Message);
        Assert.Contains(
            "a group per example but got 1 for 400",
            Assert.Throws<ArgumentException>(() => Evaluation.Bootstrap(groups: ["x"])).Message);
        Assert.Contains(
            "all examples are of 'x'",
            Assert.Throws<ArgumentException>(() => Evaluation.Bootstrap(groups: [.. Enumerable.Repeat("x", 400)])).Message);
        Assert.Contains(
            "between 0 and 1, as 0.95, but is 95",
            Assert.Throws<ArgumentOutOfRangeException>(() => Evaluation.Bootstrap(confidence: 95)).Message);
    }

    private static double Width(BootstrapInterval interval) => interval.Upper - interval.Lower;

    /// <summary>400 noisy examples, each as often as it is asked for.</summary>
    private static ClassificationEvaluation Noisy(int times)
    {
        var random = new RandomStream(5);
        bool[] actual = [.. Enumerable.Range(0, 400).Select(_ => random.NextFloat() < 0.4)];
        double[] probabilities = [.. actual.Select(positive => (positive ? 0.36 : 0.04) + 0.6 * random.NextDouble())];
        return ClassificationEvaluation.Of(
            ["a", "b"],
            [.. actual.SelectMany(positive => Enumerable.Repeat(positive ? "b" : "a", times))],
            ClassificationEvaluationTests.Binary([.. probabilities.SelectMany(probability => Enumerable.Repeat(probability, times))]));
    }
}
