using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>How training reads a corpus: the words' numbers in one array, with a mark after every sentence.</summary>
internal sealed class CorpusTokens
{
    /// <summary>No word, but the end of a sentence; windows do not reach across it.</summary>
    public const int End = -1;

    private CorpusTokens(int[] tokens, long[] counts) => (Tokens, Counts) = (tokens, counts);

    /// <summary>Words, and <see cref="End"/> after each sentence.</summary>
    public int[] Tokens { get; }

    /// <summary>How often each word of the vocabulary stands among them.</summary>
    public long[] Counts { get; }

    /// <summary>Reads the words that the vocabulary has; the others are passed over, as if they were not there.</summary>
    /// <exception cref="ArgumentException">Fewer than two different words are left: there is nothing to tell apart.</exception>
    public static CorpusTokens Read(IEnumerable<IReadOnlyList<string>> sentences, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var tokens = new List<int>();
        var counts = new long[vocabulary.Count];
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                if (!vocabulary.Contains(word))
                    continue;
                var token = vocabulary.IndexOf(word);
                tokens.Add(token);
                counts[token]++;
            }
            tokens.Add(End);
        }
        var different = counts.Count(static count => count > 0);
        if (different < 2)
            throw new ArgumentException(
                $"Learning word vectors expects two different words of the vocabulary or more, but the sentences hold {different}: "
                + "pass the sentences that the vocabulary was built from, cut into words in the same way.",
                nameof(sentences));
        return new CorpusTokens([.. tokens], counts);
    }
}
