using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class OverTimeTests
{
    private const int Steps = 5;

    [Theory]
    [InlineData(1, PaddingSide.Right)]
    [InlineData(7, PaddingSide.Left)]
    [InlineData(33, PaddingSide.Right)]
    public void MeanOverTime_MatchesReference(int columns, PaddingSide side) =>
        GradientCheck.Run(x => x[0].MeanOverTime(Lengths(side)), Reference(columns, side).Mean, [[4, Steps, columns]]);

    [Theory]
    [InlineData(1, PaddingSide.Left)]
    [InlineData(7, PaddingSide.Right)]
    [InlineData(33, PaddingSide.Left)]
    public void MaxOverTime_MatchesReference(int columns, PaddingSide side) =>
        GradientCheck.Run(x => x[0].MaxOverTime(Lengths(side)), Reference(columns, side).Max, [[4, Steps, columns]]);

    [Theory]
    [InlineData(PaddingSide.Right)]
    [InlineData(PaddingSide.Left)]
    public void SoftmaxOverTime_MatchesReference(PaddingSide side) =>
        GradientCheck.Run(x => x[0].SoftmaxOverTime(Lengths(side)), Reference(1, side).Softmax, [[4, Steps]]);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(33)]
    public void WeightedSumOverTime_MatchesReference(int columns) =>
        GradientCheck.Run(
            x => x[0].WeightedSumOverTime(x[1]), Reference(columns, PaddingSide.Right).WeightedSum, [[4, Steps, columns], [4, Steps]]);

    [Fact]
    public void AllOverTime_NoLengths_TakeEveryStep()
    {
        var x = Tensor.From([1, 3, 2], [1, -5, 2, -4, 6, -6]);

        Assert.Equal([3, -5], x.MeanOverTime().ToArray());
        Assert.Equal([6, -4], x.MaxOverTime().ToArray());
        Assert.Equal([0.5f, 0.5f], Tensor.Zeros(1, 2).SoftmaxOverTime().ToArray());
    }

    [Fact]
    public void MaxOverTime_OfEquals_LetsTheGradientFlowToTheFirst()
    {
        var x = new Tensor([1, 3, 1], [2, 7, 7]) { RequiresGradient = true };

        x.MaxOverTime().Sum().Backward();

        Assert.Equal([0, 1, 0], x.Gradient.ToArray());
    }

    [Fact]
    public void MaxOverTime_NotANumber_IsNotLost()
    {
        var x = Tensor.From([1, 3, 1], [2, float.NaN, 7]);

        Assert.Equal(float.NaN, x.MaxOverTime().Item());
    }

    [Fact]
    public void WeightedSumOverTime_OtherSteps_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).WeightedSumOverTime(Tensor.Zeros(2, 4)));

        Assert.Contains("[2, 3, 4] and [2, 4]", error.Message);
    }

    [Fact]
    public void MeanOverTime_OfAMatrix_SaysTheShape() =>
        Assert.Contains(
            "MeanOverTime expects sequences of shape [batch, sequence, size] but got [2, 3]",
            Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).MeanOverTime()).Message);

    /// <summary>A whole sequence, a short one, one of a single step, and none.</summary>
    private static SequenceLengths Lengths(PaddingSide side) => new([5, 3, 1, 0], side);

    private static TimeReference Reference(int columns, PaddingSide side) =>
        new(Steps, columns, side == PaddingSide.Right ? [(0, 5), (0, 3), (0, 1), (0, 0)] : [(0, 5), (2, 5), (4, 5), (5, 5)]);
}
