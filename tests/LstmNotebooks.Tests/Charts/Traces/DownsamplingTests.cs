using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class DownsamplingTests
{
    [Fact]
    public void LowestAndHighest_KeepsBothOfEachColumnAndTheEnds()
    {
        double[] y = [5, 1, 9, 4, 3, 3, 7, 2, 6];

        var kept = Downsampling.LowestAndHighest(y, index => index / 4);

        Assert.Equal([0, 1, 2, 6, 7, 8], kept);
    }

    [Fact]
    public void Line_ShorterThanTheLimit_KeepsEveryPoint()
    {
        var kept = Downsampling.Line([1, double.NaN, 3], limit: 3);

        Assert.Equal([0, 1, 2], kept);
    }

    [Fact]
    public void Line_Longer_KeepsTheExtremesAndAbidesByTheLimit()
    {
        double[] y = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i * 0.01))];
        y[54_321] = 8;

        var kept = Downsampling.Line(y, limit: 5000);

        Assert.InRange(kept.Length, 4000, 5002);
        Assert.Contains(54_321, kept);
        Assert.Equal(0, kept[0]);
        Assert.Equal(99_999, kept[^1]);
        Assert.Equal(kept.Order(), kept);
    }

    [Fact]
    public void Line_Longer_KeepsAGap()
    {
        double[] y = [.. Enumerable.Range(0, 1000).Select(i => i is 500 or 501 ? double.NaN : i)];

        var kept = Downsampling.Line(y, limit: 20);

        Assert.Equal(1, kept.Count(i => double.IsNaN(y[i])));
        Assert.Contains(499, kept);
        Assert.Contains(502, kept);
    }

    [Fact]
    public void EveryFew_AbidesByTheLimit()
    {
        var kept = Downsampling.EveryFew(count: 10, limit: 4);

        Assert.Equal([0, 3, 6, 9], kept);
    }
}
