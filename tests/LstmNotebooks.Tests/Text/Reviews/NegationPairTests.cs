using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class NegationPairTests
{
    private static readonly NegationPair First = new(
        "p001",
        "not-but",
        2,
        "clean",
        "dirty",
        "It was not dirty but clean.",
        "It was not clean but dirty.");
    private static readonly NegationPair Second = new(
        "p002",
        "always-never",
        1,
        "friendly",
        "rude",
        "Friendly always, rude never.",
        "Rude always, friendly never.");
    private static readonly NegationPair Third = new(
        "p003",
        "until",
        1,
        "well kept",
        "run down",
        "It looked run down but was well kept.",
        "It looked well kept but was run down.");
    private static readonly NegationPair Bare = new(
        "p004",
        "comparison",
        3,
        "",
        "",
        "The rooms beat the photos.",
        "The photos beat the rooms.");

    [Fact]
    public void WithOpinionsOf_OtherPair_TakesItsOpinions()
    {
        Assert.Equal(
            new NegationPair(
                "p001+p002",
                "not-but",
                2,
                "friendly",
                "rude",
                "It was not rude but friendly.",
                "It was not friendly but rude."),
            First.WithOpinionsOf(Second));
        Assert.Equal(
            ("Clean always, dirty never.", "Dirty always, clean never."),
            (Second.WithOpinionsOf(First).Positive, Second.WithOpinionsOf(First).Negative));
        Assert.Equal("It looked dirty but was clean.", Third.WithOpinionsOf(First).Positive);
    }

    [Fact]
    public void WithOpinionsOf_PairWithoutOpinions_NamesIt()
    {
        Assert.StartsWith(
            "The sentences of p004 do not just exchange two opinions",
            Assert.Throws<ArgumentException>(() => Bare.WithOpinionsOf(First)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The sentences of p004 do not just exchange two opinions",
            Assert.Throws<ArgumentException>(() => First.WithOpinionsOf(Bare)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WithOpinionsOf_OpinionThatIsNotThere_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => (First with { Praise = "lean" }).WithOpinionsOf(Second));

        Assert.StartsWith("'lean' does not stand in 'It was not dirty but clean.' of p001.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exchange_Pairs_GivesEachTheOpinionsOfOthersOfItsLength()
    {
        var exchanged = NegationPair.Exchange([First, Second, Third, Bare], times: 5);

        Assert.Equal(["p001+p002", "p002+p001"], exchanged.Select(pair => pair.Id));
    }

    [Fact]
    public void Exchange_Lenders_GiveTheirOpinionsAndNoSentences() =>
        Assert.Equal(["p001+p002"], NegationPair.Exchange([First], times: 5, lenders: [First, Second, Third]).Select(pair => pair.Id));

    [Fact]
    public void Exchange_ShippedPairs_KeepsTheWordsOfAPairTheSameAndRepeats()
    {
        var learned = ShippedReviews.Pairs.Where(pair => pair.Fold != 1).ToArray();
        var tokenizer = new WordTokenizer();

        var exchanged = NegationPair.Exchange(learned, times: 20);

        Assert.InRange(exchanged.Count, 3_500, 20 * learned.Length);
        Assert.All(
            exchanged,
            pair => Assert.Equal(
                tokenizer.Tokenize(pair.Positive).Order(StringComparer.Ordinal),
                tokenizer.Tokenize(pair.Negative).Order(StringComparer.Ordinal)));
        Assert.Equal(exchanged, NegationPair.Exchange(learned, times: 20));
        Assert.NotEqual(exchanged, NegationPair.Exchange(learned, times: 20, seed: 2));
    }

    [Fact]
    public void Exchange_NoTimes_SaysTheRange() =>
        Assert.StartsWith(
            "Exchange makes 1 new pair or more of each but got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => NegationPair.Exchange([First], 0)).Message,
            StringComparison.Ordinal);
}
