using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class MatrixOperationsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 7, 3)]
    [InlineData(9, 17, 33)]
    public void MatMul_MatchesReference(int rows, int depth, int columns) =>
        GradientCheck.Run(x => x[0].MatMul(x[1]), MatrixReference.MatMul(rows, depth, columns), [[rows, depth], [depth, columns]]);

    [Fact]
    public void MatMul_DepthsDiffer_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).MatMul(Tensor.Zeros(2, 3)));

        Assert.Contains("MatMul expects matrices [M, K] and [K, N] but got [2, 3] and [2, 3]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Linear_OfAMatrix_MatchesReference() =>
        GradientCheck.Run(x => x[0].Linear(x[1], x[2]), MatrixReference.Linear(6, 5, 4), [[6, 5], [4, 5], [4]]);

    [Fact]
    public void Linear_OfSequences_MatchesReference() =>
        GradientCheck.Run(x => x[0].Linear(x[1], x[2]), MatrixReference.Linear(6, 5, 1), [[2, 3, 5], [1, 5], [1]]);

    [Fact]
    public void Linear_WrongInputSize_SaysWhatItNeeds()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Linear(Tensor.Zeros(4, 5), Tensor.Zeros(4)));

        Assert.Contains("Linear expects x of shape [..., 5] but got [2, 3]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Linear_WrongBias_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 5).Linear(Tensor.Zeros(4, 5), Tensor.Zeros(5)));

        Assert.Contains("bias of shape [O] but got [4, 5] and [5]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddBias_MatchesReference() =>
        GradientCheck.Run(x => x[0].AddBias(x[1]), MatrixReference.AddBias(19), [[2, 3, 19], [19]]);

    [Fact]
    public void AddBias_OtherLength_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).AddBias(Tensor.Zeros(2)));

        Assert.Contains(
            "AddBias expects x of shape [..., C] and a bias of shape [C] but got [2, 3] and [2]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_OfAll_MatchesReference() => GradientCheck.Run(x => x[0].Sum(), MatrixReference.Sum(1, 30, 1), [[2, 3, 5]]);

    [Fact]
    public void Mean_OfAll_MatchesReference() => GradientCheck.Run(x => x[0].Mean(), MatrixReference.Sum(1, 30, 1, 1.0 / 30), [[2, 3, 5]]);

    [Theory]
    [InlineData(0, 1, 2, 85)]
    [InlineData(1, 2, 5, 17)]
    [InlineData(2, 10, 17, 1)]
    public void SumAndMean_AlongADimension_MatchReference(int dimension, int outer, int size, int inner)
    {
        Shape shape = [2, 5, 17];

        GradientCheck.Run(x => x[0].Sum(dimension), MatrixReference.Sum(outer, size, inner), [shape]);
        GradientCheck.Run(x => x[0].Mean(dimension), MatrixReference.Sum(outer, size, inner, 1.0 / size), [shape]);
    }

    [Fact]
    public void Sum_AlongADimension_DropsItFromTheShape()
    {
        var x = Tensor.Ones(2, 5, 3);

        Assert.Equal([2, 3], x.Sum(1).Shape);
        Assert.Equal([2, 5], x.Sum(^1).Shape);
        Assert.Equal([1], Tensor.Ones(4).Sum(0).Shape);
    }

    [Fact]
    public void Mean_OfNothing_IsAnError()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(0, 3).Mean());

        Assert.Contains("Mean of [0, 3] is undefined", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_OfNoDimension_SaysWhichThereAre()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Sum(2));

        Assert.Contains("Sum got dimension 2 but [2, 3] has 2", error.Message, StringComparison.Ordinal);
    }
}
