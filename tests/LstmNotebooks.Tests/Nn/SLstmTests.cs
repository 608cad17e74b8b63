using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>The stabilised sLSTM against the plain one in double, which is never stabilised.</summary>
public sealed class SLstmTests
{
    private const int Inputs = 3, Batch = 2;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(12, 19)]
    public void Forward_EveryStep_MatchesDoubleReference(int steps, int size)
    {
        var (module, x) = (new SLstm(Inputs, size, new RandomStream(1)), AnyRecurrent.Normals(Batch, steps, Inputs));

        Near.Equal(Reference(module, x), module.ForwardSteps(x).ToArray(), tolerance: 2e-6);
    }

    [Fact]
    public void Backward_EveryInput_MatchesCentralDifferencesOfReference()
    {
        const int Steps = 8, Size = 4;
        var (module, x) = (new SLstm(Inputs, Size, new RandomStream(1)), AnyRecurrent.Normals(Batch, Steps, Inputs));
        x.RequiresGradient = true;
        var weights = new RandomStream(3).NextNormals(Batch * Steps * Size);

        var hidden = module.ForwardSteps(x);
        hidden.Multiply(new Tensor(hidden.Shape, weights)).Sum().Backward();

        foreach (var tensor in (Tensor[])[x, .. module.Parameters.Select(parameter => parameter.Value)])
            Near.Equal(CentralDifferences.Of(tensor, 3e-3f, Loss), tensor.Gradient.ToArray(), tolerance: 1e-3);

        double Loss() => Reference(module, x).Zip(weights, static (y, weight) => y * weight).Sum();
    }

    [Theory]
    [InlineData(1000f)]
    [InlineData(-1000f)]
    public void Forward_GateSumsThatOverflowExp_StaysFinite(float size)
    {
        var module = new SLstm(Inputs, 4, new RandomStream(1));
        var x = AnyRecurrent.Normals(Batch, 30, Inputs).Scale(size);
        x.RequiresGradient = true;

        var hidden = module.ForwardSteps(x);
        hidden.Sum().Backward();

        Assert.All(hidden.ToArray(), value => Assert.InRange(value, -1, 1));
        Assert.All(x.Gradient.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void ForwardFrom_TwoHalves_EqualsOneRead()
    {
        var (module, x) = (new SLstm(Inputs, 19, new RandomStream(1), layers: 2), AnyRecurrent.Normals(Batch, 10, Inputs));

        var (first, state) = module.ForwardFrom(null, x.Slice(1, 0, 6));
        var (second, _) = module.ForwardFrom(state.Detach(), x.Slice(1, 6, 4));

        Assert.Equal(module.ForwardSteps(x).ToArray(), first.Concatenate(second, 1).ToArray());
    }

    [Fact]
    public void Stream_EveryStep_GivesTheBitsOfForward()
    {
        var (module, x) = (new SLstm(Inputs, 19, new RandomStream(1), layers: 2), AnyRecurrent.Normals(1, 9, Inputs));
        var stream = module.Stream();

        var steps = Enumerable.Range(0, 9).SelectMany(t => stream.Step(x.Values.Slice(t * Inputs, Inputs)).ToArray());

        Assert.Equal(module.ForwardSteps(x).ToArray(), steps);
    }

    [Fact]
    public void Forward_PaddedSequences_GivesTheBitsOfEachAlone()
    {
        var (module, x) = (new SLstm(Inputs, 7, new RandomStream(1), bidirectional: true), AnyRecurrent.Normals(Batch, 6, Inputs));

        var padded = module.ForwardLast(x, new SequenceLengths([6, 4]));

        Assert.Equal(module.ForwardLast(x.Slice(0, 1, 1).Slice(1, 0, 4)).ToArray(), padded.Values[14..].ToArray());
    }

    [Fact]
    public void ForwardFrom_StateOfAnLstm_SaysBothShapes()
    {
        var module = new SLstm(Inputs, 5, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(
            () => module.ForwardFrom(new RecurrentState(Tensor.Zeros(1, 2, 5), Tensor.Zeros(1, 2, 5)), Tensor.Zeros(2, 4, Inputs)));

        Assert.Contains(
            "of shape [1, 2, 15] (layers · directions, batch, 3 · hidden) but got [1, 2, 5]", error.Message, StringComparison.Ordinal);
    }

    /// <summary>[B, T, H]: i = exp(ĩ), f = σ(f̃), c ← f c + i z, n ← f n + i, h = o c / n.</summary>
    private static double[] Reference(SLstm module, Tensor x)
    {
        var (steps, size) = (x.Shape[1], module.HiddenSize);
        var (w, u, bias) = (module.Parameters[0].Value, module.Parameters[1].Value, module.Parameters[2].Value);
        var result = new double[Batch * steps * size];
        for (var b = 0; b < Batch; b++)
        {
            var (h, c, n) = (new double[size], new double[size], new double[size]);
            for (var t = 0; t < steps; t++)
            {
                double Sum(int row, double[] state) => bias[row] + Enumerable.Range(0, Inputs).Sum(i => (double)w[row, i] * x[b, t, i])
                    + Enumerable.Range(0, size).Sum(i => (double)u[row, i] * state[i]);
                var before = (double[])h.Clone();
                for (var j = 0; j < size; j++)
                {
                    var (i, f, z, o) = (
                        Math.Exp(Sum(j, before)),
                        Sigmoid(Sum(size + j, before)),
                        Math.Tanh(Sum(2 * size + j, before)),
                        Sigmoid(Sum(3 * size + j, before)));
                    (c[j], n[j]) = (f * c[j] + i * z, f * n[j] + i);
                    h[j] = o * c[j] / n[j];
                }
                h.CopyTo(result, (b * steps + t) * size);
            }
        }
        return result;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
