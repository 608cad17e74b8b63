using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class LossTests
{
    private static readonly Shape Size = [3, 7];
    private static readonly float[] Targets = new RandomStream(3).NextNormals(Size.Length);
    private static readonly float[] Labels = [.. Targets.Select(value => value > 0 ? 1f : 0f)];

    private static Tensor Target => Tensor.From(Size, Targets);

    [Fact]
    public void MeanSquaredError_MatchesReference() =>
        GradientCheck.Run(x => Loss.MeanSquaredError(x[0], Target), LossReference.MeanSquaredError(Wide(Targets)), [Size]);

    [Fact]
    public void MeanAbsoluteError_MatchesReference() =>
        GradientCheck.Run(x => Loss.MeanAbsoluteError(x[0], Target), LossReference.MeanAbsoluteError(Wide(Targets)), [Size]);

    [Fact]
    public void MeanAbsoluteError_OfARightPrediction_HasNoSlope()
    {
        var x = Tensor.From(1, 2);
        x.RequiresGradient = true;

        Loss.MeanAbsoluteError(x, Tensor.From(1, 3)).Backward();

        Assert.Equal([0, -0.5f], x.Gradient.ToArray());
    }

    [Theory]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(10f)]
    public void Huber_MatchesReference(float delta) =>
        GradientCheck.Run(x => Loss.Huber(x[0], Target, delta), LossReference.Huber(Wide(Targets), delta), [Size]);

    [Theory]
    [InlineData(1f)]
    [InlineData(3.5f)]
    public void BinaryCrossEntropy_MatchesReference(float positiveWeight) =>
        GradientCheck.Run(
            x => Loss.BinaryCrossEntropyWithLogits(x[0], Tensor.From(Size, Labels), positiveWeight),
            LossReference.BinaryCrossEntropy(Wide(Labels), positiveWeight),
            [Size]);

    [Fact]
    public void BinaryCrossEntropy_OfSureLogits_IsExactAndFinite()
    {
        var logits = Tensor.From(-200, 200, 20, -20);
        logits.RequiresGradient = true;

        var loss = Loss.BinaryCrossEntropyWithLogits(logits, Tensor.From(1, 0, 1, 0));
        loss.Backward();

        Near.Equal(100, loss.Item(), 1e-6);
        Near.Equal([-0.25, 0.25], logits.Gradient[..2], 1e-7);
        Assert.Equal(-0.25 * 2.0611536e-9, logits.Gradient[2], 1e-16);
        Assert.Equal(0.25 * 2.0611536e-9, logits.Gradient[3], 1e-16);
    }

    [Fact]
    public void CrossEntropy_MatchesReference()
    {
        int[] targets = [4, 0, 2, 1, 2, 3];

        GradientCheck.Run(x => Loss.CrossEntropy(x[0], targets), LossReference.CrossEntropy(5, targets, [1, 1, 1, 1, 1, 1]), [[2, 3, 5]]);
    }

    [Fact]
    public void CrossEntropy_WithWeightsAndIgnoredRows_MatchesReference()
    {
        int[] targets = [1, 9, 2, 0, 9];
        float[] weights = [0.5f, 2, 3];

        GradientCheck.Run(
            x => Loss.CrossEntropy(x[0], targets, ignoredIndex: 9, weights),
            LossReference.CrossEntropy(3, [1, 0, 2, 0, 0], [2, 0, 3, 0.5, 0]),
            [[5, 3]]);
    }

    [Fact]
    public void CrossEntropy_LogitsUsedTwice_AddsBothGradients()
    {
        var logits = Tensor.From(new float[,] { { 1, 2, 3 } });
        logits.RequiresGradient = true;
        var scaled = logits.Scale(1);

        Loss.CrossEntropy(scaled, [0]).Add(Loss.CrossEntropy(scaled, [2])).Backward();

        var p = RowReference.Softmax([1, 2, 3]);
        Near.Equal([2 * p[0] - 1, 2 * p[1], 2 * p[2] - 1], logits.Gradient, 1e-6);
    }

    [Fact]
    public void CrossEntropy_Gradient_HasTheBitsOfSoftmaxLessTheTarget()
    {
        int[] targets = [4, 36, 0];
        var logits = Tensor.From([3, 37], new RandomStream(5).NextNormals(3 * 37));
        logits.RequiresGradient = true;
        var share = (float)(1.0 / 3);

        Loss.CrossEntropy(logits, targets).Backward();
        var first = logits.Gradient.ToArray();
        Loss.CrossEntropy(logits, targets).Backward();

        var expected = logits.Softmax().ToArray();
        for (var row = 0; row < targets.Length; row++)
            expected[row * 37 + targets[row]] -= 1;
        Assert.Equal(expected.Select(value => share * value), first);
        Assert.Equal(first.Select(value => value + value), logits.Gradient.ToArray());
    }

    [Fact]
    public void CrossEntropy_GradientCleared_StartsAnew()
    {
        var logits = Tensor.From(new float[,] { { 1, 2, 3 } });
        logits.RequiresGradient = true;
        Loss.CrossEntropy(logits, [1]).Backward();
        var first = logits.Gradient.ToArray();

        logits.ClearGradient();
        Loss.CrossEntropy(logits, [1]).Backward();

        Assert.Equal(first, logits.Gradient.ToArray());
    }

    [Fact]
    public void CrossEntropy_IgnoredRow_AddsNothingToAGradientThatIsThere()
    {
        var logits = Tensor.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        logits.RequiresGradient = true;
        logits.GradientToAddTo().Fill(7);

        Loss.CrossEntropy(logits, [0, 2], ignoredIndex: 2).Backward();

        Assert.Equal([7, 7, 7], logits.Gradient[3..].ToArray());
        Assert.NotEqual([7, 7, 7], logits.Gradient[..3].ToArray());
    }

    [Fact]
    public void CrossEntropy_OfPausedTape_IsTheSame()
    {
        var logits = Tensor.From(new float[,] { { 1, 2, 3 }, { 0, 0, 0 } });
        logits.RequiresGradient = true;
        var recorded = Loss.CrossEntropy(logits, [2, 1]).Item();

        using var pause = Tape.Pause();

        Assert.Equal(recorded, Loss.CrossEntropy(logits, [2, 1]).Item());
    }

    [Fact]
    public void CrossEntropy_TargetOutsideOfClasses_NamesRowAndTarget()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Loss.CrossEntropy(Tensor.Zeros(2, 3), [0, 3]));

        Assert.Contains("CrossEntropy got target 3 in row 1 but there are 3 classes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossEntropy_EveryTargetIgnored_IsAnError()
    {
        var error = Assert.Throws<ArgumentException>(() => Loss.CrossEntropy(Tensor.Zeros(2, 3), [1, 1], ignoredIndex: 1));

        Assert.Contains("no row to take the mean over", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossEntropy_OtherNumberOfTargets_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => Loss.CrossEntropy(Tensor.Zeros(2, 3), [1]));

        Assert.Contains("one target for each of its rows but got [2, 3] and 1 targets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossEntropy_OtherNumberOfWeights_SaysBoth()
    {
        var error = Assert.Throws<ShapeException>(() => Loss.CrossEntropy(Tensor.Zeros(1, 3), [1], null, [1, 2]));

        Assert.Contains("a weight for each of 3 classes but got 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PairLosses_OtherShapes_SayBoth()
    {
        var (x, y) = (Tensor.Zeros(2, 1), Tensor.Zeros(2));

        var errors = new[]
        {
            Assert.Throws<ShapeException>(() => Loss.MeanSquaredError(x, y)),
            Assert.Throws<ShapeException>(() => Loss.MeanAbsoluteError(x, y)),
            Assert.Throws<ShapeException>(() => Loss.Huber(x, y)),
            Assert.Throws<ShapeException>(() => Loss.BinaryCrossEntropyWithLogits(x, y)),
        };

        Assert.Equal(
            ["MeanSquaredError", "MeanAbsoluteError", "Huber", "BinaryCrossEntropyWithLogits"],
            errors.Select(error => error.Message.Split(' ')[0]));
        Assert.All(errors, error => Assert.Contains("one shape but got [2, 1] and [2]", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void PairLosses_OfNothing_AreErrors()
    {
        var error = Assert.Throws<ShapeException>(() => Loss.MeanSquaredError(Tensor.Zeros(0, 3), Tensor.Zeros(0, 3)));

        Assert.Contains("MeanSquaredError of [0, 3] is undefined", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PairLosses_TargetsFromParameters_AreErrors()
    {
        var targets = new Parameter(Tensor.Zeros(2)).Value;

        var error = Assert.Throws<ArgumentException>(() => Loss.MeanSquaredError(Tensor.Zeros(2), targets));

        Assert.Contains("gives no gradient to its targets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BinaryCrossEntropy_TargetThatIsNoProbability_NamesIt()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Loss.BinaryCrossEntropyWithLogits(Tensor.Zeros(2), Tensor.From(1, 2)));

        Assert.Contains("element 1 is 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OutOfRange_AreErrors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Loss.Huber(Target, Target, delta: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Loss.BinaryCrossEntropyWithLogits(Target, Target, positiveWeight: float.NaN));
    }

    private static double[] Wide(float[] values) => [.. values.Select(value => (double)value)];
}
