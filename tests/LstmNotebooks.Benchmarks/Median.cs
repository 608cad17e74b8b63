namespace LstmNotebooks.Benchmarks;

/// <summary>The middle of some numbers.</summary>
internal static class Median
{
    /// <summary>The mean of the two in the middle, where the count is even; at least one number.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
