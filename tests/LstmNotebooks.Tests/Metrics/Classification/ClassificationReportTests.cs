using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ClassificationReportTests
{
    private static readonly string[] Classes = ["fake", "real"];
    private static readonly string[] Labels = ["fake", "real", "fake", "real", "real", "real", "fake", "fake", "real", "real"];

    private static readonly ClassificationEvaluation Majority = ClassificationEvaluation.OfMajority(Classes, Labels, Labels);
    private static readonly ClassificationEvaluation Good = ClassificationEvaluation.Of(
        Classes,
        Labels,
        ClassificationEvaluationTests.Binary(0.1, 0.9, 0.2, 0.8, 0.7, 0.9, 0.3, 0.1, 0.9, 0.8),
        "LSTM");
    private static readonly ClassificationEvaluation Copy = ClassificationEvaluation.OfMajority(Classes, Labels, ["real"], "copy");

    [Fact]
    public void Report_ShowsItselfAsATable()
    {
        var report = ClassificationReport.Of(Majority, Good);

        Assert.Equal(
            """
            10 examples, beside majority class
            model           accuracy                     precision  recall      F1     AUC     ECE  log loss   Brier      p
            --------------  ---------------------------  ---------  ------  ------  ------  ------  --------  ------  -----
            majority class  60.0 % [31.3, 83.2] of 10       0.6000  1.0000  0.7500  0.5000  0.0000    0.6730  0.2400      –
            LSTM            100.0 % [72.2, 100.0] of 10     1.0000  1.0000  1.0000  1.0000  0.1700    0.1910  0.0350  0.125
            Precision, recall and F1 are those of real; ECE: expected calibration error.
            Accuracy has its 95 % interval; p: McNemar test of the accuracy against majority class, the chance of such a difference by luck.
            """.ReplaceLineEndings("\n"),
            report.ToString());
        Assert.Contains("<th scope=\"row\"", report.ToHtml());
    }

    [Fact]
    public void Report_ThreeClasses_HasTheMacroF1()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b", "c"], ["a", "b", "c"], ClassificationEvaluationTests.Certain(3, 0, 1, 1));

        var table = ClassificationReport.Of(evaluation).ToTable();

        Assert.Equal(["model", "accuracy", "macro F1", "log loss", "Brier", "p"], table.Columns);
        Assert.Equal("0.5556", table.Rows[0][2]);
    }

    [Theory]
    [InlineData(0.05, "LSTM accuracy 100.0 %, majority class 60.0 %, McNemar p 0.125: no significant difference")]
    [InlineData(0.2, "LSTM accuracy 100.0 %, majority class 60.0 %, McNemar p 0.125: significantly better")]
    public void Verdict_Level_DecidesWhatCountsAsLuck(double level, string expected)
    {
        Assert.Equal(expected, ClassificationReport.Of(Majority, Good).Verdict("LSTM", level));
    }

    [Fact]
    public void Verdict_WorseOrSame_SaysSo()
    {
        Assert.Equal(
            "majority class accuracy 60.0 %, LSTM 100.0 %, McNemar p 0.125: significantly worse",
            ClassificationReport.Of(Good, Majority).Verdict("majority class", level: 0.2));
        Assert.Equal(
            "copy accuracy 60.0 %, majority class 60.0 %, McNemar p 1.000: the same predictions",
            ClassificationReport.Of(Majority, Copy).Verdict("copy"));
        Assert.Equal(
            "majority class accuracy 60.0 %, majority class 60.0 %, McNemar p –: the same predictions",
            ClassificationReport.Of(Majority, Copy).Verdict("majority class"));
    }

    [Fact]
    public void Indexer_GivesTheEvaluationOrNamesThoseThatAreThere()
    {
        var report = ClassificationReport.Of(Majority, Good);

        var error = Assert.Throws<KeyNotFoundException>(() => report["GRU"]);

        Assert.Same(Good, report["LSTM"]);
        Assert.Same(Majority, report.Baseline);
        Assert.Equal("The report has no model 'GRU' but 'majority class', 'LSTM'.", error.Message);
        Assert.Equal(McNemar.Test(Labels, Good.Predicted, Majority.Predicted, "LSTM", "majority class"), report.AgainstBaseline("LSTM"));
        Assert.Null(report.AgainstBaseline("majority class"));
    }

    [Fact]
    public void Of_OtherExamplesOrNames_IsAClearError()
    {
        var other = ClassificationEvaluation.OfMajority(Classes, ["fake"], ["fake"], "other");
        var turned = ClassificationEvaluation.OfMajority(Classes, Labels, Labels, "turned", positive: "fake");

        Assert.Contains(
            "'other' has other classes, labels or another positive class than 'LSTM'",
            Assert.Throws<ArgumentException>(() => ClassificationReport.Of(Good, other)).Message);
        Assert.Contains(
            "'turned' has other classes, labels or another positive class than 'LSTM'",
            Assert.Throws<ArgumentException>(() => ClassificationReport.Of(Good, turned)).Message);
        Assert.Contains("got 'LSTM' 2 times", Assert.Throws<ArgumentException>(() => ClassificationReport.Of(Good, Good)).Message);
        Assert.Contains("but got none", Assert.Throws<ArgumentException>(() => ClassificationReport.Of()).Message);
    }
}
