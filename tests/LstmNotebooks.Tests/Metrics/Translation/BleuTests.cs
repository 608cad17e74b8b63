using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class BleuTests
{
    private static readonly IReadOnlyList<string>[] Cats = [Words("the cat is on the mat"), Words("there is a cat on the mat")];

    // Example 1 of Papineni and others (2002).
    private static readonly IReadOnlyList<string>[] Guide =
    [
        Words("It is a guide to action that ensures that the military will forever heed Party commands"),
        Words("It is the guiding principle which guarantees the military forces always being under the command of the Party"),
        Words("It is the practical guide for the army always to heed the directions of the party"),
    ];

    [Fact]
    public void Precisions_OfSevenTimesThe_AreClippedAsInThePaper()
    {
        var counts = BleuCounts.Of(Words("the the the the the the the"), Cats);

        Assert.Equal((2, 7), (counts.Matched[0], counts.Total[0]));
        Assert.Equal((0, 6), (counts.Matched[1], counts.Total[1]));
        Assert.Equal(0, Bleu.Of([counts]).Score);
    }

    [Theory]
    [InlineData("It is a guide to action which ensures that the military always obeys the commands of the party", 17, 18, 10, 17)]
    [InlineData("It is to insure the troops forever hearing the activity guidebook that party direct", 8, 14, 1, 13)]
    public void Precisions_OfThePapersCandidates_AreThoseItStates(string candidate, int words, int ofWords, int pairs, int ofPairs)
    {
        var counts = BleuCounts.Of(Words(candidate), Guide);

        Assert.Equal((words, ofWords, pairs, ofPairs), (counts.Matched[0], counts.Total[0], counts.Matched[1], counts.Total[1]));
    }

    [Fact]
    public void Score_ByHand_IsTheFormula()
    {
        // "the cat sat on the mat" beside "the cat is on the mat": 5 of 6, 3 of 5, 1 of 4 and 0 of 3; with one sentence more that is right,
        // of 6 words, 11 of 12, 8 of 10, 5 of 8 and 3 of 6; candidates of 12 words beside references of 12.
        var bleu = Bleu.Of(
            [Words("the cat sat on the mat"), Words("a dog lay in the sun")],
            [Words("the cat is on the mat"), Words("a dog lay in the sun")]);

        Assert.Equal([11L, 8, 5, 3], bleu.Counts.Matched);
        Assert.Equal([12L, 10, 8, 6], bleu.Counts.Total);
        Near.Equal(Math.Pow(11.0 / 12 * 8 / 10 * 5 / 8 * 3 / 6, 0.25), bleu.Score, 1e-12);
        Assert.Equal(1, bleu.BrevityPenalty);
        Assert.Equal("BLEU 69.2", bleu.ToString());
    }

    [Fact]
    public void BrevityPenalty_OfShortCandidates_IsTheExponential()
    {
        var bleu = Bleu.Of([Words("a dog lay in the")], [Words("a dog lay in the warm sun")]);

        Near.Equal(Math.Exp(1 - 7.0 / 5), bleu.BrevityPenalty, 1e-12);
        Near.Equal(Math.Exp(1 - 7.0 / 5), bleu.Score, 1e-12);
    }

    [Fact]
    public void ReferenceLength_IsTheNearest_OfEqualsTheShorter()
    {
        Assert.Equal(6, BleuCounts.Of(Words("one two three four five six"), Cats).ReferenceLength);
        Assert.Equal(4, BleuCounts.Of(Words("a b c d e"), [Words("a b c d e f"), Words("a b c d")]).ReferenceLength);
    }

    [Fact]
    public void Score_OfNothingOrNoMatch_IsZero_AndBadInputIsNamed()
    {
        Assert.Equal(0, Bleu.Of([Words("x y z")], [Words("a b c")]).Score);
        Assert.Equal(0, Bleu.Of([[]], [Words("a b c")]).Score);
        Assert.Contains("got 1 and 2", Assert.Throws<ArgumentException>(() => Bleu.Of([Words("x")], [Words("a"), Words("b")])).Message);
        Assert.Contains("one reference or more", Assert.Throws<ArgumentException>(() => BleuCounts.Of(Words("x"), [])).Message);
    }

    [Fact]
    public void Difference_OfTwoSystems_IsPaired()
    {
        BleuCounts[] Counts(string wrong) =>
        [
            .. Enumerable.Range(0, 40)
                .Select(
                    n => BleuCounts.Of(
                        Words(n % 3 == 0 ? $"a dog lay in the {wrong}" : "the cat sat on the mat"),
                        [Words(n % 3 == 0 ? "a dog lay in the sun" : "the cat sat on the mat")])),
        ];
        var (right, wrong) = (Counts("sun"), Counts("moon"));

        var difference = Bleu.Difference("right minus wrong", right, wrong, resamples: 200);
        var none = Bleu.Difference("none", wrong, wrong, resamples: 200);

        Near.Equal(1 - Bleu.Of(wrong).Score, difference.Value, 1e-12);
        Assert.InRange(0.0, double.NegativeInfinity, difference.Lower);
        Assert.InRange(difference.Value, difference.Lower, difference.Upper);
        Assert.Equal((0, 0, 0), (none.Value, none.Lower, none.Upper));
        Assert.Contains("got 40 and 39", Assert.Throws<ArgumentException>(() => Bleu.Difference("x", right, wrong[1..])).Message);
    }

    [Fact]
    public void ToTable_EachOrder_HasItsCountsAndShare()
    {
        var bleu = Bleu.Of([Words("a dog lay in a")], [Words("a dog lay in the warm sun")]);

        var text = bleu.ToTable().ToString();

        Assert.StartsWith("BLEU 44.8\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\n *1 +4 +5 +0\.800\n *2 +3 +4 +0\.750\n *3 +2 +3 +0\.667\n *4 +1 +2 +0\.500\n", text);
        Assert.EndsWith("5 words beside 7 of the references: penalty 0.670", text, StringComparison.Ordinal);
        Assert.Equal(bleu.ToTable().ToHtml(), bleu.ToHtml());
    }

    private static string[] Words(string text) => text.Split(' ');
}
