using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ProportionTests
{
    [Fact]
    public void Interval_HalfOfTen_IsWilsons()
    {
        // With z = 1.959964 and z² / n = 0.3841459: ½ ± z √(0.025 + 0.00960365) / 1.3841459 = ½ ± 0.2634 .
        var half = new Proportion(5, 10);

        Assert.Equal(0.5, half.Rate);
        Assert.Equal(0.236593, half.Lower, 1e-6);
        Assert.Equal(0.763407, half.Upper, 1e-6);
        Assert.Equal("50.0 % [23.7, 76.3] of 10", half.ToString());
    }

    [Fact]
    public void Interval_NoHits_StartsAtZeroAndEndsAbove()
    {
        // z² / (n + z²) = 3.8414588 / 23.8414588.
        var none = new Proportion(0, 20);

        Assert.Equal(0, none.Lower);
        Assert.Equal(0.161125, none.Upper, 1e-6);
        Assert.Equal(1, new Proportion(20, 20).Upper);
        Assert.Equal(1 - 0.161125, new Proportion(20, 20).Lower, 1e-6);
    }

    [Fact]
    public void Interval_LessConfidence_IsNarrower()
    {
        var wide = new Proportion(30, 100, confidence: 0.99);
        var narrow = new Proportion(30, 100, confidence: 0.9);

        Assert.True(wide.Lower < narrow.Lower && narrow.Upper < wide.Upper);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void Constructor_ImpossibleCounts_IsAClearError(int hits, int trials)
    {
        var error = Assert.Throws<ArgumentException>(() => new Proportion(hits, trials));

        Assert.Contains($"but got {hits} of {trials}", error.Message);
    }
}
