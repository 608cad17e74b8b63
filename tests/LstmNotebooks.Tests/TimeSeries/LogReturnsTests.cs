using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class LogReturnsTests
{
    [Fact]
    public void FromPrices_HandWorked_GivesLogarithmsOfRatios()
    {
        var returns = LogReturns.FromPrices([100, 200, 100, 100]);

        Assert.Equal(3, returns.Length);
        Assert.Equal(0.6931471805599453, returns[0], 1e-16);
        Assert.Equal(-0.6931471805599453, returns[1], 1e-16);
        Assert.Equal(0, returns[2]);
    }

    [Fact]
    public void ToPrices_AfterFromPrices_GivesThePricesBack()
    {
        double[] prices = [1455.22, 1399.42, 1402.11, 1403.45, 12.5];

        var back = LogReturns.ToPrices(LogReturns.FromPrices(prices), prices[0]);

        Assert.All(back.Zip(prices.Skip(1)), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void ToPrices_PreviousPrices_StepsFromEachOfThem()
    {
        double[] prices = [100, 110, 99];

        var forecast = LogReturns.ToPrices([0.6931471805599453, 0], prices[..2]);

        Assert.Equal(200, forecast[0], 1e-13);
        Assert.Equal(110, forecast[1]);
    }

    [Fact]
    public void ToPrices_CountsDifferOrPriceIsZero_IsAClearError()
    {
        var counts = Assert.Throws<ArgumentException>(() => LogReturns.ToPrices([0.1, 0.2], [100.0]));
        var zero = Assert.Throws<ArgumentException>(() => LogReturns.ToPrices([0.1], lastPrice: 0));

        Assert.StartsWith("Every log-return needs the price before it, but there are 2 returns and 1 prices.", counts.Message);
        Assert.StartsWith("The price before log-return 0 must be above 0 but is 0.", zero.Message);
    }

    [Fact]
    public void FromPrices_ZeroPrice_SaysWhich()
    {
        var error = Assert.Throws<ArgumentException>(() => LogReturns.FromPrices([1, 0, 2]));

        Assert.StartsWith("Log-returns need prices above 0, but item 1 is 0.", error.Message);
    }

    [Fact]
    public void ToPrices_NaN_SaysWhich()
    {
        var error = Assert.Throws<ArgumentException>(() => LogReturns.ToPrices([0.1, double.NaN], 100));

        Assert.StartsWith("A log-return must be a number below 700 in size, but item 1 is NaN.", error.Message);
    }
}
