using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class RecurrentStackTests
{
    private const int Batch = 5;
    private const int InputSize = 3;
    private const int HiddenSize = 9;

    [Fact]
    public void TopOf_TwoDirections_PutsTheTopLayersSideBySide()
    {
        var gru = new Gru(InputSize, hiddenSize: 2, new RandomStream(1), layers: 2, bidirectional: true);
        var last = Tensor.From([4, 1, 2], [1, 2, 3, 4, 5, 6, 7, 8]);
        last.RequiresGradient = true;

        var top = gru.TopOf(last);
        top.Multiply(Tensor.From([1, 4], [10, 20, 30, 40])).Sum().Backward();

        Assert.Equal(Shape.Create([1, 4]), top.Shape);
        Assert.Equal([5, 6, 7, 8], top.ToArray());
        Assert.Equal([0, 0, 0, 0, 10, 20, 30, 40], last.Gradient.ToArray());
    }

    [Fact]
    public void TopOf_SeveralSequences_KeepsThemInRows()
    {
        var gru = new Gru(InputSize, hiddenSize: 1, new RandomStream(1), bidirectional: true);

        var top = gru.TopOf(Tensor.From([2, 3, 1], [1, 2, 3, 4, 5, 6]));

        Assert.Equal([1, 4, 2, 5, 3, 6], top.ToArray());
    }

    [Fact]
    public void TopOf_StateOfOneLayer_SaysBothShapes()
    {
        var lstm = new Lstm(InputSize, HiddenSize, new RandomStream(1), layers: 2);

        var error = Assert.Throws<ShapeException>(() => lstm.TopOf(Tensor.Zeros(1, Batch, HiddenSize)));

        Assert.Contains("[2, batch, 9] (layers · directions, batch, hidden), but got [1, 5, 9]", error.Message, StringComparison.Ordinal);
    }
}
