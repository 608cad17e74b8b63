using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Layers of one module against modules of one layer each, joined by hand.</summary>
public sealed class RecurrentStackTests
{
    private const int Batch = 5;
    private const int InputSize = 3;
    private const int HiddenSize = 9;

    public static TheoryData<string, bool> Cells
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var cell in AnyRecurrent.Cells)
            {
                data.Add(cell, false);
                data.Add(cell, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void ForwardAndBackward_TwoLayers_GiveTheBitsOfOneAboveTheOther(string cell, bool isLowerFrozen)
    {
        var expected = ValuesAndGradients(cell, isOneModule: false, isLowerFrozen);
        var actual = ValuesAndGradients(cell, isOneModule: true, isLowerFrozen);

        // What is frozen has no gradient, and all the rest has.
        Assert.Equal(isLowerFrozen, expected.Any(static values => values.Length == 0));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Backward_LastStatesAfterTheHiddenOnes_SaysThatTheyWereReleased()
    {
        var lstm = new Lstm(InputSize, HiddenSize, new RandomStream(1), layers: 2);
        var (hidden, last) = lstm.Forward(AnyRecurrent.Normals(Batch, 4, InputSize));
        hidden.Sum().Backward();

        var error = Assert.Throws<InvalidOperationException>(() => last.Cell.Sum().Backward());

        Assert.Contains("played back through before", error.Message, StringComparison.Ordinal);
    }

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

    /// <summary>Of two layers of two directions: all outputs, and gradients of the inputs, the initial states and the weights.</summary>
    private static float[][] ValuesAndGradients(string cell, bool isOneModule, bool isLowerFrozen)
    {
        var both = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true);
        var lower = AnyRecurrent.Create(cell, InputSize, HiddenSize, bidirectional: true);
        var upper = AnyRecurrent.Create(cell, 2 * HiddenSize, HiddenSize, bidirectional: true);
        Parameter[] separate = [.. lower.Parameters, .. upper.Parameters];
        foreach (var (from, to) in both.Parameters.Zip(separate))
            from.Value.Values.CopyTo(to.Value.Values);
        Parameter[] parameters = isOneModule ? [.. both.Parameters] : separate;
        foreach (var parameter in parameters.Take(lower.Parameters.Count))
            parameter.Value.RequiresGradient = !isLowerFrozen;
        Tensor[] initial = [.. Enumerable.Range(0, both is Lstm ? 2 : 1).Select(_ => AnyRecurrent.Normals(4, Batch, HiddenSize))];
        var x = AnyRecurrent.Normals(Batch, 6, InputSize);
        foreach (var tensor in initial.Append(x))
            tensor.RequiresGradient = !isLowerFrozen;

        var lengths = new SequenceLengths([6, 3, 0, 5, 1]);
        var (hidden, last) = isOneModule ? both.Run(x, lengths, initial) : RunInTurn(lower, upper, x, lengths, initial);
        last.Select(state => state.Multiply(AnyRecurrent.Normals(4, Batch, HiddenSize)).Sum())
            .Append(hidden.Sum())
            .Aggregate((left, right) => left.Add(right))
            .Backward();

        IEnumerable<Tensor> sources = [x, .. initial, .. parameters.Select(parameter => parameter.Value)];
        return [hidden.ToArray(), .. last.Select(state => state.ToArray()), .. sources.Select(source => source.Gradient.ToArray())];
    }

    private static (Tensor Hidden, Tensor[] Last) RunInTurn(
        RecurrentModule lower, RecurrentModule upper, Tensor x, SequenceLengths lengths, Tensor[] initial)
    {
        var (between, first) = lower.Run(x, lengths, [.. initial.Select(state => state.Slice(0, 0, 2))]);
        var (hidden, second) = upper.Run(between, lengths, [.. initial.Select(state => state.Slice(0, 2, 2))]);
        return (hidden, [.. first.Zip(second, (below, above) => below.Concatenate(above, 0))]);
    }
}
