using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class NaiveBayesTests
{
    private static readonly string[] Texts =
    [
        "Chinese Beijing Chinese",
        "Chinese Chinese Shanghai",
        "Chinese Macao",
        "Tokyo Japan Chinese",
    ];
    private static readonly string[] Labels = ["China", "China", "China", "Japan"];
    private static readonly BagOfWords Bag = BagOfWords.Fit(Texts);

    /// <summary>The worked example of Manning, Raghavan and Schütze, Introduction to Information Retrieval, 13.2.</summary>
    [Fact]
    public void PredictProbabilities_TextbookExample_GivesItsNumbers()
    {
        var model = NaiveBayes.Fit(Bag.Transform(Texts), Labels);
        var text = Bag.Transform(["Chinese Chinese Chinese Tokyo Japan"]);
        var china = 3.0 / 4 * Math.Pow(3.0 / 7, 3) / 14 / 14;
        var japan = 1.0 / 4 * Math.Pow(2.0 / 9, 5);

        var probabilities = model.PredictProbabilities(text);

        Near.Equal(china / (china + japan), probabilities[0, 0], 1e-12);
        Near.Equal(japan / (china + japan), probabilities[0, 1], 1e-12);
        Assert.Equal(["China"], model.Predict(text));
        Assert.Equal(["China", "Japan"], model.Classes);
    }

    [Fact]
    public void TopFeatures_AreThoseOfTheClass()
    {
        var model = NaiveBayes.Fit(Bag.Transform(Texts), Labels);

        var top = model.TopFeatures(Bag.Features, "Japan", 2);

        Assert.Equal(["japan", "tokyo"], top.Select(feature => feature.Feature));
        Near.Equal(Math.Log(2.0 / 9 / (1.0 / 14)), top[0].Weight, 1e-12);
        Assert.StartsWith("japan, tokyo", model.ToTable(Bag.Features, 2).Rows[1][1], StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_BadInput_SaysWhatIsWrong()
    {
        var x = Bag.Transform(Texts);

        Assert.Contains(
            "4 rows and 1 labels",
            Assert.Throws<ShapeException>(() => NaiveBayes.Fit(x, ["a"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "all 4 labels are 'a'",
            Assert.Throws<ArgumentException>(() => NaiveBayes.Fit(x, ["a", "a", "a", "a"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "above 0 but it is 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => NaiveBayes.Fit(x, Labels, smoothing: 0)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "row 1, column 0 is -1",
            Assert.Throws<ArgumentException>(() => NaiveBayes.Fit(Rows(1, -1), ["a", "b"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Row 0, column 0 is NaN",
            Assert.Throws<ArgumentException>(() => NaiveBayes.Fit(Rows(double.NaN, 1), ["a", "b"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_OtherFeatures_SaysBothCounts()
    {
        var model = NaiveBayes.Fit(Bag.Transform(Texts), Labels);

        Assert.Contains(
            "expects rows of 6 features but got 1",
            Assert.Throws<ShapeException>(() => model.Predict(Rows(1))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "weighs 6 features but got 1 names",
            Assert.Throws<ArgumentException>(() => model.TopFeatures(["a"], "China")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "'Korea' is none of the classes China, Japan",
            Assert.Throws<ArgumentException>(() => model.TopFeatures(Bag.Features, "Korea")).Message,
            StringComparison.Ordinal);
    }

    private static SparseMatrix Rows(params double[] values) =>
        SparseMatrix.FromRows(values.Select(value => new SparseVector(1, [0], [value])));
}
