using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class ShapeTests
{
    [Fact]
    public void Shape_OfUpToFourSizes_KnowsThemFromBothEnds()
    {
        Shape shape = [2, 3, 4, 5];

        Assert.Equal((4, 120, 2, 5, 5), (shape.Rank, shape.Length, shape[0], shape[3], shape[^1]));
        Assert.Equal("[2, 3, 4, 5]", shape.ToString());
    }

    [Fact]
    public void Equality_ComparesRankAndSizes()
    {
        Shape shape = [2, 3];

        Assert.True(shape == [2, 3]);
        Assert.True(shape != [3, 2]);
        Assert.True(shape != [2, 3, 1]);
        Assert.False(new Shape() == [0]);
        Assert.Equal(shape.GetHashCode(), Shape.Create([2, 3]).GetHashCode());
    }

    [Theory]
    [InlineData(new int[0], "1 to 4 dimensions but got 0")]
    [InlineData(new[] { 1, 1, 1, 1, 1 }, "1 to 4 dimensions but got 5")]
    [InlineData(new[] { 2, -1 }, "must be 0 or more but got -1")]
    [InlineData(new[] { 65536, 65536 }, "65536 × 65536 is 4,294,967,296")]
    public void Create_OfSizesThatAreNoShape_SaysWhy(int[] sizes, string expected)
    {
        var error = Assert.Throws<ShapeException>(() => Shape.Create(sizes));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Indexer_OfNoDimension_SaysHowManyThereAre(int dimension)
    {
        Shape shape = [2, 3];

        var error = Assert.Throws<ShapeException>(() => shape[dimension]);

        Assert.Contains($"[2, 3] has 2 dimensions: there is no dimension {dimension}", error.Message, StringComparison.Ordinal);
    }
}
