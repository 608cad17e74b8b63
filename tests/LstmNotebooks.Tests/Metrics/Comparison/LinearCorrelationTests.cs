using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class LinearCorrelationTests
{
    [Fact]
    public void Of_ByHand_IsTheFormula()
    {
        // Deviations −1.5, −0.5, 0.5, 1.5 and −1, 1, −1, 1: their products add up to 2, their squares to 5 and 4.
        Near.Equal(2 / Math.Sqrt(20), LinearCorrelation.Of([1, 2, 3, 4], [0, 2, 0, 2]), 1e-12);
        Assert.Equal(-1, LinearCorrelation.Of([1, 2, 3], [9, 7, 5]));
        Assert.Equal(0, LinearCorrelation.Of([1, 2, 3], [4, 4, 4]));
    }

    [Fact]
    public void Of_OtherItems_SaysHowMany() =>
        Assert.Contains("got 2 and 3", Assert.Throws<ArgumentException>(() => LinearCorrelation.Of([1, 2], [1, 2, 3])).Message);
}
