namespace LstmNotebooks.Charts;

/// <summary>Values counted into bins of equal width from the smallest to the largest.</summary>
/// <param name="Edges">One more than there are bins.</param>
/// <param name="Counts">
/// How many values lie in each bin: from its lower edge up to, but not at, its upper edge; the last bin has both.
/// </param>
internal sealed record Bins(double[] Edges, double[] Counts)
{
    private const int Most = 200;

    /// <summary>Counts values into <paramref name="count"/> bins, or as many as the Freedman–Diaconis rule gives.</summary>
    public static Bins Of(double[] values, int? count)
    {
        var extent = Extent.Of(values);
        var bins = count ?? FreedmanDiaconis(values, extent);
        extent = extent.Opened();
        var width = extent.Length / bins;
        var counts = new double[bins];
        foreach (var value in values)
            counts[Math.Min((int)((value - extent.Minimum) / width), bins - 1)]++;
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => i == bins ? extent.Maximum : extent.Minimum + i * width)];
        return new Bins(edges, counts);
    }

    /// <summary>Bin width 2 · IQR / ∛n. Without spread in the middle half, Sturges' 1 + log₂ n bins.</summary>
    private static int FreedmanDiaconis(double[] values, Extent extent)
    {
        if (extent.Length == 0)
            return 1;
        double[] sorted = [.. values.Order()];
        var last = sorted.Length - 1;
        var width = 2 * (Quantile.At(sorted, 0.75 * last) - Quantile.At(sorted, 0.25 * last)) / ChartMath.CubeRoot(values.Length);
        return width > 0
            ? (int)Math.Clamp(Math.Ceiling(extent.Length / width), 1, Most)
            : 1 + (int)Math.Ceiling(ChartMath.Log10(values.Length) / ChartMath.Log10(2));
    }
}
