using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Reading step by step against reading whole sequences.</summary>
public sealed class RecurrentStreamTests
{
    private const int Batch = 2;
    private const int Steps = 8;
    private const int InputSize = 6;
    private const int HiddenSize = 35;

    public static TheoryData<string> Cells => [.. AnyRecurrent.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Step_EveryStep_GivesTheBitsOfForward(string cell)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2);
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        var stream = module.Stream(Batch);

        var hidden = ReadAll(stream, x);

        Assert.Equal(module.Run(x).Hidden.ToArray(), hidden);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Step_AfterTheStatesOfForwardWereSet_GoesOnWithItsBits(string cell)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2);
        var (past, next) = (AnyRecurrent.Normals(Batch, Steps, InputSize), AnyRecurrent.Normals(Batch, Steps, InputSize).Scale(0.5f));
        var state = module.Run(past).Last;
        var stream = module.Stream(Batch);
        ReadAll(stream, next); // what was read before must not count

        for (var layer = 0; layer < 2; layer++)
        {
            StateOf(state[0], layer).CopyTo(stream.HiddenOf(layer));
            if (cell == "lstm")
                StateOf(state[1], layer).CopyTo(stream.CellOf(layer));
        }
        var hidden = ReadAll(stream, next);

        Assert.Equal(module.Run(next, initial: state).Hidden.ToArray(), hidden);
        Assert.Equal(module.Run(new[] { past, next }.Concatenate(1)).Hidden.Slice(1, Steps, Steps).ToArray(), hidden);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void HiddenOfAndCellOf_AfterReading_AreTheLastStatesOfForward(string cell)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2);
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        var stream = module.Stream(Batch);

        ReadAll(stream, x);

        var last = module.Run(x).Last;
        for (var layer = 0; layer < 2; layer++)
        {
            Assert.Equal(StateOf(last[0], layer).ToArray(), stream.HiddenOf(layer).ToArray());
            Assert.Equal(cell == "lstm" ? StateOf(last[1], layer).ToArray() : [], stream.CellOf(layer).ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Reset_AfterReading_BeginsAnew(string cell)
    {
        var stream = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2).Stream(Batch);
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        var expected = ReadAll(stream, x);
        var unreset = ReadAll(stream, x);

        stream.Reset();

        Assert.Equal(expected, ReadAll(stream, x));
        Assert.NotEqual(expected, unreset);
    }

    /// <summary>[B, T, H] hidden states of the top layer.</summary>
    private static float[] ReadAll(RecurrentStream stream, Tensor x)
    {
        var hidden = new float[Batch * Steps * HiddenSize];
        for (var t = 0; t < Steps; t++)
        {
            var step = stream.Step(x.Slice(1, t, 1).Values);
            for (var b = 0; b < Batch; b++)
                step.Slice(b * HiddenSize, HiddenSize).CopyTo(hidden.AsSpan((b * Steps + t) * HiddenSize));
        }
        return hidden;
    }

    private static Span<float> StateOf(Tensor state, int layer) => state.Values.Slice(layer * Batch * HiddenSize, Batch * HiddenSize);
}
