namespace LstmNotebooks.Charts;

/// <summary>Round places on a linear axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class NumberTicks
{
    private const double Slack = 1e-9;

    /// <summary>The smallest round step that gives at most about <paramref name="target"/> steps.</summary>
    public static double Step(double length, int target)
    {
        var least = length / target * (1 - Slack);
        var power = ChartMath.PowerOf10(ChartMath.Exponent(least));
        foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            if (factor * power >= least)
                return factor * power;
        return 10 * power;
    }

    /// <summary>The ticks of a suitable step within a range, ends included.</summary>
    public static Tick[] Within(double minimum, double maximum, int target) => Every(Step(maximum - minimum, target), minimum, maximum);

    /// <summary>The multiples of a round step within a range, ends included.</summary>
    public static Tick[] Every(double step, double minimum, double maximum)
    {
        var first = (long)Math.Ceiling(minimum / step - Slack);
        var last = (long)Math.Floor(maximum / step + Slack);
        return [.. Labelled(first, last, step)];
    }

    /// <summary>The range widened to multiples of a step.</summary>
    public static Extent Rounded(Extent extent, double step) =>
        new(Math.Floor(extent.Minimum / step + Slack) * step, Math.Ceiling(extent.Maximum / step - Slack) * step);

    private static IEnumerable<Tick> Labelled(long first, long last, double step)
    {
        var exponent = ChartMath.Exponent(step * (1 + Slack));
        var largest = Math.Max(Math.Abs(first), Math.Abs(last)) * step;
        var size = largest > 0 ? ChartMath.Exponent(largest * (1 + Slack)) : 0;
        var plain = size < 7 && exponent > -6;
        for (var i = first; i <= last; i++)
        {
            // Below one, dividing by a whole power of ten hits the nearest double; multiplying by 0.1 does not.
            var value = exponent < 0 ? i * Math.Round(step * ChartMath.PowerOf10(-exponent)) / ChartMath.PowerOf10(-exponent) : i * step;
            var label = plain ? ChartText.Decimals(value, Math.Max(-exponent, 0))
                : i == 0 ? "0" : ChartText.Scientific(value / ChartMath.PowerOf10(size), Math.Max(size - exponent, 0), size);
            yield return new Tick(value, label);
        }
    }
}
