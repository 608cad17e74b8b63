using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>The last state alone against the last of all states.</summary>
public sealed class ForwardLastTests
{
    private const int Batch = 5;
    private const int InputSize = 3;
    private const int HiddenSize = 18;

    public static TheoryData<string> Cells => [.. AnyRecurrent.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public void ForwardLast_PaddedBatch_GivesTheBitsOfTheTopOfAllStates(string cell)
    {
        var expected = ValueAndGradients(cell, static (module, x, lengths) => module.TopOf(module.Run(x, lengths).Last[0]));
        var actual = ValueAndGradients(cell, static (module, x, lengths) => module.ForwardLast(x, lengths));

        Assert.All(expected, static values => Assert.NotEmpty(values));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void ForwardLast_PausedTape_GivesTheBitsOfARecordedRun(string cell)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true);
        var x = AnyRecurrent.Normals(Batch, 40, InputSize);
        var recorded = module.ForwardLast(x).ToArray();

        using var pause = Tape.Pause();

        Assert.Equal(recorded, module.ForwardLast(x).ToArray());
    }

    [Fact]
    public void ForwardLast_OtherInputSize_SaysBothShapes()
    {
        var gru = new Gru(InputSize, HiddenSize, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => gru.ForwardLast(Tensor.Zeros(2, 4, InputSize + 1)));

        Assert.Contains("[batch, sequence, 3] but got [2, 4, 4]", error.Message, StringComparison.Ordinal);
    }

    private static float[][] ValueAndGradients(string cell, Func<RecurrentModule, Tensor, SequenceLengths, Tensor> run)
    {
        var module = AnyRecurrent.Create(cell, InputSize, HiddenSize, layers: 2, bidirectional: true);
        var x = AnyRecurrent.Normals(Batch, 6, InputSize);
        x.RequiresGradient = true;

        var top = run(module, x, new SequenceLengths([6, 3, 0, 5, 1]));
        top.Multiply(AnyRecurrent.Normals(Batch, 2 * HiddenSize)).Sum().Backward();

        return [top.ToArray(), x.Gradient.ToArray(), .. module.Parameters.Select(static parameter => parameter.Value.Gradient.ToArray())];
    }
}
