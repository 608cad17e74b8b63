using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class SequenceEncoderTests
{
    private static readonly Vocabulary Letters = Vocabulary.Build(["a a a a b b b c c d"], new WordTokenizer());

    [Theory]
    [InlineData(PaddingSide.Right, PaddingSide.Right, "2 3 0 0", "2 3 4 5")]
    [InlineData(PaddingSide.Left, PaddingSide.Right, "0 0 2 3", "2 3 4 5")]
    [InlineData(PaddingSide.Right, PaddingSide.Left, "2 3 0 0", "3 4 5 1")]
    [InlineData(PaddingSide.Left, PaddingSide.Left, "0 0 2 3", "3 4 5 1")]
    public void Encode_ShortAndLong_PadsAndCuts(PaddingSide padding, PaddingSide truncation, string shortRow, string longRow)
    {
        var encoder = new SequenceEncoder(Letters, new WordTokenizer(), length: 4, padding, truncation);

        var encoded = encoder.Encode(["a b", "a b c d x", ""]);

        Assert.Equal(
            [shortRow, longRow, "0 0 0 0"],
            Enumerable.Range(0, encoded.Count).Select(row => string.Join(' ', Enumerable.Range(0, 4).Select(t => encoded.Tokens[row, t]))));
        Assert.Equal([2, 4, 0], encoded.Lengths);
    }

    [Fact]
    public void Constructor_VocabularyWithoutPadding_SaysWhatToDo()
    {
        var vocabulary = Vocabulary.Build(["a"], new WordTokenizer(), new VocabularyOptions { HasPadding = false });

        var error = Assert.Throws<ArgumentException>(() => new SequenceEncoder(vocabulary, new WordTokenizer(), 4));

        Assert.Contains("Build it with HasPadding", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneHot_Encode_HasASingleOneARow()
    {
        var rows = OneHot.Encode([2, 0], 3);

        Assert.Equal([2, 3], rows.Shape);
        Assert.Equal([0, 0, 1, 1, 0, 0], rows.Values.ToArray());
    }

    [Fact]
    public void OneHot_NumberTooLarge_SaysWhich()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => OneHot.Encode([0, 3], 3));

        Assert.Contains("places 0 to 2 but number 1 is 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NGrams_OfWordsAndCharacters_AreEveryRun()
    {
        Assert.Equal(["to", "be", "or", "to be", "be or"], NGrams.OfWords(["to", "be", "or"], 1, 2));
        Assert.Equal(["ca", "at", "t ", "cat", "at "], NGrams.OfCharacters("cat ", 2, 3));
        Assert.Empty(NGrams.OfWords(["to"], 2, 3));
    }
}
