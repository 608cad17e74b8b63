using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class PorterStemmerTests
{
    /// <summary>The examples of Porter's paper, taken through all steps.</summary>
    [Theory]
    [InlineData("1a", "caresses caress ponies poni ties ti caress caress cats cat")]
    [InlineData("1b", "feed feed agreed agre plastered plaster bled bled motoring motor sing sing")]
    [InlineData(
        "1b, second part",
        "conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail "
        + "filing file")]
    [InlineData("1c", "happy happi sky sky")]
    [InlineData(
        "2",
        "relational relat conditional condit rational ration valenci valenc hesitanci hesit digitizer digit conformabli conform "
        + "radicalli radic differentli differ vileli vile analogousli analog")]
    [InlineData(
        "2, rest",
        "vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope callousness "
        + "callous formaliti formal sensitiviti sensit sensibiliti sensibl")]
    [InlineData("3", "triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good")]
    [InlineData(
        "4",
        "revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust defensible defens "
        + "irritant irrit replacement replac adjustment adjust dependent depend")]
    [InlineData(
        "4, rest",
        "adoption adopt homologou homolog communism commun activate activ angulariti angular homologous homolog effective effect "
        + "bowdlerize bowdler")]
    [InlineData("5", "probate probat rate rate cease ceas controll control roll roll")]
    [InlineData(
        "whole",
        "connect connect connected connect connecting connect connection connect connections connect generalizations gener "
        + "oscillators oscil")]
    public void Stem_ExamplesOfThePaper_GiveTheirStems(string step, string pairs)
    {
        var words = pairs.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
            Assert.True(
                words[i + 1] == PorterStemmer.Stem(words[i]),
                $"Step {step}: {words[i]} gave {PorterStemmer.Stem(words[i])}, not {words[i + 1]}.");
    }

    [Theory]
    [InlineData("is")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("don't")]
    [InlineData("x86s")]
    [InlineData("Cats")]
    public void Stem_ShortWordsAndOthers_StayAsTheyAre(string word) => Assert.Equal(word, PorterStemmer.Stem(word));

    [Theory]
    [InlineData("toy", "toi")]
    [InlineData("syzygy", "syzygi")]
    [InlineData("yes", "ye")]
    [InlineData("dying", "dy")]
    public void Stem_LetterY_IsAVowelAfterAConsonant(string word, string expected) => Assert.Equal(expected, PorterStemmer.Stem(word));

    [Fact]
    public void StopWords_HoldFunctionWords_AndNoOthers()
    {
        Assert.All(["the", "of", "isn't", "they", "would"], word => Assert.Contains(word, StopWords.English));
        Assert.All(["thread", "good", "time", "hotel"], word => Assert.DoesNotContain(word, StopWords.English));
        Assert.All(StopWords.English, word => Assert.Equal([word], new WordTokenizer().Tokenize(word)));
    }
}
