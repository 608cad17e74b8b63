using LstmNotebooks.Charts;
using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    // The example in scikit-learn's documentation of confusion_matrix: cat, ant, cat, cat, ant, bird predicted as ant, ant, cat, cat,
    // ant, cat.
    private static readonly ConfusionMatrix Animals = ClassificationEvaluation
        .Of(["ant", "bird", "cat"], ["cat", "ant", "cat", "cat", "ant", "bird"], ClassificationEvaluationTests.Certain(3, 0, 0, 2, 2, 0, 2))
        .Confusion;

    [Fact]
    public void Counts_PublishedExample_AreReproduced()
    {
        Assert.Equal(new[,] { { 2, 0, 0 }, { 0, 0, 1 }, { 1, 0, 2 } }, Animals.Counts);
        Assert.Equal((6, 4), (Animals.Total, Animals.Right));
        Assert.Equal(1, Animals["bird", "cat"]);
        Assert.Equal(2 / 3.0, Animals.Shares[2, 2]);
    }

    [Fact]
    public void ByClass_NeverPredicted_HasNoPrecisionAndCountsZeroInTheMean()
    {
        Assert.Null(Animals.ByClass[1].Precision);
        Assert.Equal((0, 0), (Animals.ByClass[1].Recall, Animals.ByClass[1].F1));
        Assert.Equal((2 / 3.0 + 0 + 2 / 3.0) / 3, Animals.MacroPrecision, 1e-15);
        Assert.Equal((0.8 + 0 + 2 / 3.0) / 3, Animals.MacroF1, 1e-15);
    }

    [Fact]
    public void MacroF1_PublishedExample_IsReproduced()
    {
        // f1_score of 0, 1, 2, 0, 1, 2 predicted as 0, 2, 1, 0, 0, 1, average macro: 0.26…
        var evaluation = ClassificationEvaluation.Of(
            ["0", "1", "2"],
            ["0", "1", "2", "0", "1", "2"],
            ClassificationEvaluationTests.Certain(3, 0, 2, 1, 0, 0, 1));

        Assert.Equal(0.8 / 3, evaluation.MacroF1, 1e-15);
        Assert.Equal(2 / 9.0, evaluation.MacroPrecision, 1e-15);
        Assert.Equal(1 / 3.0, evaluation.MacroRecall, 1e-15);
    }

    [Fact]
    public void Matrix_ShowsItselfAsATable()
    {
        Assert.Equal(
            """
            Confusion matrix of 6 examples
            class  predicted ant  predicted bird  predicted cat  all
            -----  -------------  --------------  -------------  ---
            ant    2 (100.0)      0 (0.0)         0 (0.0)          2
            bird   0 (0.0)        0 (0.0)         1 (100.0)        1
            cat    1 (33.3)       0 (0.0)         2 (66.7)         3
            In brackets the share of the row, in per cent.
            """.ReplaceLineEndings("\n"),
            Animals.ToString());
        Assert.Contains("<th scope=\"row\"", Animals.ToHtml());
    }

    [Fact]
    public void ToFigure_ShowsSharesOrCounts()
    {
        Assert.Contains("% of the class 0 to 100", Animals.ToFigure().ToString(), StringComparison.Ordinal);
        Assert.Contains("examples 0 to 2", Animals.ToFigure(shares: false).ToString(), StringComparison.Ordinal);
        Assert.Equal(new Extent(0, 100), ((HeatMapTrace)Animals.ToFigure().Traces[0]).ColorExtent);
        Assert.Equal(new Extent(0, 2), ((HeatMapTrace)Animals.ToFigure(shares: false).Traces[0]).ColorExtent);
        Assert.Equal(
            ("Confusion matrix, % of the class", "Confusion matrix, examples", "LSTM"),
            (Animals.ToFigure().Title, Animals.ToFigure(shares: false).Title, Animals.ToFigure(title: "LSTM").Title));
        Assert.Contains(">33.3</text>", Animals.ToFigure().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_ClassWithoutExamples_AreNotNumbers()
    {
        var matrix = ClassificationEvaluation.Of(["a", "b"], ["a"], ClassificationEvaluationTests.Binary(0.9)).Confusion;

        Assert.True(double.IsNaN(matrix.Shares[1, 0]));
        Assert.Equal(1, matrix.Shares[0, 1]);
        Assert.Equal(["b", "0", "0", "0"], matrix.ToTable().Rows[1]);
        Assert.Contains("<svg", matrix.ToFigure().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Indexer_UnknownClass_NamesThoseThatAreThere()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Animals["ant", "dog"]);

        Assert.Equal("The confusion matrix has no class 'dog' but ant, bird, cat.", error.Message);
    }
}
