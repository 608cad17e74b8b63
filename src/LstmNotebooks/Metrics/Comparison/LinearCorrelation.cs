namespace LstmNotebooks.Metrics;

/// <summary>How closely two rows of numbers follow one another along a straight line.</summary>
public static class LinearCorrelation
{
    /// <summary>Pearson's correlation, −1 to 1; 0 where one of them does not change.</summary>
    /// <param name="x">[N] numbers.</param>
    /// <param name="y">[N] numbers of the same items.</param>
    public static double Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count || x.Count < 2)
            throw new ArgumentException(
                $"A correlation expects two numbers or more of as many items but got {x.Count} and {y.Count}. "
                + "Take both from the same items.",
                nameof(y));
        var (meanX, meanY) = (x.Sum() / x.Count, y.Sum() / y.Count);
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Count; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            (xy, xx, yy) = (xy + dx * dy, xx + dx * dx, yy + dy * dy);
        }
        return xx == 0 || yy == 0 ? 0 : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }
}
