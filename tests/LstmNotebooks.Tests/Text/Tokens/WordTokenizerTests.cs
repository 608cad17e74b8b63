using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class WordTokenizerTests
{
    private static readonly HashSet<char> Unwanted = ['\u00AD', '\u20E3', '\uFE0F', '\uFEFF', ' ', 'İ', 'Σ'];

    private static readonly WordTokenizer Signs = new(new WordOptions { Punctuation = true });

    [Theory]
    [InlineData("I \u2764\uFE0F it", "i|it")]
    [InlineData("\u26A0\uFE0F fake news \u26A0\uFE0F", "fake|news")]
    [InlineData("yes\u2714\uFE0Fno", "yes|no")]
    [InlineData("👍🏽 good 👨\u200D👩\u200D👧 🇩🇪 \u00A9\uFE0F", "good")]
    [InlineData("step 1\uFE0F\u20E3 of 2\uFE0F\u20E3 #\uFE0F\u20E3", "step|1|of|2")]
    [InlineData("\u0301a \u0301b", "a|b")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E007F win", "win")]
    public void Read_Emoji_LeavesNothingInvisible(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("I \u2764\uFE0F\u2764\uFE0F it!!\uFE0F", "i|\u2764\u2764|it|!|!")]
    [InlineData("👍👍🏽👍🏽 \"\u200C\"\u200C", "👍|👍🏽👍🏽|\"\"")]
    [InlineData("👁\uFE0F\u200D🗨\uFE0F 🇩🇪🇩🇪", "👁\u200D🗨|🇩🇪🇩🇪")]
    [InlineData("__init__ (a)", "__|init|__|(|a|)")]
    public void Read_PunctuationKept_GivesWholeSigns(string text, string expected) => Equal(expected, Signs, text);

    [Fact]
    public void Read_PunctuationKept_ReplacesHalvesOfPairs() => Equal("a|\uFFFD\uFFFD|b", Signs, "a\uD83D\uD83Db");

    [Theory]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")] // Persian, non-joiner
    [InlineData("\u0DC1\u0DCA\u200D\u0DBB\u0DD3")] // Sinhala, joiner behind a virama
    [InlineData("\u0938\u094D\u200D\u0925\u093E\u0928")] // Hindi
    [InlineData("\u0995\u09CD\u200D\u09B7")] // Bengali
    [InlineData("\u0D05\u0D35\u0D28\u0D4D\u200D")] // Malayalam, joiner at the end
    [InlineData("cafe\u0301s")]
    public void Read_JoinersAndMarks_KeepTheWordWhole(string word) => Equal(word, new WordTokenizer(), $"({word})");

    [Theory]
    [InlineData("Wert\u00ADpapier\u00ADindex", "wertpapierindex")]
    [InlineData("co\u00ADoperation main\u2060tain", "cooperation|maintain")]
    [InlineData("\uFEFFThe \u200Eend\u200F\u202C.", "the|end")]
    [InlineData("a\uFEFFb 葛\U000E0100", "ab|葛")]
    [InlineData("\u06A9\u062A\u0627\u0628\u200C \u200C\u06A9\u062A\u0627\u0628", "\u06A9\u062A\u0627\u0628|\u06A9\u062A\u0627\u0628")]
    [InlineData("zero\u200Bwidth", "zero|width")]
    [InlineData("1\u00AD000 3.\u20601", "1000|3.1")]
    public void Read_CharactersThatAreNotSeen_AreTakenOut(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("צה\"ל", "צה\"ל")]
    [InlineData("\"צה״ל\" ד׳", "צה״ל|ד׳")]
    [InlineData("צ'יפס \"a\"", "צ'יפס|a")]
    public void Read_HebrewQuotes_BelongToTheWord(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("\u0130stanbul \u0130STANBUL I\u0307stanbul", "i\u0307stanbul|i\u0307stanbul|i\u0307stanbul")]
    [InlineData("ΟΔΟΣ Οδος Σ", "οδος|οδος|σ")]
    [InlineData("STRAẞE ǅ Ⅷ 𐐀", "straße|ǆ|ⅷ|𐐨")]
    public void Read_Capitals_BecomeOneSmallSpelling(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("don't don’t don‘t", "don't|don't|don't")]
    [InlineData("‘don’t’ 'rock’n’roll'", "don't|rock'n'roll")]
    public void Read_Apostrophes_BecomeOneSpelling(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("カタカナ 東京 ひら", "カタカナ|東|京|ひ|ら")]
    [InlineData("ไทย ที่ ລາວ", "ไ|ท|ย|ที่|ລ|າ|ວ")]
    [InlineData("한국어 col·lecció л’ё", "한국어|col·lecció|л'ё")]
    [InlineData("e.g. System.Text: a:b 1;2 x.1", "e|g|system|text|a|b|1|2|x|1")]
    [InlineData("mot\u202F! 10\u202F000 1'000 ١٬٠٠٠", "mot|10|000|1'000|١٬٠٠٠")]
    public void Read_OtherScriptsAndSigns_FollowsUnicode(string text, string expected) => Equal(expected, new WordTokenizer(), text);

    [Theory]
    [InlineData("1,000 1'000 3.14 2pm ١٬٠٠٠ 1\uFE0F\u20E3", "2pm")]
    [InlineData("x86", "x86")]
    public void Read_WithoutNumbers_LeavesEverySpellingOut(string text, string expected) =>
        Equal(expected, new WordTokenizer(new WordOptions { Numbers = false }), text);

    [Fact]
    public void Read_WithoutContractions_PartsAtEveryApostrophe() =>
        Equal("don|t|it|s|1|000", new WordTokenizer(new WordOptions { Contractions = false }), "don't it’s 1'000");

    [Fact]
    public void Read_MinLength_CountsWhatIsSeen() =>
        Equal("ab", new WordTokenizer(new WordOptions { MinLength = 2 }), "a\u00AD a\u00ADb");

    [Theory]
    [InlineData("Get\u00ADItem\u2764\uFE0F \u0130d \u0915\u094D\u200D\u0937", "get|item|i\u0307d|\u0915\u094D\u200D\u0937")]
    [InlineData("\uFE0Fid", "id")]
    public void Identifiers_MarksAndJoiners_AreNoWords(string text, string expected) => Equal(expected, new IdentifierTokenizer(), text);

    [Fact]
    public void Characters_HalvesOfPairs_AreReplaced() => Equal("a|\uFFFD|b|\uFFFD", new CharacterTokenizer(), "a\uD83Db\uDE00");

    [Fact]
    public void Characters_CapitalOfTwoSmallOnes_IsTwo() => Equal("i|\u0307|σ", new CharacterTokenizer(lowerCase: true), "\u0130Σ");

    [Fact]
    public void WhiteSpace_HalvesOfPairs_AreReplaced() => Equal("so|\uFFFD|bad", new WhiteSpaceTokenizer(), "so \uDE00 bad");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_ItsOwnWords_GivesThemAgain(bool punctuation)
    {
        string[] pieces =
        [
            "a", "B", "é", "e\u0301", "İ", "Σ", "1", "٣", "ש", "漢", "カ", "ก", "'", "’", "‘", ".", ",", ":", ";", "_", "\"", "-", " ",
            "\r", "\n", "❤", "👍", "🏽", "🇩", "\uD83D",
            "\u00AD", "\u094D", "\u200B", "\u200C", "\u200D", "\u202F", "\u20E3", "\uFE0F", "\uFEFF",
        ];
        var tokenizer = new WordTokenizer(new WordOptions { Punctuation = punctuation });
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
        {
            var words = tokenizer.Tokenize(string.Concat(random.GetItems(pieces, 12)));

            Assert.Equal(words, tokenizer.Tokenize(string.Join(' ', words)));
            Assert.DoesNotContain(words, word => word.Length == 0 || word.Any(Unwanted.Contains));
        }
    }

    [UnicodeFact]
    public void Read_EveryCapital_HasUnicodesSmallLetter()
    {
        var words = new WordTokenizer();

        var wrong = from line in UnicodeFile.Lines("UnicodeData.txt")
                    let fields = line.Split(';')
                    where fields[13].Length > 0 && fields[0] != "0130"
                    let capital = char.ConvertFromUtf32(UnicodeFile.CodePoint(fields[0]))
                    let small = char.ConvertFromUtf32(UnicodeFile.CodePoint(fields[13]))
                    where string.Concat(words.Tokenize(capital)) is not "" and var word && word != small
                    select $"U+{fields[0]}";

        Assert.Empty(wrong);
    }

    private static void Equal(string expected, ITokenizer tokenizer, string text) =>
        Assert.Equal(expected, string.Join('|', tokenizer.Tokenize(text)));
}
