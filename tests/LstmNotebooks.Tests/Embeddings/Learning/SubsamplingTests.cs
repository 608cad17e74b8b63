using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class SubsamplingTests
{
    [Fact]
    public void Run_Threshold0_KeepsEverything()
    {
        int[] tokens = [0, 1, 0, CorpusTokens.End, 1, CorpusTokens.End];
        var kept = new int[tokens.Length];

        var count = new Subsampling([2, 2], 0).Run(tokens, new RandomStream(1), kept);

        Assert.Equal(tokens, kept[..count]);
    }

    // A word of share f stays with √(t/f) + t/f: at f = 0.99 and t = 0.01 that is 0.1106; at f = 0.01 certain.
    [Fact]
    public void Run_FrequentWord_StaysWithItsChance()
    {
        int[] tokens = [.. Enumerable.Range(0, 100_000).Select(i => i % 100 == 0 ? 1 : 0), CorpusTokens.End];
        var kept = new int[tokens.Length];

        var count = new Subsampling([99_000, 1_000], 0.01).Run(tokens, new RandomStream(1), kept);

        Assert.Equal(1_000, kept[..count].Count(token => token == 1));
        Assert.Equal(CorpusTokens.End, kept[count - 1]);
        Assert.Equal(0.1106, kept[..count].Count(token => token == 0) / 99_000.0, 0.005);
    }
}
