using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class PcaTests
{
    [Fact]
    public void Fit_WorkedByHand()
    {
        var matrix = new float[,] { { 0, 0 }, { 2, 2 }, { 0, 2 }, { 2, 0 }, { 6, 6 }, { -4, -4 } };

        var pca = Pca.Fit(matrix);

        // Mean (1, 1); sums of squares 54 and 54, of products 50, so the eigenvalues of the covariance are 104/5 and 4/5.
        Near.Equal(20.8, pca.ExplainedVariance[0], 1e-12);
        Near.Equal(0.8, pca.ExplainedVariance[1], 1e-12);
        Near.Equal(20.8 / 21.6, pca.ExplainedVarianceRatio[0], 1e-12);
        var half = Math.Sqrt(0.5);
        Near.Equal([half, half], Matrix.Row(pca.Components, 0), 1e-7);
        Near.Equal([5 * Math.Sqrt(2), 0], Matrix.Row(pca.Transform(new float[,] { { 6, 6 } }), 0), 1e-6);
    }

    [Fact]
    public void Components_AreOrthonormalWithTheirLargestNumberPositive()
    {
        var matrix = Clusters.Of(groups: 3, points: 30, size: 12, seed: 1);

        var components = Pca.Fit(matrix, components: 12).Components;

        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 12; j++)
                Near.Equal(i == j ? 1 : 0, Reduction.Dot(Matrix.Row(components, i), Matrix.Row(components, j)), 1e-6);
            Assert.True(Matrix.Row(components, i).ToArray().MaxBy(Math.Abs) > 0);
        }
    }

    [Fact]
    public void Transform_HasTheVariancesAndNoCorrelation()
    {
        var matrix = Clusters.Of(groups: 3, points: 30, size: 12, seed: 2);
        var pca = Pca.Fit(matrix, components: 3);

        var again = Pca.Fit(pca.Transform(matrix), components: 3);

        for (var i = 0; i < 3; i++)
        {
            Near.Equal(pca.ExplainedVariance[i], again.ExplainedVariance[i], 1e-5);
            Near.Equal(1, again.Components[i, i], 1e-5);
        }
        Assert.True(pca.ExplainedVariance[0] > pca.ExplainedVariance[1] && pca.ExplainedVariance[1] > pca.ExplainedVariance[2]);
    }

    [Fact]
    public void Fit_AllTheSame_HasNoVariance()
    {
        var pca = Pca.Fit(new float[,] { { 1, 2 }, { 1, 2 } });

        Assert.Equal([0, 0], pca.ExplainedVariance);
        Assert.Equal([0, 0], pca.ExplainedVarianceRatio);
    }

    [Fact]
    public void BadInput_SaysWhatIsWrong()
    {
        Assert.Contains(
            "at least 2 rows and a number in each but got [1, 3]",
            Assert.Throws<ArgumentException>(() => Pca.Fit(new float[1, 3])).Message);
        Assert.Contains(
            "1 to 3 components, as many as a row has numbers, but got 4",
            Assert.Throws<ArgumentOutOfRangeException>(() => Pca.Fit(new float[5, 3], components: 4)).Message);
        Assert.Contains(
            "rows of 3 numbers, as Fit had, but got 2",
            Assert.Throws<ArgumentException>(() => Pca.Fit(new float[5, 3]).Transform(new float[1, 2])).Message);
    }

    [Fact]
    public void ToString_ShowsTheShares() =>
        Assert.Equal("""
            Principal components
            component  variance  share, %
            ---------  --------  --------
                    1         2     100.0
                    2         0       0.0
            """, Pca.Fit(new float[,] { { 1, 0 }, { 3, 0 } }).ToString(), ignoreLineEndingDifferences: true);
}
