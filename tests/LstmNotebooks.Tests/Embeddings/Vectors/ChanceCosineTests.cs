using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class ChanceCosineTests
{
    [Theory]
    [InlineData(2, 0, 0.318309886183791)] // 1/π
    [InlineData(2, 0.6, 0.397887357729738)] // 1/(0.8 π)
    [InlineData(3, 0.9, 0.5)] // Archimedes: every zone of a sphere has the area of its height
    [InlineData(4, 0.6, 0.509295817894065)] // 2/π · 0.8
    [InlineData(5, 0.5, 0.5625)] // 3/4 · (1 − c²)
    [InlineData(10, 0, 1.16410472661501)] // 1/π · 2/1 · 4/3 · 6/5 · 8/7
    public void Density_SmallDimensions_IsTheClosedForm(int dimensions, double cosine, double expected) =>
        Assert.Equal(expected, ChanceCosine.Density(cosine, dimensions), 1e-12);

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(101)]
    [InlineData(300)]
    public void Density_OverAllCosines_HasAreaOneAndVarianceOneByDimensions(int dimensions)
    {
        const int Steps = 200_000;
        double[] cosines = [.. Enumerable.Range(0, Steps).Select(k => -1 + (2 * k + 1.0) / Steps)];

        var area = cosines.Sum(c => ChanceCosine.Density(c, dimensions)) * 2 / Steps;
        var variance = cosines.Sum(c => c * c * ChanceCosine.Density(c, dimensions)) * 2 / Steps;

        Assert.Equal(1, area, 1e-8);
        Assert.Equal(1.0 / dimensions, variance, 1e-8);
    }

    [Theory]
    [InlineData(2, double.PositiveInfinity)]
    [InlineData(3, 0.5)]
    [InlineData(4, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void Density_AtTheEnds_IsItsLimit(int dimensions, double expected)
    {
        Assert.Equal(expected, ChanceCosine.Density(1, dimensions));
        Assert.Equal(expected, ChanceCosine.Density(-1, dimensions));
    }

    [Theory]
    [InlineData(1.1, 10, "between −1 and 1")]
    [InlineData(double.NaN, 10, "between −1 and 1")]
    [InlineData(0, 1, "dimensions")]
    public void Density_Impossible_IsRefused(double cosine, int dimensions, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<ArgumentOutOfRangeException>(() => ChanceCosine.Density(cosine, dimensions)).Message,
            StringComparison.Ordinal);
}
