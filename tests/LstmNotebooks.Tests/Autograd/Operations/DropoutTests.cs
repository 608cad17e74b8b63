using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class DropoutTests
{
    private const int Many = 100_003; // past the size from which threads share the work

    [Fact]
    public void Dropout_WhileTraining_DropsThatPartAndScalesTheRest()
    {
        var y = Tensor.Ones(Many).Dropout(0.2f, new RandomStream(1));

        var dropped = y.ToArray().Count(value => value == 0);
        Assert.InRange(dropped / (double)Many, 0.195, 0.205); // four standard deviations
        Assert.All(y.ToArray(), value => Assert.True(value == 0 || Math.Abs(value - 1.25) < 2e-5));
    }

    [Fact]
    public void Dropout_MatchesReference()
    {
        var mask = Tensor.Ones(50).Dropout(0.3f, new RandomStream(4)).ToArray().Select(value => (double)value).ToArray();
        var reference = new ReferenceOperation(
            inputs => [.. inputs[0].Zip(mask, (x, m) => x * m)],
            (_, dy) => [[.. dy.Zip(mask, (d, m) => d * m)]]);

        GradientCheck.Run(x => x[0].Dropout(0.3f, new RandomStream(4)), reference, [[5, 10]]);
    }

    [Fact]
    public void Dropout_Gradient_PassesWhereValuesDo()
    {
        var x = Tensor.Ones(1000);
        x.RequiresGradient = true;

        var y = x.Dropout(0.5f, new RandomStream(2));
        y.Sum().Backward();

        Assert.Equal(y.ToArray(), x.Gradient.ToArray());
    }

    [Fact]
    public void Dropout_EachCall_TakesAnotherDraw()
    {
        var random = new RandomStream(3);
        var x = Tensor.Ones(1000);

        var (first, second) = (x.Dropout(0.5f, random), x.Dropout(0.5f, random));

        var equal = first.ToArray().Zip(second.ToArray()).Count(pair => pair.First == pair.Second);
        Assert.InRange(equal, 430, 570);
    }

    [Fact]
    public void Dropout_AnElement_DependsOnItsIndexOnly()
    {
        var small = Tensor.Ones(13).Dropout(0.5f, new RandomStream(4));
        var large = Tensor.Ones(Many).Dropout(0.5f, new RandomStream(4));

        Assert.Equal(small.ToArray(), large.ToArray()[..13]);
    }

    [Fact]
    public void Dropout_AnyNumberOfThreads_GivesTheSameBits()
    {
        var results = EveryThreadCount.Run(() => Tensor.Ones(Many).Dropout(0.3f, new RandomStream(5)).ToArray());

        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void Dropout_NotTrainingOrOfNothing_GivesItsInputAndDrawsNothing()
    {
        var random = new RandomStream(6);
        var before = random.State;
        var x = Tensor.Ones(3);

        Assert.Same(x, x.Dropout(0.5f, random, isTraining: false));
        Assert.Same(x, x.Dropout(0, random));
        Assert.Equal(before, random.State);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void Dropout_NoProbability_SaysTheRange(float probability)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Ones(3).Dropout(probability, new RandomStream(1)));

        Assert.Contains("at least 0 and below 1", error.Message, StringComparison.Ordinal);
    }
}
