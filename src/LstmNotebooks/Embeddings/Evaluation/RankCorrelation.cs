namespace LstmNotebooks.Embeddings;

/// <summary>Whether two lists of numbers rise and fall together, judged by their order alone.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Spearman's ρ, −1 to 1: the correlation of the ranks, equal values sharing the mean of theirs; null where one of the lists
    /// has fewer than two different values.
    /// </summary>
    public static double? Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException(
                $"Spearman expects as many numbers on both sides but got {x.Count} and {y.Count}: give them in pairs.");
        if (x.Any(double.IsNaN) || y.Any(double.IsNaN))
            throw new ArgumentException("Spearman got NaN, which has no place in an order: leave that pair out.");
        var (xRanks, yRanks, mean) = (Ranks(x), Ranks(y), (x.Count + 1) / 2.0);
        var (products, xSquares, ySquares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Count; i++)
        {
            var (first, second) = (xRanks[i] - mean, yRanks[i] - mean);
            products += first * second;
            xSquares += first * first;
            ySquares += second * second;
        }
        return xSquares > 0 && ySquares > 0 ? products / Math.Sqrt(xSquares * ySquares) : null;
    }

    /// <summary>The rank of each value, from 1; equal values have the mean of the ranks they share.</summary>
    internal static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[order.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
        }
        return ranks;
    }
}
