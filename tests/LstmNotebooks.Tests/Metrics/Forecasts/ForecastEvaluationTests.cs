using LstmNotebooks.Metrics;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ForecastEvaluationTests
{
    private static readonly double[] Values = [1, 2, 4, 3, 5, 6, 5, 8];
    private static readonly double[] Good = [5, 6, 5.5, 7];

    [Fact]
    public void Score_HandWorked_HoldsEveryMeasure()
    {
        var evaluation = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4);

        var score = evaluation.Score("good", Good);

        Assert.Equal(4 / 3.0, evaluation.MaseScale);
        Assert.Equal(("good", 4), (score.Model, score.Count));
        Assert.Equal(Math.Sqrt(1.25 / 4), score.Rmse);
        Assert.Equal(0.375, score.Mae);
        Assert.Equal(100 * (0.1 + 0.125) / 4, score.Mape!.Value, 1e-14);
        Assert.Equal(ForecastErrors.Smape([5, 6, 5, 8], Good), score.Smape);
        Assert.Equal(0.375 * 3 / 4, score.Mase, 1e-15);
        Assert.Equal(1 - 1.25 / 6, score.RSquared!.Value, 1e-15);
        Assert.Equal(new Proportion(4, 4), score.Direction.Right);
        Assert.Equal(DieboldMariano.Test([5, 6, 5, 8], Good, [3, 5, 6, 5]), score.AgainstBaseline);
    }

    [Fact]
    public void Compare_PutsTheBaselineFirst_UntestedAgainstItself()
    {
        var evaluation = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4);

        var report = evaluation.Compare(("good", Good));

        Assert.Equal(["persistence", "good"], report.Scores.Select(score => score.Model));
        Assert.Equal(ForecastErrors.Mae([5, 6, 5, 8], [3, 5, 6, 5]), report.Scores[0].Mae);
        Assert.Null(report.Scores[0].AgainstBaseline);
        Assert.NotNull(report.Scores[1].AgainstBaseline);
    }

    [Fact]
    public void Report_ShowsItselfAsATable()
    {
        var report = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4, unit: "points").Compare(("good", Good));

        var text = report.ToString();

        Assert.Equal(
            """
            4 targets, beside persistence
            model        RMSE, points  MAE, points  MAPE, %  sMAPE, %   MASE       R²  right direction                DM      p
            -----------  ------------  -----------  -------  --------  -----  -------  --------------------------  -----  -----
            persistence         1.936        1.750    28.54     33.13  1.312  -1.5000  –                               –      –
            good                0.559        0.375     5.62      5.71  0.281   0.7917  100.0 % [51.0, 100.0] of 4  -2.03  0.135
            DM and p: Diebold–Mariano test of squared errors against persistence; a DM below 0 is better, p is the chance of such a difference by luck.
            Right direction: of the steps that moved, with its 95 % interval. The series rose on 75.0 % [30.1, 95.4] of 4 steps that moved.
            """.ReplaceLineEndings("\n"),
            text);
        Assert.Contains("<th scope=\"row\"", report.ToHtml());
    }

    [Theory]
    [InlineData(0.05, "good RMSE 0.559, persistence 1.936 points, DM p 0.135: no significant difference")]
    [InlineData(0.2, "good RMSE 0.559, persistence 1.936 points, DM p 0.135: significantly better")]
    public void Verdict_Level_DecidesWhatCountsAsLuck(double level, string expected)
    {
        var report = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4, unit: "points").Compare(("good", Good));

        var verdict = report.Verdict("good", level);

        Assert.Equal(expected, verdict);
    }

    [Fact]
    public void Verdict_WorseOrSame_SaysSo()
    {
        double[] worse = [1, 9.5, 1, 11];
        var report = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4)
            .Compare(("worse", worse), ("copy", [3, 5, 6, 5]));

        Assert.EndsWith(": significantly worse", report.Verdict("worse", level: 0.2), StringComparison.Ordinal);
        Assert.Equal("copy RMSE 1.936, persistence 1.936, DM p –: the same forecast", report.Verdict("copy"));
    }

    [Fact]
    public void Indexer_UnknownModel_NamesThoseThatAreThere()
    {
        var report = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4).Compare(("good", Good));

        var error = Assert.Throws<KeyNotFoundException>(() => report["bad"]);

        Assert.Same(report.Scores[1], report["good"]);
        Assert.Equal("The report has no model 'bad' but 'persistence', 'good'.", error.Message);
    }

    [Fact]
    public void Previous_IsTheForecastOfPersistence()
    {
        var evaluation = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4);

        Assert.Equal([3, 5, 6, 5], evaluation.Previous);
        Assert.Equal([5, 6, 5, 8], evaluation.Actual);
    }

    [Fact]
    public void Against_OtherBaseline_IsTestedInstead()
    {
        double[] mean = [3, 3, 3, 3];
        var evaluation = ForecastEvaluation.OneStepAhead(Values, targets: 4..8, training: ..4).Against("mean", mean);

        var report = evaluation.Compare(("good", Good));

        Assert.Equal("mean", report.Baseline);
        Assert.Equal(DieboldMariano.Test([5, 6, 5, 8], Good, mean), report.Scores[1].AgainstBaseline);
    }

    [Fact]
    public void Score_ZeroOrConstantActual_LeavesMapeOrRSquaredOut()
    {
        var zero = new ForecastEvaluation([0, 1, 2], [1, 1, 1], maseScale: 1).Score("model", [1, 2, 3]);
        var constant = new ForecastEvaluation([2, 2, 2], [1, 1, 1], maseScale: 1).Score("model", [1, 2, 4]);

        Assert.Null(zero.Mape);
        Assert.NotNull(zero.RSquared);
        Assert.Null(constant.RSquared);
        Assert.NotNull(constant.Mape);
    }

    [Fact]
    public void Score_TooFewTargetsForTheTest_LeavesItOut()
    {
        var score = new ForecastEvaluation([1, 2], [1, 1], maseScale: 1).Score("model", [2, 2]);

        Assert.Null(score.AgainstBaseline);
        Assert.Equal(0.5, score.Mae);
    }

    [Fact]
    public void Score_OtherLength_NamesTheModel()
    {
        var evaluation = new ForecastEvaluation([1, 2], [1, 1], maseScale: 1);

        var error = Assert.Throws<ArgumentException>(() => evaluation.Score("LSTM", [1]));

        Assert.StartsWith("LSTM expects one forecast value for each actual value but got 1 for 2.", error.Message);
    }

    [Fact]
    public void OneStepAhead_TargetsFromTheStart_IsAClearError()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ForecastEvaluation.OneStepAhead(Values, targets: 0..4, training: ..4));

        Assert.StartsWith("The targets 0..4 begin with the series", error.Message);
    }

    [Fact]
    public void Compare_LossesThatDifferByTheSame_HasADashForTheTest()
    {
        double[] actual = [10, 20, 30, 40, 50];
        var test = new ForecastEvaluation(actual, [0, 10, 20, 30, 40], maseScale: 10);

        var report = test.Compare(("drift", actual), ("noise", [11, 19, 33, 40, 48]));

        Assert.Equal((10, 0), (report["persistence"].Rmse, report["drift"].Rmse));
        Assert.Null(report["drift"].AgainstBaseline);
        Assert.NotNull(report["noise"].AgainstBaseline);
        Assert.EndsWith("DM p –: no test is possible", report.Verdict("drift"));
    }

    [Fact]
    public void Compare_ForecastOfAHugeError_KeepsItsRow()
    {
        var test = new ForecastEvaluation([1, 2, 3, 4, 6], [0, 1, 2, 3, 4], maseScale: 1);

        var report = test.Compare(("burst", [1, 1e200, 3, 4, 5]), ("mean", [3, 3, 3, 3, 3]));

        Assert.Null(report["burst"].AgainstBaseline);
        Assert.NotNull(report["mean"].AgainstBaseline);
    }

    [Theory]
    [InlineData(new double[] { 1, 2 }, "short expects one forecast value for each actual value but got 2 for 4")]
    [InlineData(new double[] { 1, 2, double.NaN, 4 }, "short: item 2 is actual 3, forecast NaN; both must be finite numbers")]
    [InlineData(new double[] { }, "short expects one forecast value for each actual value but got 0 for 4")]
    public void Compare_ForecastThatDoesNotFit_NamesTheModel(double[] forecast, string expected)
    {
        var test = new ForecastEvaluation([1, 2, 3, 4], [0, 1, 2, 3], maseScale: 1);

        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => test.Compare(("short", forecast))).Message);
    }

    [Fact]
    public void Evaluation_ActualThatIsNoNumber_NamesTheItem() =>
        Assert.Contains(
            "ForecastEvaluation: item 1 is actual NaN",
            Assert.Throws<ArgumentException>(() => new ForecastEvaluation([1, double.NaN], [0, 1], maseScale: 1)).Message);

    [Fact]
    public void OneStepAhead_PartsOutsideOfTheSeries_AreNamed()
    {
        double[] values = [1, 2, 4, 3, 5];

        Assert.StartsWith(
            "The targets 3..9 lie outside of the series of 5 values. Take a part of 0..5.",
            Assert.Throws<ArgumentOutOfRangeException>(() => ForecastEvaluation.OneStepAhead(values, 3..9, 0..3)).Message);
        Assert.StartsWith(
            "The training values 0..9 lie outside of the series",
            Assert.Throws<ArgumentOutOfRangeException>(() => ForecastEvaluation.OneStepAhead(values, 3..5, 0..9)).Message);
        Assert.StartsWith(
            "The targets ^9..^0 lie outside of the series",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Persistence().OneStepAhead(values, ^9..)).Message);
    }
}
