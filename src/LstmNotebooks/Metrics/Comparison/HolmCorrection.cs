namespace LstmNotebooks.Metrics;

/// <summary>Corrects p-values when several comparisons are made at once, so that chance alone rarely makes any of them look real.</summary>
/// <remarks>
/// Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979). The smallest of m p-values
/// is multiplied by m, the next by m − 1, and so on; none becomes smaller than one before it, or larger than 1. If every adjusted p-value
/// below 0.05 is called significant, the chance of even one false alarm is at most 5 %, whatever the comparisons share.
/// </remarks>
public static class HolmCorrection
{
    /// <summary>The adjusted p-values, in the order given.</summary>
    /// <param name="pValues">[m] the p-values of all comparisons that were made, not only of those that look good.</param>
    /// <returns>[m] p-values to compare with the usual 0.05.</returns>
    /// <exception cref="ArgumentException">There is none, or one is not from 0 to 1.</exception>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.Count == 0)
            throw new ArgumentException("There are no p-values to correct. Pass one per comparison.", nameof(pValues));
        for (var k = 0; k < pValues.Count; k++)
        {
            if (!(pValues[k] >= 0 && pValues[k] <= 1))
                throw new ArgumentException(
                    $"A p-value lies from 0 to 1, but number {k + 1} of {pValues.Count} is {pValues[k]}.",
                    nameof(pValues));
        }

        var adjusted = new double[pValues.Count];
        var (highest, left) = (0.0, pValues.Count);
        foreach (var k in Enumerable.Range(0, pValues.Count).OrderBy(k => pValues[k]))
        {
            highest = Math.Max(highest, Math.Min(1, left * pValues[k]));
            adjusted[k] = highest;
            left--;
        }

        return adjusted;
    }
}
