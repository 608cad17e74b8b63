namespace LstmNotebooks.Charts;

/// <summary>Round places on a logarithmic axis: powers of ten, with 2 and 5 between them where there is room.</summary>
internal static class LogTicks
{
    /// <summary>The ticks within a range of positive numbers, ends included.</summary>
    public static Tick[] Within(double minimum, double maximum, int target)
    {
        var (low, high) = (ChartMath.Exponent(minimum), ChartMath.Exponent(maximum));
        var decades = high - low + 1;
        int[] factors = decades * 3 <= target * 2 ? [1, 2, 5] : [1];
        var every = Math.Max(1, (decades + target - 1) / target);
        var ticks = from exponent in Enumerable.Range(low, decades)
                    where exponent % every == 0
                    from factor in factors
                    let value = factor * ChartMath.PowerOf10(exponent)
                    where value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9)
                    select new Tick(value, Label(factor, exponent));
        Tick[] found = [.. ticks];
        // Within less than a decade the round numbers of a linear axis say more.
        return found.Length >= 3 ? found : NumberTicks.Within(minimum, maximum, target);
    }

    private static string Label(int factor, int exponent) => exponent is > -6 and < 7
        ? ChartText.Decimals(factor * ChartMath.PowerOf10(exponent), Math.Max(-exponent, 0))
        : ChartText.Scientific(factor, 0, exponent);
}
