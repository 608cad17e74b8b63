namespace LstmNotebooks.Text;

/// <summary>Sets of characters as pairs of first and last, ascending.</summary>
internal static class CodePointRanges
{
    /// <summary>Whether one of the ranges holds a character.</summary>
    public static bool Holds(this ReadOnlySpan<int> ranges, int value)
    {
        var (low, high) = (0, ranges.Length / 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value > ranges[2 * middle + 1])
                low = middle + 1;
            else
                high = middle;
        }

        return 2 * low < ranges.Length && value >= ranges[2 * low];
    }
}
