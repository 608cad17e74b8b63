using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The cat sat.", "the|cat|sat")]
    [InlineData("Don't say it's O’Neill's 'fine'", "don't|say|it's|o'neill's|fine")]
    [InlineData("Über naïve Straße ÉCOLE", "über|naïve|straße|école")]
    [InlineData("cafe\u0301 नमस्ते", "cafe\u0301|नमस्ते")]
    [InlineData("pi is 3.14, or 1,000.5 at 2pm v10.0.12.", "pi|is|3.14|or|1,000.5|at|2pm|v10.0.12")]
    [InlineData("state-of-the-art snake_case", "state|of|the|art|snake|case")]
    [InlineData("𝒳 𐐀x", "𝒳|𐐨x")]
    [InlineData(" \t\n", "")]
    public void Words_Default_AreSmallLettersAndNumbers(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new WordTokenizer().Tokenize(text)));

    [Theory]
    [InlineData("Wait... what?! (5 €)", "Wait|...|what|?|!|(|5|€|)")]
    [InlineData("don't", "don|'|t")]
    public void Words_PunctuationKept_RunsOfASignAreOneToken(string text, string expected)
    {
        var tokenizer = new WordTokenizer(new WordOptions { LowerCase = false, Punctuation = true, Contractions = false });

        Assert.Equal(expected, string.Join('|', tokenizer.Tokenize(text)));
    }

    [Fact]
    public void Words_WithoutNumbersAndShortOnes_LeavesThemOut()
    {
        var tokenizer = new WordTokenizer(new WordOptions { Numbers = false, MinLength = 2 });

        Assert.Equal(["in", "x86", "of", "year"], tokenizer.Tokenize("In 1,999 a x86 of year 7"));
    }

    [Fact]
    public void Words_LongerThanTheBuffer_AreFoldedToo()
    {
        var word = new string('É', 1000);

        Assert.Equal([new string('é', 1000)], new WordTokenizer().Tokenize(word));
    }

    [Fact]
    public void Words_HalfOfASurrogatePair_PartsWords() =>
        Assert.Equal(["a", "b"], new WordTokenizer().Tokenize("a\uD800b"));

    [Fact]
    public void WhiteSpace_AlreadyTokenized_KeepsItsTokens()
    {
        Assert.Equal(["do", "n't", "say", "<unk>", "."], new WhiteSpaceTokenizer().Tokenize(" Do n't  say <unk>\t.\n"));
        Assert.Equal(["Do"], new WhiteSpaceTokenizer(lowerCase: false).Tokenize("Do"));
    }

    [Fact]
    public void Characters_AreCodePoints() =>
        Assert.Equal(["H", "i", " ", "😀", "\n"], new CharacterTokenizer().Tokenize("Hi 😀\n"));

    [Fact]
    public void Characters_LowerCase_AreSmall() =>
        Assert.Equal(["h", "i", "é"], new CharacterTokenizer(lowerCase: true).Tokenize("HiÉ"));

    [Theory]
    [InlineData("HttpClientHandler", "http|client|handler")]
    [InlineData("XMLReader2", "xml|reader|2")]
    [InlineData("System.Int32.TryParse(value)", "system|int|32|try|parse|value")]
    [InlineData("get_IsEmpty", "get|is|empty")]
    [InlineData("IOException of UTF8Encoding", "io|exception|of|utf|8|encoding")]
    [InlineData("ID", "id")]
    public void Identifiers_AreCutIntoWords(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new IdentifierTokenizer().Tokenize(text)));

    [Fact]
    public void Tokenize_EqualTokens_AreOneString()
    {
        var texts = new WordTokenizer().Tokenize(["the cat", "The dog"]).ToArray();

        Assert.Same(texts[0][0], texts[1][0]);
        Assert.Equal(["the", "dog"], texts[1]);
    }
}
