namespace LstmNotebooks.Metrics;

/// <summary>What BLEU counts in a candidate, or in several: counts of sentences add up to those of a corpus.</summary>
/// <param name="Matched">[4] n-grams of 1 to 4 words that stand in a reference too, each at most as often as there.</param>
/// <param name="Total">[4] n-grams of the candidate.</param>
/// <param name="CandidateLength">Words of the candidate.</param>
/// <param name="ReferenceLength">Words of the reference whose length is nearest, of equally near ones the shorter.</param>
public sealed record BleuCounts(IReadOnlyList<long> Matched, IReadOnlyList<long> Total, long CandidateLength, long ReferenceLength)
{
    /// <summary>The longest n-grams that are counted.</summary>
    public const int MaxOrder = 4;

    /// <summary>The counts of one candidate.</summary>
    /// <param name="candidate">Its words.</param>
    /// <param name="references">The words of one correct text or more.</param>
    public static BleuCounts Of(IReadOnlyList<string> candidate, IReadOnlyList<IReadOnlyList<string>> references)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0)
            throw new ArgumentException("BLEU compares a candidate with one reference or more but got none.", nameof(references));
        var (matched, total) = (new long[MaxOrder], new long[MaxOrder]);
        for (var order = 1; order <= MaxOrder; order++)
        {
            var most = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (gram, count) in references.SelectMany(reference => Count(reference, order)))
                most[gram] = Math.Max(most.GetValueOrDefault(gram), count);
            foreach (var (gram, count) in Count(candidate, order))
            {
                matched[order - 1] += Math.Min(count, most.GetValueOrDefault(gram));
                total[order - 1] += count;
            }
        }
        var nearest = references.Select(static reference => reference.Count)
            .OrderBy(length => Math.Abs(length - candidate.Count))
            .ThenBy(static length => length)
            .First();
        return new(matched, total, candidate.Count, nearest);
    }

    /// <summary>The counts of two together.</summary>
    public static BleuCounts operator +(BleuCounts left, BleuCounts right) => Add(left, right);

    /// <summary>The counts of two together.</summary>
    public static BleuCounts Add(BleuCounts left, BleuCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            [.. left.Matched.Zip(right.Matched, static (one, other) => one + other)],
            [.. left.Total.Zip(right.Total, static (one, other) => one + other)],
            left.CandidateLength + right.CandidateLength,
            left.ReferenceLength + right.ReferenceLength);
    }

    /// <summary>How often each n-gram stands in a text.</summary>
    private static Dictionary<string, int> Count(IReadOnlyList<string> words, int order)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start + order <= words.Count; start++)
        {
            var gram = string.Join('\0', words.Skip(start).Take(order));
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }
        return counts;
    }
}
