using LstmNotebooks.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text.Translation;

public sealed class WordDictionaryTests
{
    private static readonly TextPair[] House = [new("the house", "das haus"), new("the book", "das buch"), new("a book", "ein buch")];

    [Fact]
    public void Fit_OfThreeSentences_FindsWhatGoesTogether()
    {
        var dictionary = WordDictionary.Fit(House, new WhiteSpaceTokenizer(), rounds: 50);

        Assert.Equal(["das", "haus"], dictionary.Translate(["the", "house"]));
        Assert.Equal(["ein", "buch", "x"], dictionary.Translate(["a", "book", "x"]));
        Assert.InRange(dictionary.Entries("book")[0].Probability, 0.8, 1);
        Assert.Empty(dictionary.Entries("x"));
    }

    [Fact]
    public void Fit_OfOneRound_IsTheExpectationByHand()
    {
        // Each target word is shared evenly among two words and the one for none. "the" gets a third of das twice, of haus and of buch
        // once.
        var entries = WordDictionary.Fit(House, new WhiteSpaceTokenizer(), rounds: 1).Entries("the", 5);

        Assert.Equal(["das", "buch", "haus"], entries.Select(static entry => entry.Word));
        Near.Equal([0.5, 0.25, 0.25], [.. entries.Select(static entry => (float)entry.Probability)], tolerance: 1e-6);
    }
}
