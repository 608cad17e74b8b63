namespace LstmNotebooks.TimeSeries;

/// <summary>Logarithmic returns: prices to ln(price / price before), a fraction a step (0.01 is about one per cent), and back.</summary>
public static class LogReturns
{
    /// <summary>[n − 1] the return of every step.</summary>
    /// <param name="prices">[n] two prices or more, each above 0.</param>
    public static double[] FromPrices(IReadOnlyList<double> prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        if (prices.Count < 2)
            throw new ArgumentException($"Log-returns need two prices or more but got {prices.Count}.", nameof(prices));
        for (var k = 0; k < prices.Count; k++)
        {
            if (!double.IsNormal(prices[k]) || prices[k] <= 0)
                throw new ArgumentException($"Log-returns need prices above 0, but item {k} is {prices[k]}. Drop it, or use differences instead.", nameof(prices));
        }

        var returns = new double[prices.Count - 1];
        for (var k = 0; k < returns.Length; k++)
            returns[k] = PortableMath.Log(prices[k + 1] / prices[k]);
        return returns;
    }

    /// <summary>[n] the prices that follow a last known price, one a return.</summary>
    /// <param name="returns">[n] log-returns, each below 700 in size.</param>
    /// <param name="lastPrice">The price before the first return.</param>
    public static double[] ToPrices(IReadOnlyList<double> returns, double lastPrice)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (!double.IsNormal(lastPrice) || lastPrice <= 0)
            throw new ArgumentOutOfRangeException(nameof(lastPrice), $"The last price must be above 0 but is {lastPrice}.");

        var prices = new double[returns.Count];
        var price = lastPrice;
        for (var k = 0; k < prices.Length; k++)
        {
            if (!(Math.Abs(returns[k]) < 700))
                throw new ArgumentException($"A log-return must be a number below 700 in size, but item {k} is {returns[k]}. Pass returns in the original units, not scaled ones.", nameof(returns));
            price *= PortableMath.Exp(returns[k]);
            prices[k] = price;
        }

        return prices;
    }
}
