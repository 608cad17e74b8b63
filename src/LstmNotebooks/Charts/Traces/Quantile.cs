namespace LstmNotebooks.Charts;

/// <summary>Values between the ones there are.</summary>
internal static class Quantile
{
    /// <summary>The value at a place of some numbers in order, 0 for the first; between two neighbours by a straight line.</summary>
    public static double At(double[] sorted, double place)
    {
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
