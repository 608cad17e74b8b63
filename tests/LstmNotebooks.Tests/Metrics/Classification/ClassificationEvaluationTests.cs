using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ClassificationEvaluationTests
{
    private static readonly string[] Mail = ["ham", "spam"];

    // The example in scikit-learn's documentation of log_loss.
    private static readonly string[] MailLabels = ["spam", "ham", "ham", "spam"];
    private static readonly double[,] MailProbabilities = { { 0.1, 0.9 }, { 0.9, 0.1 }, { 0.8, 0.2 }, { 0.35, 0.65 } };

    [Fact]
    public void Of_PublishedLogLoss_IsReproduced()
    {
        var evaluation = ClassificationEvaluation.Of(Mail, MailLabels, MailProbabilities);

        Assert.Equal(0.21616, evaluation.LogLoss, 5e-6);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.9) + Math.Log(0.8) + Math.Log(0.65)) / 4, evaluation.LogLoss, 1e-15);
    }

    [Fact]
    public void Of_PublishedBrierScore_IsReproduced()
    {
        // brier_score_loss of 0, 1, 1, 0 and 0.1, 0.9, 0.8, 0.3: (0.01 + 0.01 + 0.04 + 0.09) / 4.
        var evaluation = ClassificationEvaluation.Of(["0", "1"], ["0", "1", "1", "0"], Binary(0.1, 0.9, 0.8, 0.3));

        Assert.Equal(0.0375, evaluation.Brier, 1e-15);
    }

    [Fact]
    public void Of_ThreeClasses_BrierSumsOverTheClasses()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b", "c"], ["b"], new[,] { { 0.2, 0.5, 0.3 } });

        Assert.Equal(0.04 + 0.25 + 0.09, evaluation.Brier, 1e-15);
        Assert.Null(evaluation.Positive);
        Assert.Null(evaluation.Threshold);
        Assert.Null(evaluation.Roc);
        Assert.Null(evaluation.PrecisionRecall);
        Assert.Null(evaluation.PositiveScore);
    }

    [Fact]
    public void Of_PublishedReport_IsReproduced()
    {
        // classification_report of 0, 1, 2, 2, 2 predicted as 0, 0, 2, 2, 1.
        var evaluation = ClassificationEvaluation.Of(
            ["class 0", "class 1", "class 2"],
            ["class 0", "class 1", "class 2", "class 2", "class 2"],
            Certain(3, 0, 0, 2, 2, 1));

        Assert.Equal(new Proportion(3, 5), evaluation.Accuracy);
        Assert.Equal([0.5, 0, 1], evaluation.ByClass.Select(score => score.Precision!.Value));
        Assert.Equal([1, 0, 2 / 3.0], evaluation.ByClass.Select(score => score.Recall!.Value));
        Assert.Equal([0.67, 0, 0.80], evaluation.ByClass.Select(score => Math.Round(score.F1!.Value, 2)));
        Assert.Equal([1, 1, 3], evaluation.ByClass.Select(score => score.Support));
        Assert.Equal(
            (0.50, 0.56, 0.49),
            (Math.Round(evaluation.MacroPrecision, 2), Math.Round(evaluation.MacroRecall, 2), Math.Round(evaluation.MacroF1, 2)));
    }

    [Fact]
    public void Of_PublishedAuc_IsReproduced()
    {
        // roc_auc_score and average_precision_score of 0, 0, 1, 1 and 0.1, 0.4, 0.35, 0.8.
        var evaluation = ClassificationEvaluation.Of(["no", "yes"], ["no", "no", "yes", "yes"], Binary(0.1, 0.4, 0.35, 0.8));

        Assert.Equal(0.75, evaluation.Auc);
        Assert.Equal(5 / 6.0, evaluation.PrecisionRecall!.AveragePrecision, 1e-15);
        Assert.Equal(("yes", 0.5), (evaluation.Positive, evaluation.Threshold));
    }

    [Fact]
    public void Of_OtherPositiveClass_TurnsTheCurvesOnly()
    {
        var yes = ClassificationEvaluation.Of(["no", "yes"], ["no", "no", "yes", "yes"], Binary(0.1, 0.4, 0.35, 0.2));

        var no = ClassificationEvaluation.Of(["no", "yes"], ["no", "no", "yes", "yes"], Binary(0.1, 0.4, 0.35, 0.2), positive: "no");

        Assert.Equal(yes.Auc, no.Auc);
        Assert.Equal(yes.Predicted, no.Predicted);
        Assert.Equal(yes.Brier, no.Brier, 1e-15);
        Assert.Equal("no", no.PositiveScore!.Class);
        Assert.Equal(7 / 12.0, yes.PrecisionRecall!.AveragePrecision, 1e-15);
        Assert.Equal(0.75, no.PrecisionRecall!.AveragePrecision);
    }

    [Fact]
    public void Predicted_EqualProbabilities_IsTheFirstClass()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b", "c"], ["a", "b"], new[,] { { 0.4, 0.4, 0.2 }, { 0.2, 0.4, 0.4 } });

        Assert.Equal(["a", "b"], evaluation.Predicted);
        Assert.Equal(["a", "b"], ClassificationEvaluation.Of(["a", "b"], ["a", "b"], Binary(0.5, 0.6), positive: "a").Predicted);
    }

    [Fact]
    public void LogLoss_CertainAndWrong_IsClippedNotInfinite()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b"], ["a"], Binary(1));

        Assert.Equal(15 * Math.Log(10), evaluation.LogLoss, 1e-12);
        Assert.Equal(1, evaluation.Brier);
        Assert.Equal(0, ClassificationEvaluation.Of(["a", "b"], ["b"], Binary(1)).LogLoss);
    }

    [Fact]
    public void Of_OneClassMissing_HasNoCurves()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b"], ["a", "a"], Binary(0.2, 0.3));

        Assert.Null(evaluation.Auc);
        Assert.Null(evaluation.Roc);
        Assert.Null(evaluation.PrecisionRecall);
        Assert.Equal(1, evaluation.Accuracy.Rate);
        Assert.Null(evaluation.ByClass[1].F1);
        Assert.Equal(1, evaluation.MacroF1);
        Assert.Contains("AUC –", evaluation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_OtherThreshold_PredictsAboveIt()
    {
        var evaluation = ClassificationEvaluation.Of(["no", "yes"], ["no", "no", "yes", "yes"], Binary(0.1, 0.4, 0.35, 0.8));

        var lower = evaluation.At(0.35);

        Assert.Equal(["no", "no", "no", "yes"], evaluation.Predicted);
        Assert.Equal(["no", "yes", "no", "yes"], lower.Predicted);
        Assert.Equal(0.35, lower.Threshold);
        Assert.Equal(evaluation.Auc, lower.Auc);
        Assert.Equal(evaluation.LogLoss, lower.LogLoss);
        Assert.Equal(["yes", "yes", "yes", "yes"], evaluation.At(0).Predicted);
        Assert.Equal(["a"], ClassificationEvaluation.Of(["a", "b"], ["a"], Binary(0.5), positive: "a").At(0.5).Predicted);
        Assert.Contains("from 0 to 1 but got 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.At(1.5)).Message);
    }

    [Fact]
    public void OfMajority_GivesTheTrainingShares()
    {
        var evaluation = ClassificationEvaluation.OfMajority(["no", "yes"], ["no", "yes"], ["yes", "yes", "no", "yes"]);

        Assert.Equal(["yes", "yes"], evaluation.Predicted);
        Assert.Equal(0.5, evaluation.Auc);
        Assert.Equal(-(Math.Log(0.25) + Math.Log(0.75)) / 2, evaluation.LogLoss, 1e-15);
        Assert.Equal("majority class", evaluation.Name);
    }

    [Fact]
    public void Evaluation_ShowsItselfAsATable()
    {
        var evaluation = ClassificationEvaluation.Of(Mail, MailLabels, MailProbabilities, "filter");

        Assert.Equal(
            """
            filter: accuracy 100.0 % [51.0, 100.0] of 4
            class                precision  recall      F1  examples
            -------------------  ---------  ------  ------  --------
            ham                     1.0000  1.0000  1.0000         2
            spam                    1.0000  1.0000  1.0000         2
            mean of the classes     1.0000  1.0000  1.0000         4
            Log loss 0.2162, Brier score 0.0456, AUC 1.0000, average precision 1.0000, calibration error 0.1875.
            Positive is spam, predicted above a probability of 0.5.
            """.ReplaceLineEndings("\n"),
            evaluation.ToString());
        Assert.Contains("<th scope=\"row\"", evaluation.ToHtml());
    }

    [Fact]
    public void Of_ChangedAfterwards_StaysAsItWas()
    {
        var probabilities = Binary(0.1, 0.9);
        var evaluation = ClassificationEvaluation.Of(Mail, ["ham", "spam"], probabilities);

        (probabilities[0, 0], probabilities[0, 1]) = (0, 1);

        Assert.Equal(["ham", "spam"], evaluation.At(0.5).Predicted);
    }

    [Theory]
    [InlineData("a", "a", "expects two classes or more but got 1")]
    [InlineData("a,a", "a", "expects each class once but got a, a")]
    [InlineData("a,b", "a,x", "label 1 is 'x', none of the classes a, b")]
    [InlineData("a,b", "a", "probabilities of shape [1, 2], a row per label and a column per class, but got [2, 2]")]
    [InlineData("a,b,c", "a,b", "probabilities of shape [2, 3], a row per label and a column per class, but got [2, 2]")]
    [InlineData("a,b", "", "there are no labels")]
    public void Of_BadClassesOrLabels_IsAClearError(string classes, string labels, string expected)
    {
        var error = Assert.Throws<ArgumentException>(
            () => ClassificationEvaluation.Of(
                classes.Split(','),
                labels.Split(',', StringSplitOptions.RemoveEmptyEntries),
                Binary(0.2, 0.7),
                "LSTM"));

        Assert.StartsWith("The evaluation of 'LSTM'", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, double.NaN, "the probability of 'b' in row 1 is NaN, not from 0 to 1")]
    [InlineData(1.5, -0.5, "the probability of 'a' in row 1 is 1.5, not from 0 to 1")]
    [InlineData(0.25, 0.5, "the probabilities of row 1 add up to 0.75, not to 1")]
    public void Of_BadProbabilities_IsAClearError(double first, double second, string expected)
    {
        var error = Assert.Throws<ArgumentException>(
            () => ClassificationEvaluation.Of(["a", "b"], ["a", "b"], new[,] { { 0.5, 0.5 }, { first, second } }));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SinglePrecisionRoundings_AreAccepted()
    {
        var evaluation = ClassificationEvaluation.Of(["a", "b"], ["a"], new[,] { { (double)0.3f, 0.7f + 1e-6 } });

        Assert.Equal(["b"], evaluation.Predicted);
    }

    [Fact]
    public void Of_PositiveThatCannotBe_IsAClearError()
    {
        var unknown = Assert.Throws<ArgumentException>(() => ClassificationEvaluation.Of(["a", "b"], ["a"], Binary(0.2), positive: "c"));
        var three = Assert.Throws<ArgumentException>(
            () => ClassificationEvaluation.Of(["a", "b", "c"], ["a"], Certain(3, 0), positive: "c"));

        Assert.Contains("the positive class 'c' is none of a, b", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("has 3 classes: a positive class belongs to two", three.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ClassificationEvaluation.Of(["a", "b", "c"], ["a"], Certain(3, 0)).At(0.4));
    }

    /// <summary>[N, 2] probabilities of the second class and what is left.</summary>
    internal static double[,] Binary(params double[] second)
    {
        var probabilities = new double[second.Length, 2];
        for (var i = 0; i < second.Length; i++)
            (probabilities[i, 0], probabilities[i, 1]) = (1 - second[i], second[i]);
        return probabilities;
    }

    /// <summary>[N, K] the predicted class with probability 1.</summary>
    internal static double[,] Certain(int classes, params int[] predicted)
    {
        var probabilities = new double[predicted.Length, classes];
        for (var i = 0; i < predicted.Length; i++)
            probabilities[i, predicted[i]] = 1;
        return probabilities;
    }
}
