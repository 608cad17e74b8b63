using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

public sealed class OptimizerTests
{
    // Past one part of the parallel pass, and no multiple of a vector.
    private const int LargeLength = 40_003;

    [Fact]
    public void Step_SgdByHand_MovesAgainstTheGradient()
    {
        var weights = Gradients.ParameterOf(1, 2);
        weights.Give(0.5f, -1);

        new Sgd([weights], learningRate: 0.25).Step();

        Assert.Equal([0.875f, 2.25f], weights.Value.ToArray());
    }

    [Fact]
    public void Step_MomentumByHand_KeepsHalfOfTheLastStep()
    {
        var weights = Gradients.ParameterOf(1);
        var optimizer = new Sgd([weights], learningRate: 0.5, momentum: 0.5);

        weights.Give(1);
        optimizer.Step(); // m = 1, w = 1 − ½
        weights.Give(2);
        optimizer.Step(); // m = ½ + 2, w = ½ − 1¼

        Assert.Equal(-0.75f, weights.Value.Item());
    }

    [Fact]
    public void Step_FirstAdamStep_IsTheLearningRateWhateverTheGradient()
    {
        var weights = Gradients.ParameterOf(0, 0, 0);
        weights.Give(1e-3f, -5, 700);

        new Adam([weights], learningRate: 0.5).Step();

        Near.Equal([-0.5, 0.5, -0.5], weights.Value.Values, tolerance: 1e-5);
    }

    [Fact]
    public void Step_ClearsGradientsAndCounts()
    {
        var weights = Gradients.ParameterOf(1);
        weights.Give(1);
        var optimizer = new Adam([weights]);

        optimizer.Step();

        Assert.False(weights.Value.HasGradient);
        Assert.Equal(1, optimizer.StepCount);
    }

    [Fact]
    public void Step_LearningRateFactor_ScalesEveryOptimizersStep()
    {
        foreach (var create in (Func<IReadOnlyList<Parameter>, Optimizer>[])[
            static all => new Sgd(all, learningRate: 0.1),
            static all => new Sgd(all, learningRate: 0.1, momentum: 0.5),
            static all => new RmsProp(all, learningRate: 0.1),
            static all => new Adam(all, learningRate: 0.1),
            static all => new AdamW(all, learningRate: 0.1),
            static all => new LazyAdam(all, learningRate: 0.1)])
        {
            Parameter whole = new(Tensor.From(1f, 2));
            Parameter half = new(Tensor.From(1f, 2)) { LearningRateFactor = 0.5 };
            Parameter still = new(Tensor.From(1f, 2)) { LearningRateFactor = 0 };
            whole.Value.Add(half.Value).Add(still.Value).Multiply(Tensor.From(3f, -1)).Sum().Backward();

            create([whole, half, still]).Step();

            Near.Equal(0.5 * (whole.Value.Values[0] - 1), half.Value.Values[0] - 1, tolerance: 1e-6);
            Near.Equal(0.5 * (whole.Value.Values[1] - 2), half.Value.Values[1] - 2, tolerance: 1e-6);
            Assert.NotEqual(1, whole.Value.Values[0]);
            Assert.Equal([1, 2], still.Value.ToArray());
        }
    }

    [Fact]
    public void LearningRateFactor_Negative_SaysSo() =>
        Assert.Contains(
            "LearningRateFactor of 0 or more but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Parameter(Tensor.From(1f)) { LearningRateFactor = -1 }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Step_FrozenOrWithoutGradient_StaysAsItIs()
    {
        var (frozen, unused) = (Gradients.ParameterOf(1), Gradients.ParameterOf(2));
        frozen.Give(1);
        frozen.IsTrainable = false;

        new AdamW([frozen, unused], learningRate: 0.1).Step();

        Assert.Equal(1, frozen.Value.Item());
        Assert.Equal(2, unused.Value.Item());
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("rmsprop")]
    [InlineData("adamw")]
    public void Step_AnyNumberOfThreads_SameBits(string name)
    {
        var results = EveryThreadCount.Run(() => Train(name, steps: 3).Value.ToArray());

        Assert.All(results, weights => Assert.Equal(results[0], weights));
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("rmsprop")]
    [InlineData("adamw")]
    public void State_SetOnAnotherOptimizer_GoesOnWithTheSameBits(string name)
    {
        var whole = Train(name, steps: 6);
        OptimizerState? state = null;
        var half = Train(name, steps: 3, stopped: optimizer => state = optimizer.State);

        var resumed = Train(name, steps: 6, from: half, first: 3, started: optimizer => optimizer.State = state!);

        Assert.Equal(whole.Value.ToArray(), resumed.Value.ToArray());
    }

    [Fact]
    public void State_OfAnotherOptimizer_SaysBoth()
    {
        var state = new Sgd([Gradients.ParameterOf(1)], 0.1).State;
        var adam = new Adam([Gradients.ParameterOf(1)]);

        var error = Assert.Throws<ArgumentException>(() => adam.State = state);

        Assert.Contains("of the optimizer Sgd but this one is Adam", error.Message);
    }

    [Fact]
    public void State_OfAnotherModel_SaysBothLengths()
    {
        var trained = Gradients.ParameterOf(1, 2);
        trained.Give(1, 1);
        var source = new Adam([trained]);
        source.Step();
        var other = new Adam([Gradients.ParameterOf(1, 2, 3)]);

        var error = Assert.Throws<ArgumentException>(() => other.State = source.State);

        Assert.Contains("2 values for parameter 0 but the model has 3", error.Message);
    }

    [Fact]
    public void GradientNorm_ThreeFourAcrossParameters_IsFive()
    {
        var (first, second) = (Gradients.ParameterOf(0), Gradients.ParameterOf(0, 0));
        first.Give(3);
        second.Give(0, -4);

        Assert.Equal(5, new Sgd([first, second], 0.1).GradientNorm());
    }

    [Theory]
    [InlineData(1e30f, true)]
    [InlineData(float.NaN, false)]
    [InlineData(float.NegativeInfinity, false)]
    public void GradientNorm_IsFiniteOnlyWhenEveryGradientIs(float gradient, bool isFinite)
    {
        var weights = Gradients.ParameterOf(0, 0);
        weights.Give(1, gradient);

        Assert.Equal(isFinite, double.IsFinite(new Sgd([weights], 0.1).GradientNorm()));
    }

    [Fact]
    public void Constructor_BadSettings_SaysWhatIsExpected()
    {
        var weights = Gradients.ParameterOf(1);

        Assert.Contains("pass model.Parameters", Assert.Throws<ArgumentException>(() => new Adam([])).Message);
        Assert.Contains(
            "learning rate of 0 or more but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Adam([weights], -1)).Message);
        Assert.Contains(
            "learning rate of 0 or more but got NaN",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd([weights], double.NaN)).Message);
        Assert.Contains(
            "beta1 in 0 to below 1 but got 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Adam([weights], beta1: 1)).Message);
        Assert.Contains("momentum above 0", Assert.Throws<ArgumentException>(() => new Sgd([weights], 0.1, nesterov: true)).Message);
        Assert.Contains("Norm above 0 but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm(0)).Message);
    }

    private static Parameter Train(
        string name,
        int steps,
        Parameter? from = null,
        int first = 0,
        Action<Optimizer>? started = null,
        Action<Optimizer>? stopped = null)
    {
        var weights = from ?? new Parameter(Tensor.From([LargeLength], new RandomStream(1, "weights").NextNormals(LargeLength)));
        var optimizer = Create(name, weights);
        started?.Invoke(optimizer);
        for (var step = first; step < steps; step++)
        {
            weights.Give(new RandomStream(1, $"gradient {step}").NextNormals(LargeLength));
            optimizer.Step();
        }
        stopped?.Invoke(optimizer);
        return weights;
    }

    private static Optimizer Create(string name, Parameter weights) => name switch
    {
        "sgd" => new Sgd([weights], 0.01),
        "momentum" => new Sgd([weights], 0.01, momentum: 0.9),
        "rmsprop" => new RmsProp([weights], momentum: 0.5),
        _ => new AdamW([weights]) { Clipping = new GradientClipping(Norm: 1, Value: 0.01) },
    };
}
