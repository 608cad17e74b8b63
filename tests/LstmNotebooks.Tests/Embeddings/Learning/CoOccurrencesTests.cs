using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class CoOccurrencesTests
{
    // "a b a c" and "c b": by hand, company at distance d counts 1/d, not across sentences.
    [Fact]
    public void Of_TwoSentences_CountsAsByHand()
    {
        int[] tokens = [0, 1, 0, 2, CorpusTokens.End, 2, 1, CorpusTokens.End];

        var pairs = CoOccurrences.Of(tokens, 3, window: 2);

        var counted = Enumerable.Range(0, pairs.Length).ToDictionary(i => (pairs.Row[i], pairs.Column[i]), i => pairs.Count[i]);
        Assert.Equal(1f, counted[(0, 0)]); // at distance 2, seen from either side
        Assert.Equal(2f, counted[(0, 1)]);
        Assert.Equal(1f, counted[(0, 2)]);
        Assert.Equal(1.5f, counted[(1, 2)]);
        Assert.Equal(2f, counted[(1, 0)]);
        Assert.False(counted.ContainsKey((1, 1)));
    }
}
