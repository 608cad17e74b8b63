using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class RowOperationsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Softmax_MatchesReference(int columns) =>
        GradientCheck.Run(x => x[0].Softmax(), RowReference.Softmax(columns), [[2, 3, columns]]);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void LogSoftmax_MatchesReference(int columns) =>
        GradientCheck.Run(x => x[0].LogSoftmax(), RowReference.LogSoftmax(columns), [[2, 3, columns]]);

    [Fact]
    public void Softmax_OfLargeValues_DoesNotOverflow()
    {
        var x = Tensor.From(new float[,] { { 1000, 1000 }, { -1000, 0 } });

        Assert.Equal([0.5f, 0.5f, 0, 1], x.Softmax().ToArray());
        Assert.Equal([-1000, 0], x.LogSoftmax().ToArray()[2..]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void LayerNorm_MatchesReference(int columns) =>
        GradientCheck.Run(
            x => x[0].LayerNorm(x[1], x[2]),
            RowReference.LayerNorm(columns, 1e-5),
            [[2, 3, columns], [columns], [columns]],
            tolerance: 1e-5);

    [Fact]
    public void LayerNorm_RowOfEqualValues_IsTheBias()
    {
        var y = Tensor.Full([1, 3], 7).LayerNorm(Tensor.Ones(3), Tensor.From(1, 2, 3));

        Assert.Equal([1, 2, 3], y.ToArray());
    }

    [Fact]
    public void LayerNorm_OtherSizes_SaysAllShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).LayerNorm(Tensor.Zeros(2), Tensor.Zeros(2)));

        Assert.Contains("weight [C] and bias [C] but got [2, 3], [2] and [2]", error.Message, StringComparison.Ordinal);
    }
}
