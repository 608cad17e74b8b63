using LstmNotebooks.Metrics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void MeanDifference_HandWorked_DividesByAllItems()
    {
        var interval = PairedBootstrap.MeanDifference("loss", [6, 1], [4, 2], [3, 1]);

        Assert.Equal((6 - 4 + 1 - 2) / 4.0, interval.Value);
        // Drawn are both groups, the first twice or the second twice.
        Assert.Equal(-1, interval.Lower);
        Assert.Equal(2 / 3.0, interval.Upper);
    }

    [Fact]
    public void MeanDifference_ItemsThatNameTheirGroup_IsThatOfTheGroupsTotals()
    {
        var items = PairedBootstrap.MeanDifference("right", [1, 1, 0, 1, 0], [0, 1, 1, 1, 0], ["b", "a", "a", "b", "c"]);

        Assert.Equal(PairedBootstrap.MeanDifference("right", [2, 1, 0], [1, 2, 0], [2, 2, 1]), items);
    }

    [Fact]
    public void MeanDifference_GroupsThatAreMissing_SaysHowMany()
    {
        var error = Assert.Throws<ArgumentException>(() => PairedBootstrap.MeanDifference("right", [1, 0], [0, 1], ["a"]));

        Assert.Contains("a group for each of 2 items but got 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MeanDifference_SharedNoise_CancelsOut()
    {
        var random = new RandomStream(1);
        double[] noise = [.. Enumerable.Range(0, 50).Select(_ => 10.0 * random.NextNormal())];
        int[] items = [.. Enumerable.Repeat(1, 50)];

        var interval = PairedBootstrap.MeanDifference("loss", [.. noise.Select(value => value + 1)], noise, items);

        Assert.Equal(1, interval.Lower, 1e-9);
        Assert.Equal(1, interval.Upper, 1e-9);
    }

    [Fact]
    public void MeanDifference_NormalDifferences_HasTheWidthOfTheNormalInterval()
    {
        var random = new RandomStream(2);
        double[] first = [.. Enumerable.Range(0, 400).Select(_ => (double)random.NextNormal())];

        var interval = PairedBootstrap.MeanDifference("loss", first, new double[400], [.. Enumerable.Repeat(1, 400)]);

        Assert.Equal(2 * 1.96 / 20, interval.Upper - interval.Lower, 0.02);
        Assert.InRange(interval.Value, interval.Lower, interval.Upper);
    }

    [Fact]
    public void MeanDifference_SameSeed_IsTheSame()
    {
        BootstrapInterval With(ulong seed) => PairedBootstrap.MeanDifference(
            "loss",
            [1, 2, 4, 8, 16],
            [0, 0, 0, 0, 1],
            [1, 2, 3, 4, 5],
            seed: seed);

        Assert.Equal(With(3), With(3));
        Assert.NotEqual(With(3), With(4));
    }

    [Theory]
    [InlineData(new double[] { 1, 2 }, new double[] { 1 }, new int[] { 1, 1 }, "one second value for each actual value but got 1 for 2")]
    [InlineData(
        new double[] { 1, 2 },
        new double[] { 1, 2 },
        new int[] { 1, 0 },
        "each of 2 groups, 1 or more, but got 2 numbers, the smallest 0")]
    [InlineData(new double[] { 1 }, new double[] { 1 }, new int[] { 1 }, "two groups or more but got 1")]
    public void MeanDifference_ListsThatDoNotFit_SaysWhat(double[] first, double[] second, int[] items, string expected)
    {
        var error = Assert.Throws<ArgumentException>(() => PairedBootstrap.MeanDifference("loss", first, second, items));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
