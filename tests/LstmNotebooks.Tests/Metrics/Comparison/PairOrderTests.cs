using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class PairOrderTests
{
    [Fact]
    public void Of_HandWorked_PartsPairsOfOneGroupFromOthers()
    {
        // Group a: 0.9 above 0.5, in order. Group b: 0.4 below 0.6, not. Across: 0.9 above 0.6, in order; 0.4 below 0.5, not.
        var order = PairOrder.Of([true, false, true, false], [0.9, 0.5, 0.4, 0.6], ["a", "a", "b", "b"]);

        Assert.Equal((0.5, 2), (order.Within, order.WithinPairs));
        Assert.Equal((0.5, 2), (order.Across, order.AcrossPairs));
        Assert.Equal(0, order.Difference.Value);
    }

    [Fact]
    public void Of_EqualScores_CountOneHalf()
    {
        var order = PairOrder.Of([true, false, true, false], [0.5, 0.5, 0.9, 0.1], ["a", "a", "b", "b"]);

        Assert.Equal(0.75, order.Within);
        Assert.Equal(1, order.Across);
    }

    [Fact]
    public void Of_Strata_ComparesWithinThemOnly()
    {
        bool[] isPositive = [true, true, false, false, true, true, false, false];
        double[] scores = [0.9, 0.2, 0.8, 0.1, 0.9, 0.2, 0.8, 0.1];
        string[] groups = ["a", "a", "a", "a", "b", "b", "b", "b"];

        // Loud texts score high and quiet ones low: each is in order beside its like, and across tones one of two pairs is not.
        var alike = PairOrder.Of(isPositive, scores, groups, strata: ["loud", "quiet", "loud", "quiet", "loud", "quiet", "loud", "quiet"]);
        var all = PairOrder.Of(isPositive, scores, groups);

        Assert.Equal((1, 1), (alike.Within, alike.Across));
        Assert.Equal((4, 4), (alike.WithinPairs, alike.AcrossPairs));
        Assert.Equal((0.75, 0.75), (all.Within, all.Across));
    }

    [Fact]
    public void Of_AllPairs_AreTheAreaUnderTheRocCurve()
    {
        var (isPositive, scores, groups) = Examples(groupCount: 30, shift: 0);

        var order = PairOrder.Of(isPositive, scores, groups);

        var inOrder = (order.Within * order.WithinPairs) + (order.Across * order.AcrossPairs);
        Assert.Equal(RocCurve.Of(isPositive, scores).Area, inOrder / (order.WithinPairs + order.AcrossPairs), 1e-12);
    }

    [Fact]
    public void Difference_ScoresThatDependOnTheGroup_IsAboveZero()
    {
        var (isPositive, scores, groups) = Examples(groupCount: 60, shift: 3);

        var order = PairOrder.Of(isPositive, scores, groups);

        Assert.InRange(order.Difference.Lower, 0.05, order.Difference.Value);
    }

    [Fact]
    public void Difference_ScoresThatDoNot_HoldsZero()
    {
        var (isPositive, scores, groups) = Examples(groupCount: 60, shift: 0);

        var order = PairOrder.Of(isPositive, scores, groups);

        Assert.InRange(0, order.Difference.Lower, order.Difference.Upper);
        Assert.Equal(order.Difference, PairOrder.Of(isPositive, scores, groups).Difference);
    }

    [Theory]
    [InlineData(new bool[] { true, false }, new double[] { 1, 0 }, new string[] { "a" }, "for each of 2 examples but got 1 groups")]
    [InlineData(new bool[] { true, false }, new double[] { 1, 0 }, new string[] { "a", "a" }, "there are 1 and 0")]
    [InlineData(new bool[] { true, false }, new double[] { 1, 0 }, new string[] { "a", "b" }, "there are 0 and 1")]
    [InlineData(new bool[] { true, false }, new double[] { 1, double.NaN }, new string[] { "a", "a" }, "score 1 is NaN")]
    public void Of_ListsThatDoNotFit_SaysWhat(bool[] isPositive, double[] scores, string[] groups, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => PairOrder.Of(isPositive, scores, groups));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Two positive and two negative examples per group; the scores of a group move up or down together.</summary>
    private static (bool[] IsPositive, double[] Scores, string[] Groups) Examples(int groupCount, double shift)
    {
        var random = new RandomStream(1);
        double[] shifts = [.. Enumerable.Range(0, groupCount).Select(_ => shift * random.NextNormal())];
        bool[] isPositive = [.. Enumerable.Range(0, 4 * groupCount).Select(i => i % 4 < 2)];
        double[] scores = [.. isPositive.Select((positive, i) => shifts[i / 4] + random.NextNormal() + (positive ? 1 : 0))];
        return (isPositive, scores, [.. isPositive.Select((_, i) => $"group {i / 4}")]);
    }
}
