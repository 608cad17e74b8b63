using LstmNotebooks.Numerics;

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
                throw new ArgumentException(
                    $"Log-returns need prices above 0, but item {k} is {prices[k]}. Drop it, or use differences instead.",
                    nameof(prices));
        }

        var returns = new double[prices.Count - 1];
        for (var k = 0; k < returns.Length; k++)
            returns[k] = PortableMath.Log(prices[k + 1] / prices[k]);
        return returns;
    }

    /// <summary>[n] the prices that follow a last known price, one a return, each built on the one before.</summary>
    /// <param name="returns">[n] log-returns, each below 700 in size.</param>
    /// <param name="lastPrice">The price before the first return.</param>
    public static double[] ToPrices(IReadOnlyList<double> returns, double lastPrice)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var prices = new double[returns.Count];
        for (var k = 0; k < prices.Length; k++)
            prices[k] = Next(returns[k], k == 0 ? lastPrice : prices[k - 1], k);
        return prices;
    }

    /// <summary>
    /// [n] the price that each return leads to from the known price before it: one-step-ahead forecasts of prices from those of
    /// returns.
    /// </summary>
    /// <param name="returns">[n] log-returns, each below 700 in size.</param>
    /// <param name="previousPrices">[n] the price before each return.</param>
    public static double[] ToPrices(IReadOnlyList<double> returns, IReadOnlyList<double> previousPrices)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(previousPrices);
        if (returns.Count != previousPrices.Count)
            throw new ArgumentException(
                $"Every log-return needs the price before it, but there are {returns.Count} returns and {previousPrices.Count} prices.",
                nameof(previousPrices));

        var prices = new double[returns.Count];
        for (var k = 0; k < prices.Length; k++)
            prices[k] = Next(returns[k], previousPrices[k], k);
        return prices;
    }

    private static double Next(double logReturn, double price, int item)
    {
        if (!double.IsNormal(price) || price <= 0)
            throw new ArgumentException($"The price before log-return {item} must be above 0 but is {price}.");
        if (!(Math.Abs(logReturn) < 700))
            throw new ArgumentException(
                $"A log-return must be a number below 700 in size, but item {item} is {logReturn}. "
                + "Pass returns in the original units, not scaled ones.");
        return price * PortableMath.Exp(logReturn);
    }
}
