using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Sequences of different lengths in one batch, in two layers with dropout between them.</summary>
public sealed class RecurrentPaddingTests
{
    private const int Steps = 5;
    private const int InputSize = 3;
    private const int HiddenSize = 9;
    private static readonly int[] lengths = [5, 2, 0, 3];

    public static TheoryData<string, PaddingSide> CellsAndSides
    {
        get
        {
            var data = new TheoryData<string, PaddingSide>();
            foreach (var cell in AnyRecurrent.Cells)
                foreach (var side in Enum.GetValues<PaddingSide>())
                    data.Add(cell, side);
            return data;
        }
    }

    public static TheoryData<string> Cells => [.. AnyRecurrent.Cells];

    [Theory]
    [MemberData(nameof(CellsAndSides))]
    public void Forward_Padding_NeverReachesStateOrGradient(string cell, PaddingSide side)
    {
        var expected = StatesAndGradients(cell, side, padding: 0);
        var actual = StatesAndGradients(cell, side, padding: 1e6f);

        Assert.Contains(expected, value => value != 0);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(CellsAndSides))]
    public void Forward_Padding_HasHiddenStateZeroAndOnlyThere(string cell, PaddingSide side)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true, dropout: 0.5f);

        var (hidden, _) = module.Run(AnyRecurrent.Normals(4, Steps, InputSize), new SequenceLengths(lengths, side));

        for (var b = 0; b < 4; b++)
            for (var t = 0; t < Steps; t++)
                Assert.Equal(
                    IsPadding(b, t, side), hidden.Values.Slice((b * Steps + t) * 2 * HiddenSize, 2 * HiddenSize).IndexOfAnyExcept(0f) < 0);
    }

    [Theory]
    [MemberData(nameof(CellsAndSides))]
    public void Backward_Padding_HasInputGradientZeroAndOnlyThere(string cell, PaddingSide side)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, dropout: 0.5f);
        var x = AnyRecurrent.Normals(4, Steps, InputSize);
        x.RequiresGradient = true;

        module.Run(x, new SequenceLengths(lengths, side)).Hidden.Sum().Backward();

        for (var b = 0; b < 4; b++)
            for (var t = 0; t < Steps; t++)
                Assert.Equal(IsPadding(b, t, side), x.Gradient.Slice((b * Steps + t) * InputSize, InputSize).IndexOfAnyExcept(0f) < 0);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Forward_LeftAndRightPadding_GiveTheSameLastStates(string cell)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true, dropout: 0.5f);
        module.IsTraining = false; // dropout has a draw per place, and the sides put a step in different places
        var right = AnyRecurrent.Normals(4, Steps, InputSize);
        var left = Tensor.Zeros(4, Steps, InputSize);
        for (var b = 0; b < 4; b++)
            right.Values.Slice(b * Steps * InputSize, lengths[b] * InputSize)
                .CopyTo(left.Values.Slice(((b + 1) * Steps - lengths[b]) * InputSize, lengths[b] * InputSize));

        var fromRight = module.Run(right, new SequenceLengths(lengths)).Last;
        var fromLeft = module.Run(left, new SequenceLengths(lengths, PaddingSide.Left)).Last;

        Assert.All(fromRight.Zip(fromLeft), pair => Assert.Equal(pair.First.ToArray(), pair.Second.ToArray()));
    }

    [Theory]
    [MemberData(nameof(CellsAndSides))]
    public void Forward_EmptySequence_KeepsItsInitialState(string cell, PaddingSide side)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, dropout: 0.5f);
        var initial = InitialStates(module);

        var (_, last) = module.Run(AnyRecurrent.Normals(4, Steps, InputSize), new SequenceLengths(lengths, side), initial);

        for (var state = 0; state < last.Length; state++)
            for (var layer = 0; layer < 2; layer++)
                for (var b = 0; b < 4; b++)
                    Assert.Equal(lengths[b] == 0, StateOf(initial[state], layer, b).SequenceEqual(StateOf(last[state], layer, b)));
    }

    [Theory]
    [MemberData(nameof(CellsAndSides))]
    public void Backward_OnlyEmptySequences_PassesTheGradientToTheInitialStateAlone(string cell, PaddingSide side)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, dropout: 0.5f);
        var initial = InitialStates(module);
        var x = AnyRecurrent.Normals(4, Steps, InputSize);
        x.RequiresGradient = true;
        var weights = AnyRecurrent.Normals(2, 4, HiddenSize);

        var (hidden, last) = module.Run(x, new SequenceLengths([0, 0, 0, 0], side), initial);
        last.Select(state => state.Multiply(weights).Sum()).Append(hidden.Sum()).Aggregate((left, right) => left.Add(right)).Backward();

        Assert.Equal(new float[hidden.Length], hidden.ToArray());
        Assert.All(initial, state => Assert.Equal(weights.ToArray(), state.Gradient.ToArray()));
        Assert.Equal(new float[x.Length], x.Gradient.ToArray());
        Assert.All(module.Parameters, parameter => Assert.Equal(new float[parameter.Length], parameter.Gradient.ToArray()));
    }

    /// <summary>
    /// Everything that padding could reach: states of every step, last states, gradients of inputs, initial states and weights.
    /// </summary>
    private static float[] StatesAndGradients(string cell, PaddingSide side, float padding)
    {
        // A new module each time: its dropout draws the same mask as the last one's.
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true, dropout: 0.5f);
        var initial = InitialStates(module);
        var x = AnyRecurrent.Normals(4, Steps, InputSize);
        for (var b = 0; b < 4; b++)
            for (var t = 0; t < Steps; t++)
                if (IsPadding(b, t, side))
                    x.Values.Slice((b * Steps + t) * InputSize, InputSize).Fill(padding);
        x.RequiresGradient = true;

        var (hidden, last) = module.Run(x, new SequenceLengths(lengths, side), initial);
        last.Select(state => state.Sum())
            .Append(hidden.Multiply(AnyRecurrent.Normals(4, Steps, 2 * HiddenSize)).Sum())
            .Aggregate((left, right) => left.Add(right))
            .Backward();

        IEnumerable<Tensor> sources = [x, .. initial, .. module.Parameters.Select(parameter => parameter.Value)];
        return
        [
            .. hidden.ToArray(),
            .. last.SelectMany(state => state.ToArray()),
            .. sources.SelectMany(source => source.Gradient.ToArray()),
        ];
    }

    private static Tensor[] InitialStates(RecurrentModule module)
    {
        var shape = (Layers: module.Layers * module.Directions, Batch: lengths.Length);
        Tensor[] states =
        [
            AnyRecurrent.Normals(shape.Layers, shape.Batch, HiddenSize),
            AnyRecurrent.Normals(shape.Layers, shape.Batch, HiddenSize).Scale(0.5f),
        ];
        foreach (var state in states)
            state.RequiresGradient = true;
        return states[..(module is Lstm ? 2 : 1)];
    }

    private static bool IsPadding(int sequence, int time, PaddingSide side) =>
        side == PaddingSide.Right ? time >= lengths[sequence] : time < Steps - lengths[sequence];

    private static Span<float> StateOf(Tensor state, int layer, int sequence) =>
        state.Values.Slice((layer * state.Shape[1] + sequence) * HiddenSize, HiddenSize);
}
