namespace LstmNotebooks.Embeddings;

/// <summary>The indices of the highest of some scores.</summary>
internal static class Highest
{
    /// <summary>From the highest down, of equals the first; NaN is passed over.</summary>
    /// <param name="scores">One an index.</param>
    /// <param name="count">How many to give at most.</param>
    /// <param name="without">Indices that do not count.</param>
    public static int[] Of(ReadOnlySpan<float> scores, int count, ReadOnlySpan<int> without)
    {
        // The lowest of those kept comes out first.
        var kept = new PriorityQueue<int, (float Score, int After)>(count + 1);
        var bound = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!(scores[i] > bound) || without.Contains(i))
                continue;
            kept.Enqueue(i, (scores[i], -i));
            if (kept.Count > count)
                kept.Dequeue();
            if (kept.Count == count && kept.TryPeek(out _, out var lowest))
                bound = lowest.Score;
        }

        var indices = new int[kept.Count];
        for (var i = indices.Length - 1; i >= 0; i--)
            indices[i] = kept.Dequeue();
        return indices;
    }
}
