using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Minimal cells against plain double loops, and the scan in pieces against the one step by step.</summary>
public sealed class ScanModuleTests
{
    private const int Inputs = 3;

    [Theory]
    [InlineData("mingru", 1, 1)]
    [InlineData("mingru", 9, 17)]
    [InlineData("minlstm", 1, 1)]
    [InlineData("minlstm", 9, 17)]
    public void Forward_EveryStep_MatchesDoubleReference(string cell, int steps, int size)
    {
        var (module, x, initial) = (Create(cell, size), AnyRecurrent.Normals(2, steps, Inputs), AnyRecurrent.Normals(1, 2, size));
        var expected = Reference(cell, module, x, initial);

        var (hidden, last) = module.ForwardFrom(new RecurrentState(initial), x);

        Near.Equal(expected, hidden.ToArray(), tolerance: 2e-6);
        for (var b = 0; b < 2; b++)
            Assert.Equal(
                hidden.Values.Slice(((b + 1) * steps - 1) * size, size).ToArray(), last.Hidden.Values.Slice(b * size, size).ToArray());
    }

    [Theory]
    [InlineData("mingru", ScanMethod.Sequential)]
    [InlineData("mingru", ScanMethod.Parallel)]
    [InlineData("minlstm", ScanMethod.Sequential)]
    [InlineData("minlstm", ScanMethod.Parallel)]
    public void Backward_EveryInput_MatchesCentralDifferencesOfReference(string cell, ScanMethod method)
    {
        const int Steps = 70, Size = 2; // two pieces
        var module = Create(cell, Size, method);
        var (x, initial) = (AnyRecurrent.Normals(2, Steps, Inputs), AnyRecurrent.Normals(1, 2, Size));
        x.RequiresGradient = initial.RequiresGradient = true;
        var weights = new RandomStream(3).NextNormals(2 * Steps * Size);

        var (hidden, last) = module.ForwardFrom(new RecurrentState(initial), x);
        hidden.Multiply(new Tensor(hidden.Shape, weights)).Sum().Add(last.Hidden.Sum()).Backward();

        foreach (var tensor in (Tensor[])[x, initial, .. module.Parameters.Select(parameter => parameter.Value)])
            Near.Equal(CentralDifferences.Of(tensor, 1e-2f, Loss), tensor.Gradient.ToArray(), tolerance: 1e-3);

        double Loss()
        {
            var y = Reference(cell, module, x, initial);
            var sum = 0.0;
            for (var i = 0; i < y.Length; i++)
                sum += y[i] * (weights[i] + (i / Size % Steps == Steps - 1 ? 1 : 0));
            return sum;
        }
    }

    [Theory]
    [InlineData("mingru", false)]
    [InlineData("mingru", true)]
    [InlineData("minlstm", false)]
    [InlineData("minlstm", true)]
    public void Parallel_PaddedSequencesOfEveryLength_EqualsSequential(string cell, bool bidirectional)
    {
        var lengths = new SequenceLengths([300, 0, 1, 64, 65, 128, 199], bidirectional ? PaddingSide.Left : PaddingSide.Right);
        var results = new[] { ScanMethod.Sequential, ScanMethod.Parallel }.Select(method =>
        {
            var module = Create(cell, 33, method, layers: 2, bidirectional);
            var x = AnyRecurrent.Normals(7, 300, Inputs);
            x.RequiresGradient = true;
            var (hidden, last) = module.ForwardFrom(null, x, lengths);
            var values = (float[])[.. hidden.ToArray(), .. last.Hidden.ToArray()];
            hidden.Multiply(hidden).Sum().Add(last.Hidden.Sum()).Scale(0.01f).Backward();
            return (
                Values: values,
                Gradients: (float[])
                [
                    .. x.Gradient.ToArray(),
                    .. module.Parameters.SelectMany(parameter => parameter.Value.Gradient.ToArray()),
                ]);
        }).ToArray();

        Near.Equal(results[0].Values, results[1].Values, tolerance: 1e-4);
        Near.Equal(results[0].Gradients, results[1].Gradients, tolerance: 1e-4);
        Assert.NotEqual(results[0].Values, results[1].Values); // they do differ in rounding, so two ways were taken
    }

    [Theory]
    [InlineData(ScanMethod.Sequential)]
    [InlineData(ScanMethod.Parallel)]
    public void Run_EveryThreadCount_GivesTheSameBits(ScanMethod method)
    {
        var results = EveryThreadCount.Run(() =>
        {
            var module = Create("minlstm", 40, method);
            var hidden = module.ForwardSteps(AnyRecurrent.Normals(3, 500, Inputs));
            hidden.Multiply(hidden).Mean().Backward();
            return (float[])[.. hidden.ToArray(), .. module.Parameters.SelectMany(parameter => parameter.Value.Gradient.ToArray())];
        });

        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Fact]
    public void Forward_Padding_LeavesStateAndOutputs()
    {
        var module = Create("mingru", 5);
        var (x, initial) = (AnyRecurrent.Normals(2, 6, Inputs), AnyRecurrent.Normals(1, 2, 5));

        var (hidden, last) = module.ForwardFrom(new RecurrentState(initial), x, new SequenceLengths([4, 0]));
        var alone = module.ForwardFrom(new RecurrentState(initial.Slice(1, 0, 1)), x.Slice(0, 0, 1).Slice(1, 0, 4));

        Assert.Equal(alone.Hidden.ToArray(), hidden.Values[..20].ToArray());
        Assert.Equal(new float[40], hidden.Values[20..].ToArray());
        Assert.Equal(alone.Last.Hidden.ToArray(), last.Hidden.Values[..5].ToArray());
        Assert.Equal(initial.Values[5..].ToArray(), last.Hidden.Values[5..].ToArray());
    }

    [Fact]
    public void Forward_WrongInitialState_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(
            () => Create("mingru", 5).ForwardFrom(new RecurrentState(Tensor.Zeros(1, 3, 5)), Tensor.Zeros(2, 4, Inputs)));

        Assert.Contains(
            "of shape [1, 2, 5] (layers · directions, batch, hidden) but got [1, 3, 5]", error.Message, StringComparison.Ordinal);
    }

    private static ScanModule Create(
        string cell, int size, ScanMethod method = ScanMethod.Sequential, int layers = 1, bool bidirectional = false) => cell == "mingru"
        ? new MinGru(Inputs, size, new RandomStream(1), layers, bidirectional, method: method)
        : new MinLstm(Inputs, size, new RandomStream(1), layers, bidirectional, method: method);

    /// <summary>[B, T, H] of one layer, written out as the cell's equations.</summary>
    private static double[] Reference(string cell, ScanModule module, Tensor x, Tensor initial)
    {
        var (batch, steps, size) = (x.Shape[0], x.Shape[1], module.HiddenSize);
        var (weight, bias) = (module.Parameters[0].Value, module.Parameters[1].Value);
        var hidden = new double[batch * steps * size];
        for (var b = 0; b < batch; b++)
        {
            for (var j = 0; j < size; j++)
            {
                double state = initial[0, b, j];
                for (var t = 0; t < steps; t++)
                {
                    double Sum(int gate) => bias[gate * size + j]
                        + Enumerable.Range(0, Inputs).Sum(i => (double)weight[gate * size + j, i] * x[b, t, i]);
                    if (cell == "mingru")
                    {
                        var z = Sigmoid(Sum(0));
                        state = (1 - z) * state + z * Sum(1);
                    }
                    else
                    {
                        var (i, f) = (Sigmoid(Sum(0)), Sigmoid(Sum(1)));
                        state = f / (f + i) * state + i / (f + i) * Sum(2);
                    }
                    hidden[(b * steps + t) * size + j] = state;
                }
            }
        }
        return hidden;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
