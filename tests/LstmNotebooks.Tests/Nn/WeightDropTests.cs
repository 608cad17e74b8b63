using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class WeightDropTests
{
    private const int Batch = 3, Steps = 6, InputSize = 4, HiddenSize = 9;

    public static TheoryData<CellKind> Cells => [CellKind.Rnn, CellKind.Lstm, CellKind.Gru, CellKind.SLstm];

    /// <summary>A layer that drops gives what a layer gives whose weights are those that stayed.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void Forward_WhileTraining_IsThatOfTheWeightsThatStay(CellKind cell)
    {
        var (dropping, plain) = (New(cell, weightDrop: 0.5f), New(cell, weightDrop: 0));
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        var hidden = plain.NamedParameters.Single(static pair => pair.Key == "weight_hh_l0").Value.Value;
        hidden.Dropout(0.5f, Stream()).Values.CopyTo(hidden.Values);
        Assert.InRange(hidden.ToArray().Count(static weight => weight == 0) / (double)hidden.Length, 0.3, 0.7);

        var expected = plain.ForwardSteps(x).ToArray();
        var actual = dropping.ForwardSteps(x).ToArray();

        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Backward_OfDroppedWeights_IsTheGradientByDifferences(CellKind cell)
    {
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        var module = New(cell, weightDrop: 0.5f);
        var weights = module.NamedParameters.Single(static pair => pair.Key == "weight_hh_l0").Value.Value;
        var start = module.NamedStreams.Single().Value.State;
        Tensor Loss()
        {
            module.NamedStreams.Single().Value.State = start; // the same mask every time
            var steps = module.ForwardSteps(x);
            return steps.Multiply(steps).Sum();
        }

        Loss().Backward();

        var gradient = weights.Gradient.ToArray();
        var mask = Tensor.Ones(weights.Length).Dropout(0.5f, Stream()).ToArray();
        var differences = CentralDifferences.Of(weights, step: 2e-3f, () => Loss().Item());
        var largest = differences.Max(Math.Abs);
        for (var i = 0; i < gradient.Length; i++)
        {
            Assert.True(mask[i] != 0 || gradient[i] == 0);
            Near.Equal(differences[i], gradient[i], 2e-3 * largest);
        }
    }

    [Fact]
    public void Forward_NotTraining_DropsNothing()
    {
        var (dropping, plain) = (New(CellKind.Lstm, weightDrop: 0.5f), New(CellKind.Lstm, weightDrop: 0));
        var x = AnyRecurrent.Normals(Batch, Steps, InputSize);
        dropping.IsTraining = false;

        Assert.Equal(plain.ForwardSteps(x).ToArray(), dropping.ForwardSteps(x).ToArray());
    }

    [Fact]
    public void Create_WhatHasNoSuchWeights_SaysWhichCellsHave()
    {
        var error = Assert.Throws<ArgumentException>(() => CellKind.MinGru.Create(2, 3, new RandomStream(1), weightDrop: 0.1f));

        Assert.StartsWith(
            "WeightDrop drops weights from state to state, which a MinGru does not have: leave it at 0, or take an Lstm or a Gru.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "WeightDrop as a fraction from 0 to below 1 but got 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => CellKind.Gru.Create(2, 3, new RandomStream(1), weightDrop: 1)).Message,
            StringComparison.Ordinal);
    }

    private static SequenceModule New(CellKind cell, float weightDrop) =>
        cell.Create(InputSize, HiddenSize, new RandomStream(1), weightDrop: weightDrop);

    private static RandomStream Stream() => new RandomStream(1).Fork("weight drop");
}
