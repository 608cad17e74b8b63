namespace LstmNotebooks.Charts;

/// <summary>Fewer points that draw the same picture; which ones depends on the points only.</summary>
internal static class Downsampling
{
    /// <summary>
    /// Indices of a line's points: of every run that shares a column, the lowest and the highest, and the line's two ends.
    /// </summary>
    /// <param name="y">The points' heights; none is NaN.</param>
    /// <param name="column">The column of each index.</param>
    public static int[] LowestAndHighest(IReadOnlyList<double> y, Func<int, int> column)
    {
        var kept = new List<int>();
        for (int start = 0, end; start < y.Count; start = end)
        {
            end = start + 1;
            var (lowest, highest, place) = (start, start, column(start));
            for (; end < y.Count && column(end) == place; end++)
            {
                lowest = y[end] < y[lowest] ? end : lowest;
                highest = y[end] > y[highest] ? end : highest;
            }

            if (start == 0)
                kept.Add(0);
            kept.Add(Math.Min(lowest, highest));
            kept.Add(Math.Max(lowest, highest));
            if (end == y.Count)
                kept.Add(y.Count - 1);
        }

        return [.. kept.Distinct()];
    }

    /// <summary>At most about <paramref name="limit"/> indices of a line, from runs of equal length.</summary>
    /// <remarks>NaN counts as its neighbour's gap, and one is kept.</remarks>
    public static int[] Line(IReadOnlyList<double> y, int limit)
    {
        if (y.Count <= limit)
            return [.. Enumerable.Range(0, y.Count)];
        var run = (y.Count + limit / 2 - 1) / (limit / 2);
        return [.. Segments(y).SelectMany(segment => Kept(segment.Start, segment.End))];

        IEnumerable<int> Kept(int start, int end)
        {
            double[] heights = [.. Enumerable.Range(start, end - start).Select(i => y[i])];
            var kept = LowestAndHighest(heights, i => (start + i) / run).Select(i => start + i);
            // The NaN after a segment keeps the gap.
            return end < y.Count ? kept.Append(end) : kept;
        }
    }

    /// <summary>At most <paramref name="limit"/> indices at equal steps.</summary>
    public static int[] EveryFew(int count, int limit)
    {
        var step = Math.Max(1, (count + limit - 1) / limit);
        return [.. Enumerable.Range(0, (count + step - 1) / step).Select(i => i * step)];
    }

    /// <summary>The runs of a line between its gaps, each from Start up to, but not at, End.</summary>
    public static IEnumerable<(int Start, int End)> Segments(IReadOnlyList<double> y)
    {
        for (var start = 0; start < y.Count; start++)
        {
            if (double.IsNaN(y[start]))
                continue;
            var end = start;
            while (end < y.Count && !double.IsNaN(y[end]))
                end++;
            yield return (start, end);
            start = end;
        }
    }
}
