using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class VariationalDropoutTests
{
    [Fact]
    public void VariationalDropout_EveryStepOfASequence_HasTheSameMask()
    {
        const int batch = 7, steps = 5, size = 40;

        var y = Tensor.Ones(batch, steps, size).VariationalDropout(0.25f, new RandomStream(1)).ToArray();

        float[][][] masks = [.. y.Chunk(size).Chunk(steps)];
        Assert.All(masks, mask => Assert.All(mask, step => Assert.Equal(mask[0], step)));
        Assert.Equal(batch, masks.Select(static mask => string.Join(' ', mask[0])).Distinct().Count());
        Assert.All(y, static value => Assert.True(value == 0 || Math.Abs(value - 4.0 / 3) < 1e-4));
        Assert.InRange(y.Count(static value => value == 0) / (double)y.Length, 0.15, 0.35);
    }

    [Fact]
    public void VariationalDropout_OfOneStep_IsDropout()
    {
        var x = Tensor.Ones(6, 1, 30);

        Assert.Equal(x.Dropout(0.5f, new RandomStream(2)).ToArray(), x.VariationalDropout(0.5f, new RandomStream(2)).ToArray());
    }

    [Fact]
    public void VariationalDropout_MatchesReference()
    {
        const int batch = 3, steps = 4, size = 5;
        var once = Tensor.Ones(batch, size).Dropout(0.3f, new RandomStream(4)).ToArray();
        double[] mask = [.. Enumerable.Range(0, batch * steps * size).Select(i => (double)once[i / (steps * size) * size + i % size])];
        var reference = new ReferenceOperation(
            inputs => [.. inputs[0].Zip(mask, static (x, m) => x * m)],
            (_, dy) => [[.. dy.Zip(mask, static (d, m) => d * m)]]);

        GradientCheck.Run(x => x[0].VariationalDropout(0.3f, new RandomStream(4)), reference, [[batch, steps, size]]);
    }

    [Fact]
    public void VariationalDropout_AnyNumberOfThreads_GivesTheSameBits()
    {
        var results = EveryThreadCount.Run(() => Tensor.Ones(64, 20, 200).VariationalDropout(0.3f, new RandomStream(5)).ToArray());

        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void VariationalDropout_NotTraining_GivesItsInput()
    {
        var x = Tensor.Ones(2, 3, 4);

        Assert.Same(x, x.VariationalDropout(0.5f, new RandomStream(6), isTraining: false));
    }

    [Fact]
    public void VariationalDropout_WithoutTimeSteps_SaysWhatToUse()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Ones(2, 4).VariationalDropout(0.5f, new RandomStream(6)));

        Assert.Equal(
            "Variational dropout expects x of shape [batch, sequence, features] but got [2, 4]: without time steps, use Dropout.",
            error.Message);
    }
}
