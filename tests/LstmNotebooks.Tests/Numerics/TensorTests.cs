using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class TensorTests
{
    [Fact]
    public void Indexer_ReadsAndWritesRowMajor()
    {
        var x = Tensor.From([2, 3], [1, 2, 3, 4, 5, 6]);

        x[1, 0] = 40;

        Assert.Equal(3, x[0, 2]);
        Assert.Equal([1, 2, 3, 40, 5, 6], x.ToArray());
    }

    [Fact]
    public void Indexer_OtherNumberOfIndices_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3)[1]);

        Assert.Contains("shape [2, 3] is read with 2 indices but got 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(0, 3, 1)]
    [InlineData(0, -1, 1)]
    public void Indexer_OutsideOfTheShape_NamesIndexAndDimension(int row, int column, int dimension)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Zeros(2, 3)[row, column]);

        Assert.Contains(
            $"Index {(dimension == 0 ? row : column)} of dimension {dimension} is outside of [2, 3]",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OtherLengthThanTheShape_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => new Tensor([2, 3], new float[5]));

        Assert.Contains("shape [2, 3] holds 6 values but got 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_CopiesItsValues()
    {
        float[] values = [1, 2];
        var x = Tensor.From([2], values);

        values[0] = 9;

        Assert.Equal(1, x[0]);
    }

    [Fact]
    public void From_AMatrix_KeepsRows()
    {
        var x = Tensor.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        Assert.Equal([2, 3], x.Shape);
        Assert.Equal(4, x[1, 0]);
    }

    [Fact]
    public void Item_OfSeveralValues_SaysHowMany()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Item());

        Assert.Contains("[2, 3] has 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clone_HasMemoryOfItsOwn()
    {
        var x = Tensor.From(1, 2);
        var copy = x.Clone();

        x[0] = 5;

        Assert.Equal([1, 2], copy.ToArray());
    }

    [Fact]
    public void Gradient_BeforeAnyBackwardPass_IsEmpty()
    {
        var x = Tensor.Zeros(3);

        Assert.False(x.HasGradient);
        Assert.True(x.Gradient.IsEmpty);
    }

    [Fact]
    public void ToHtml_LargeTensor_ShowsTheFirstMatrixAndSaysHowMuchThatIs()
    {
        var html = new Tensor([2, 3, 12], [.. Enumerable.Range(0, 72).Select(i => i / 4f)]).ToHtml();

        Assert.Contains("Tensor [2, 3, 12]", html, StringComparison.Ordinal);
        Assert.Contains("8.25", html, StringComparison.Ordinal); // row 2, column 9: the last one shown
        Assert.DoesNotContain("8.5<", html, StringComparison.Ordinal);
        Assert.Contains("3 × 10 of 72 values", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_ShowsShapeAndValues()
    {
        Assert.Equal("Tensor [2] { 1, 2.5 }", Tensor.From(1, 2.5f).ToString());
        Assert.Equal("Tensor [4, 5] { 0, 0, 0, 0, 0, 0, … }", Tensor.Zeros(4, 5).ToString());
    }
}
