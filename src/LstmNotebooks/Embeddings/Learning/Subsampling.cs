using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Leaves frequent words out at random, before windows are laid: rare words then have more of their neighbours in reach.</summary>
/// <remarks>A word of share f of the corpus stays with probability √(t/f) + t/f, as in the authors' program.</remarks>
internal sealed class Subsampling
{
    private readonly float[] chances;

    /// <param name="counts">How often each word occurs.</param>
    /// <param name="threshold">t; 0 keeps everything.</param>
    public Subsampling(ReadOnlySpan<long> counts, double threshold)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        chances = new float[counts.Length];
        for (var word = 0; word < counts.Length; word++)
        {
            var ratio = threshold * total / counts[word];
            chances[word] = threshold == 0 ? 1 : (float)(Math.Sqrt(ratio) + ratio);
        }
    }

    /// <summary>Copies what stays; the ends of sentences always do.</summary>
    /// <param name="tokens">Words, and <see cref="CorpusTokens.End"/> after each sentence.</param>
    /// <param name="random">Draws once a token.</param>
    /// <param name="kept">Room for all.</param>
    /// <returns>The number of tokens that stayed.</returns>
    public int Run(ReadOnlySpan<int> tokens, RandomStream random, int[] kept)
    {
        var count = 0;
        Span<float> draws = stackalloc float[1024];
        for (; !tokens.IsEmpty; tokens = tokens[Math.Min(draws.Length, tokens.Length)..])
        {
            var block = draws[..Math.Min(draws.Length, tokens.Length)];
            random.FillUniform(block, 0, 1);
            for (var i = 0; i < block.Length; i++)
            {
                kept[count] = tokens[i];
                count += tokens[i] == CorpusTokens.End || block[i] < chances[tokens[i]] ? 1 : 0;
            }
        }
        return count;
    }
}
