using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class KneserNeyTests
{
    private const int A = 0, B = 1, C = 2;

    [Fact]
    public void Probability_ThreeSentences_IsAsByHand()
    {
        // "a b", "a b", "a c": too small to estimate discounts, so 0.5, 1 and 1.5. Every word follows one other, so p(w) = 1/3.
        var model = KneserNey.Fit([[A, B], [A, B], [A, C]], order: 2, vocabularySize: 3);

        Near.Equal((3 - 1.5) / 3 + 1.5 / 3 / 3, model.Probability([], A), 1e-15);
        Near.Equal((2 - 1.0) / 3 + 1.5 / 3 / 3, model.Probability([A], B), 1e-15);
        Near.Equal((1 - 0.5) / 3 + 1.5 / 3 / 3, model.Probability([A], C), 1e-15);
        Near.Equal(1.5 / 3 / 3, model.Probability([A], A), 1e-15);
        Near.Equal(1.0 / 3, model.Probability([B], A), 1e-15);
        Near.Equal(Math.Sqrt(3), model.Perplexity([[A, B]]), 1e-12);
        Near.Equal(Math.Log(1.0 / 3), model.LogProbability([A, B]), 1e-12);
    }

    [Fact]
    public void LogProbabilities_OfEachWord_AreThoseOfItsContext()
    {
        var model = KneserNey.Fit(Sentences(count: 200, words: 12), order: 3, vocabularySize: 12);
        int[] sentence = [3, 1, 7, 7, 0];

        var logs = model.LogProbabilities(sentence);

        for (var place = 0; place < sentence.Length; place++)
            Assert.Equal(PortableMath.Log(model.Probability(sentence.AsSpan(..place), sentence[place])), logs[place]);
        Assert.Equal(model.LogProbability(sentence), logs.Sum());
    }

    [Fact]
    public void Probability_WordThatFollowsOneOtherOnly_IsSmallElsewhere()
    {
        // Word 1 stands five times, always after 0; word 3 twice, after different ones.
        var model = KneserNey.Fit([[0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [2, 3], [4, 3]], order: 2, vocabularySize: 5);

        Near.Equal((1 - 0.5) / 6 + (4 * 0.5 + 1) / 6 / 5, model.Probability([3], 1), 1e-15);
        Near.Equal((2 - 1.0) / 6 + (4 * 0.5 + 1) / 6 / 5, model.Probability([3], 3), 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Probability_OverAllWords_AddsUpToOne(int order)
    {
        const int words = 12;
        var model = KneserNey.Fit(Sentences(count: 200, words), order, words + 1);
        int[][] contexts = [[], [0], [3, 1], [words], [1, 2, 3, 4, 5], [0, 0, 0, 0, 0, 0, 0]];

        foreach (var context in contexts)
        {
            foreach (var fromStart in (bool[])[true, false])
                Near.Equal(1, Enumerable.Range(0, words + 1).Sum(word => model.Probability(context, word, fromStart)), 1e-12);
            Assert.True(model.Probability(context, words) > 0);
        }
    }

    [Fact]
    public void Probability_LongContext_CountsItsEndOnly()
    {
        var model = KneserNey.Fit(Sentences(count: 200, words: 12), order: 3, vocabularySize: 12);

        Assert.Equal(model.Probability([1, 2, 3], 4), model.Probability([9, 9, 2, 3], 4, fromStart: false));
    }

    [Fact]
    public void Perplexity_HigherOrderOnItsOwnCorpus_IsLower()
    {
        var sentences = Sentences(count: 200, words: 12);

        var perplexities = Enumerable.Range(1, 4).Select(order => KneserNey.Fit(sentences, order, 12).Perplexity(sentences)).ToArray();

        Assert.Equal(perplexities.OrderDescending(), perplexities);
        Assert.InRange(perplexities[0], 1, 12);
    }

    [Fact]
    public void Discounts_FromCountsOfCounts_FollowTheFormula()
    {
        var discounts = Discounts.From(10, 5, 3, 2);

        Near.Equal(1 - 2 * 0.5 * 5 / 10, discounts.One, 1e-15);
        Near.Equal(2 - 3 * 0.5 * 3 / 5, discounts.Two, 1e-15);
        Near.Equal(3 - 4 * 0.5 * 2 / 3, discounts.More, 1e-15);
        Assert.Equal(new Discounts(0.5, 1, 1.5), Discounts.From(10, 5, 0, 2));
        Assert.Equal(new Discounts(0.5, 1, 1.5), Discounts.From(1, 1, 100, 1));
        // D₂ would be exactly 0, and words never seen after some contexts would have no probability.
        Assert.Equal(new Discounts(0.5, 1, 1.5), Discounts.From(2, 3, 8, 1));
    }

    [Fact]
    public void Fit_BadInput_SaysWhatIsWrong()
    {
        Assert.Contains(
            "1 to 10, but it is 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => KneserNey.Fit([[A]], 0, 3)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "words 0 to 2 but got 3",
            Assert.Throws<ArgumentOutOfRangeException>(() => KneserNey.Fit([[A, 3]], 2, 3)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "the corpus has none",
            Assert.Throws<ArgumentException>(() => KneserNey.Fit([[]], 2, 3)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "one word or more",
            Assert.Throws<ArgumentException>(() => KneserNey.Fit([[A]], 2, 3).Perplexity([[]])).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Sentences in which a word leans to a neighbour of the one before.</summary>
    private static int[][] Sentences(int count, int words)
    {
        var random = new RandomStream(3);
        var sentences = new int[count][];
        for (var i = 0; i < count; i++)
        {
            sentences[i] = new int[1 + random.Next(10)];
            for (var t = 0; t < sentences[i].Length; t++)
                sentences[i][t] = t == 0 || random.Next(3) == 0 ? random.Next(words) : (sentences[i][t - 1] + 1 + random.Next(2)) % words;
        }

        return sentences;
    }
}
