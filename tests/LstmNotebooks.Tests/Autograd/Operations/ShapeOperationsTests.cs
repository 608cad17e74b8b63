using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class ShapeOperationsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Concatenate_AlongAnyDimension_MatchesReference(int dimension)
    {
        int[] shape = [2, 3, 4, 5], first = [.. shape], second = [.. shape], whole = [.. shape];
        second[dimension] = 2;
        whole[dimension] += 2;
        var sources = IndexReference.Positions(whole).Select(position =>
        {
            if (position[dimension] < shape[dimension])
                return (0, IndexReference.Offset(first, position));
            position[dimension] -= shape[dimension];
            return (1, IndexReference.Offset(second, position));
        }).ToArray();

        GradientCheck.Run(
            x => x[0].Concatenate(x[1], dimension), IndexReference.Move(sources), [Shape.Create(first), Shape.Create(second)]);
    }

    [Fact]
    public void Concatenate_OfManyWithOneTwice_AddsItsGradientsUp()
    {
        var x = Tensor.From(1, 2);
        x.RequiresGradient = true;

        var y = new[] { x, Tensor.From(3), x }.Concatenate(0);
        y.Multiply(Tensor.From(1, 10, 100, 1000, 10000)).Sum().Backward();

        Assert.Equal([1, 2, 3, 1, 2], y.ToArray());
        Assert.Equal([1001, 10010], x.Gradient.ToArray());
    }

    [Fact]
    public void Concatenate_CallersListChanges_GradientGoesWhereValuesCameFrom()
    {
        var x = Tensor.From(1, 2);
        x.RequiresGradient = true;
        Tensor[] parts = [x, Tensor.From(3)];
        var loss = parts.Concatenate(0).Sum();

        parts[0] = Tensor.From(5, 6);
        loss.Backward();

        Assert.Equal([1, 1], x.Gradient.ToArray());
    }

    [Fact]
    public void Concatenate_OfNothing_IsAnError()
    {
        var error = Assert.Throws<ArgumentException>(() => Array.Empty<Tensor>().Concatenate(0));

        Assert.Contains("at least one tensor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Concatenate_OtherSizesDiffer_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Concatenate(Tensor.Zeros(3, 3), 1));

        Assert.Contains("Concatenate along dimension 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("[2, 3] and [3, 3]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 3)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 4, 1)]
    public void Slice_AlongAnyDimension_MatchesReference(int dimension, int start, int length)
    {
        int[] shape = [2, 3, 4, 5], part = [.. shape];
        part[dimension] = length;
        var sources = IndexReference.Positions(part).Select(position =>
        {
            position[dimension] += start;
            return (0, IndexReference.Offset(shape, position));
        }).ToArray();

        GradientCheck.Run(x => x[0].Slice(dimension, start, length), IndexReference.Move(sources), [Shape.Create(shape)]);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(1, -1)]
    public void Slice_PastTheEnds_SaysSizeAndRange(int start, int length)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Zeros(2, 3).Slice(^1, start, length));

        Assert.Contains(
            $"positions {start} to {start + length} (exclusive) of dimension 1 but [2, 3] has 3 there",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Slice_OfNoDimension_SaysWhichThereAre()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Slice(2, 0, 1));

        Assert.Contains("Slice got dimension 2 but [2, 3] has 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reshape_MatchesReference() =>
        GradientCheck.Run(x => x[0].Reshape(4, -1), IndexReference.Move([.. Enumerable.Range(0, 24).Select(i => (0, i))]), [[2, 3, 4]]);

    [Fact]
    public void Reshape_OpenSize_TakesWhatIsLeft() => Assert.Equal([2, 12], Tensor.Zeros(4, 6).Reshape(2, -1).Shape);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(-1, 5)]
    [InlineData(-1, -1)]
    [InlineData(-2, -12)]
    public void Reshape_ToOtherLength_SaysBoth(int rows, int columns)
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(4, 6).Reshape(rows, columns));

        Assert.Contains($"Reshape keeps all 24 values of [4, 6] but [{rows}, {columns}]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 3)]
    [InlineData(3, 1)]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void Transpose_OfAnyTwoDimensions_MatchesReference(int first, int second)
    {
        int[] shape = [2, 3, 17, 5], swapped = [.. shape];
        (swapped[first], swapped[second]) = (shape[second], shape[first]);
        var sources = IndexReference.Positions(swapped).Select(position =>
        {
            (position[first], position[second]) = (position[second], position[first]);
            return (0, IndexReference.Offset(shape, position));
        }).ToArray();

        GradientCheck.Run(x => x[0].Transpose(first, second), IndexReference.Move(sources), [Shape.Create(shape)]);
    }

    [Fact]
    public void Transpose_OfAMatrix_SwapsRowsAndColumns()
    {
        var x = Tensor.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        var y = x.Transpose();

        Assert.Equal([3, 2], y.Shape);
        Assert.Equal([1, 4, 2, 5, 3, 6], y.ToArray());
    }

    [Fact]
    public void Transpose_OfNoMatrix_SaysToNameDimensions()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).Transpose());

        Assert.Contains("expects a matrix [M, N] but got [2, 3, 4]", error.Message, StringComparison.Ordinal);
    }
}
