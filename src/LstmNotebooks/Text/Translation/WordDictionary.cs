using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>A dictionary that is learned from pairs of sentences: which word of the target each word of the source goes with.</summary>
/// <remarks>
/// t(f | e), the probability that the word e is translated by f, found by expectation and maximization: each word f of a target
/// is shared among the words of its source, and one that stands for none, in proportion to t, and t is counted anew. Model 1 of
/// Brown, Della Pietra, Della Pietra and Mercer, The mathematics of statistical machine translation (1993). Order, inflection
/// and fertility are left out, as in a dictionary.
/// </remarks>
public sealed class WordDictionary
{
    private readonly Vocabulary source, target;
    private readonly Dictionary<int, double>[] table;

    private WordDictionary(Vocabulary source, Vocabulary target, Dictionary<int, double>[] table) =>
        (this.source, this.target, this.table) = (source, target, table);

    /// <summary>Learns from pairs of sentences.</summary>
    /// <param name="pairs">One or more.</param>
    /// <param name="tokenizer">Cuts both sides into words.</param>
    /// <param name="rounds">Of expectation and maximization.</param>
    public static WordDictionary Fit(IReadOnlyList<TextPair> pairs, ITokenizer tokenizer, int rounds = 10)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var options = new VocabularyOptions { HasPadding = false, HasUnknown = false };
        var source = Vocabulary.Build(pairs.Select(static pair => pair.Source), tokenizer, options);
        var target = Vocabulary.Build(pairs.Select(static pair => pair.Target), tokenizer, options);
        // Entry source.Count is the word that stands for none.
        var sentences = pairs.Select(
            pair => (
                Source: (int[])[.. source.Encode(tokenizer.Tokenize(pair.Source)), source.Count],
                Target: target.Encode(tokenizer.Tokenize(pair.Target))))
            .ToArray();
        var table = Enumerable.Range(0, source.Count + 1).Select(static _ => new Dictionary<int, double>()).ToArray();
        foreach (var (from, to) in sentences)
        {
            foreach (var word in from)
                Array.ForEach(to, other => table[word][other] = 1.0 / target.Count);
        }
        for (var round = 0; round < rounds; round++)
            table = Round(sentences, table);
        return new(source, target, table);
    }

    /// <summary>The words that a word is translated by, the most probable first; none for a word that was never seen.</summary>
    /// <param name="word">As the tokenizer cuts it.</param>
    /// <param name="count">The largest number of words.</param>
    public IReadOnlyList<(string Word, double Probability)> Entries(string word, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!source.Contains(word))
            return [];
        return
        [
            .. table[source.IndexOf(word)].OrderByDescending(static entry => entry.Value)
                .ThenBy(static entry => entry.Key)
                .Take(count)
                .Select(entry => (target[entry.Key], entry.Value)),
        ];
    }

    /// <summary>[T] the most probable word for each word, in the source's order; words that were never seen stay as they are.</summary>
    /// <param name="words">[T] the source.</param>
    public IReadOnlyList<string> Translate(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. words.Select(word => Entries(word, 1) is [var (best, _)] ? best : word)];
    }

    private static Dictionary<int, double>[] Round((int[] Source, int[] Target)[] sentences, Dictionary<int, double>[] table)
    {
        var counts = table.Select(static _ => new Dictionary<int, double>()).ToArray();
        var sums = new double[table.Length];
        foreach (var (from, to) in sentences)
        {
            foreach (var other in to)
            {
                var all = from.Sum(word => table[word][other]);
                foreach (var word in from)
                {
                    var share = table[word][other] / all;
                    counts[word][other] = counts[word].GetValueOrDefault(other) + share;
                    sums[word] += share;
                }
            }
        }
        return [.. counts.Select((row, word) => row.ToDictionary(static entry => entry.Key, entry => entry.Value / sums[word]))];
    }
}
