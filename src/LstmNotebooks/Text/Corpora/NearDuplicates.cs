using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Finds texts that say nearly the same: most of their words are common to both.</summary>
/// <remarks>
/// Likeness is Jaccard's: the number of different words in both texts, divided by the number in either. Order and repetition do not count.
/// Every pair is found, none by chance: two texts as alike as the threshold share one of their rarest words, so only texts that do are
/// compared (prefix filtering; Chaudhuri, Ganti, Kaushik: A primitive operator for similarity joins in data cleaning, 2006).
/// </remarks>
public static class NearDuplicates
{
    // Thresholds such as 0.8 are a hair off in binary.
    private const double Hair = 1e-9;

    /// <summary>
    /// [N] a group per text, numbered from 0 in the order of their first texts; those as alike as the threshold are in one group,
    /// directly or through others.
    /// </summary>
    /// <param name="texts">[N] texts; one without a word is alone.</param>
    /// <param name="threshold">
    /// The likeness from which two texts belong together, above 0 and up to 1; 1 joins only texts of the same words.
    /// </param>
    /// <param name="tokenizer">Cuts the texts; words in small letters when null.</param>
    public static int[] Find(IEnumerable<string> texts, double threshold = 0.8, ITokenizer? tokenizer = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!(threshold is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(threshold),
                $"The threshold is a likeness above 0 and up to 1, but it is {threshold}: 0.8 joins texts that differ by a word or two.");
        var words = WordSets([.. texts], tokenizer ?? new WordTokenizer());
        var groups = new DisjointSets(words.Length);
        var seen = new Dictionary<int, List<int>>();
        foreach (var text in Enumerable.Range(0, words.Length).OrderBy(text => words[text].Length))
        {
            foreach (var word in Prefix(words[text], threshold))
            {
                if (!seen.TryGetValue(word, out var others))
                    seen.Add(word, others = []);
                foreach (var other in others)
                {
                    if (!groups.AreJoined(text, other) && AreAlike(words[text], words[other], threshold))
                        groups.Join(text, other);
                }

                others.Add(text);
            }
        }

        return groups.ToGroups();
    }

    /// <summary>The different words of each text as numbers, those of few texts first.</summary>
    private static int[][] WordSets(string[] texts, ITokenizer tokenizer)
    {
        var sets = tokenizer.Tokenize(texts).Select(words => words.Distinct(StringComparer.Ordinal).ToArray()).ToArray();
        var ranks = sets.SelectMany(words => words).CountBy(word => word)
            .OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select((word, rank) => (word.Key, rank)).ToDictionary(word => word.Key, word => word.rank, StringComparer.Ordinal);
        return [.. sets.Select(words => words.Select(word => ranks[word]).Order().ToArray())];
    }

    /// <summary>Words of which a text that is alike must have one: all but what it may lack, and one more.</summary>
    private static ReadOnlySpan<int> Prefix(int[] words, double threshold) =>
        words.Length == 0 ? [] : words.AsSpan(0, words.Length - (int)Math.Ceiling(threshold * words.Length - Hair) + 1);

    private static bool AreAlike(int[] first, int[] second, double threshold)
    {
        // Common words that make common / (all words − common) reach the threshold.
        var needed = threshold / (1 + threshold) * (first.Length + second.Length) - Hair;
        var (common, i, j) = (0, 0, 0);
        while (i < first.Length && j < second.Length && common + Math.Min(first.Length - i, second.Length - j) >= needed)
        {
            var order = first[i].CompareTo(second[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common >= needed;
    }
}
