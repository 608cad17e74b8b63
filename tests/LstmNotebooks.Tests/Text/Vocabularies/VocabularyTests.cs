using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class VocabularyTests
{
    private static readonly string[] Corpus = ["the cat and the dog", "the bird", "a dog"];

    [Fact]
    public void Build_OrdersByCountThenByOrdinal()
    {
        var vocabulary = Vocabulary.Build(Corpus, new WordTokenizer());

        Assert.Equal(["<pad>", "<unk>", "the", "dog", "a", "and", "bird", "cat"], vocabulary);
        Assert.Equal([0, 0, 3, 2, 1, 1, 1, 1], Enumerable.Range(0, vocabulary.Count).Select(vocabulary.CountOf));
        Assert.Equal(9, vocabulary.TokenCount);
    }

    [Fact]
    public void Build_FromTokens_IsTheSame()
    {
        var tokenizer = new WordTokenizer();

        Assert.Equal(Vocabulary.Build(Corpus, tokenizer), Vocabulary.Build(tokenizer.Tokenize(Corpus)));
    }

    [Fact]
    public void Build_MinCountAndMaxSize_GiveTheRestToUnknown()
    {
        var frequent = Vocabulary.Build(Corpus, new WordTokenizer(), new VocabularyOptions { MinCount = 2 });
        var small = Vocabulary.Build(Corpus, new WordTokenizer(), new VocabularyOptions { MaxSize = 5 });

        Assert.Equal(["<pad>", "<unk>", "the", "dog"], frequent);
        Assert.Equal(4, frequent.CountOf("<unk>"));
        Assert.Equal(["<pad>", "<unk>", "the", "dog", "a"], small);
        Assert.Equal(3, small.CountOf(1));
    }

    [Theory]
    [InlineData(true, false, 0, null)]
    [InlineData(false, true, null, 0)]
    [InlineData(false, false, null, null)]
    public void Build_SpecialWordsAreOptional(bool hasPadding, bool hasUnknown, int? padding, int? unknown)
    {
        var vocabulary = Vocabulary.Build(
            Corpus,
            new WordTokenizer(),
            new VocabularyOptions { HasPadding = hasPadding, HasUnknown = hasUnknown });

        Assert.Equal(padding, vocabulary.PaddingIndex);
        Assert.Equal(unknown, vocabulary.UnknownIndex);
        Assert.Equal(6 + (hasPadding ? 1 : 0) + (hasUnknown ? 1 : 0), vocabulary.Count);
    }

    [Fact]
    public void Build_CorpusWithItsOwnUnknown_CountsItThere()
    {
        var vocabulary = Vocabulary.Build([["<unk>", "a", "<unk>"]]);

        Assert.Equal(["<pad>", "<unk>", "a"], vocabulary);
        Assert.Equal(2, vocabulary.CountOf("<unk>"));
    }

    [Fact]
    public void EncodeAndDecode_UnknownWord_IsTheUnknownEntry()
    {
        var vocabulary = Vocabulary.Build(Corpus, new WordTokenizer());

        int[] encoded = vocabulary.Encode(["the", "horse", "dog"]);

        Assert.Equal([2, 1, 3], encoded);
        Assert.Equal(["the", "<unk>", "dog"], vocabulary.Decode(encoded));
    }

    [Theory]
    [InlineData("bidr", "Did you mean 'bird'?")]
    [InlineData("cats", "Did you mean 'cat'?")]
    [InlineData("xylophone", "No word in it is spelt alike.")]
    public void IndexOf_UnknownWordWithoutEntry_SuggestsTheNearest(string word, string expected)
    {
        var vocabulary = Vocabulary.Build(Corpus, new WordTokenizer(), new VocabularyOptions { HasUnknown = false });

        var error = Assert.Throws<ArgumentException>(() => vocabulary.IndexOf(word));

        Assert.StartsWith($"The vocabulary of 7 words has no '{word}'. {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_EmptyCorpus_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Vocabulary.Build(["", " ... "], new WordTokenizer()));

        Assert.Contains("the corpus has none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_MinCountLeavesNothing_SaysTheHighestCount()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Vocabulary.Build(Corpus, new WordTokenizer(), new VocabularyOptions { MinCount = 4 }));

        Assert.Contains(
            "of 6 distinct words in 9 tokens the most frequent stands 3 times, below MinCount 4",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Build_MaxSizeTooSmall_SaysTheLeast()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Vocabulary.Build(Corpus, new WordTokenizer(), new VocabularyOptions { MaxSize = 2 }));

        Assert.Contains("MaxSize must be 3 or more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaveAndLoad_EveryWord_ComesBack()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("words.txt");
        var vocabulary = Vocabulary.Build([["\t", "\n", "\\n", "#", " ", "é", "é", "😀"]], new VocabularyOptions { HasUnknown = false });

        vocabulary.Save(path);
        var loaded = Vocabulary.Load(path);

        Assert.Equal(vocabulary, loaded);
        Assert.Equal(2, loaded.CountOf("é"));
        Assert.Equal((0, null), (loaded.PaddingIndex, loaded.UnknownIndex));
        Assert.Equal("vocabulary 1 <pad>\n<pad>\t0\né\t2\n\\t\t1\n", string.Join('\n', File.ReadAllText(path).Split('\n')[..4]) + "\n");
    }

    [Fact]
    public void SaveAndLoad_HalvesOfPairs_AreOneReplacement()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("halves.txt");
        var vocabulary = Vocabulary.Build([["a\uD83D", "a\uDE00", "\uFEFF", "\u0085", "\u2028", "\r", "\0"]]);

        vocabulary.Save(path);

        Assert.Equal(vocabulary, Vocabulary.Load(path));
        Assert.Equal(2, vocabulary.CountOf("a\uFFFD"));
        Assert.Equal(vocabulary.IndexOf("a\uFFFD"), vocabulary.IndexOf("a\uDE00"));
    }

    [Fact]
    public void SaveAndLoad_CharactersOfCutEmoji_ComeBack()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("halves.txt");
        var vocabulary = Vocabulary.Build(["fine \uD83D", "\uDE00 bad"], new CharacterTokenizer());

        vocabulary.Save(path);

        Assert.Equal(vocabulary, Vocabulary.Load(path));
    }

    [Fact]
    public void Build_EmptyToken_SaysWhereAndHowToSplit()
    {
        const string Text = "two  spaces";

        var error = Assert.Throws<ArgumentException>(() => Vocabulary.Build([["one"], Text.Split(' ')]));

        Assert.StartsWith("sequences[1][1] is empty, which is no word.", error.Message, StringComparison.Ordinal);
        Assert.Contains("new WhiteSpaceTokenizer().Tokenize(text)", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, Vocabulary.Build([new WhiteSpaceTokenizer().Tokenize(Text)]).Count);
        Assert.Equal(4, Vocabulary.Build([Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Count);
    }

    [Fact]
    public void Build_TokenizerOfEmptyTokens_IsNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => Vocabulary.Build(["a", "b  c"], new EverySpace()));

        Assert.StartsWith("EverySpace gives an empty token for texts[1]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the 3\n", "words.txt is no vocabulary")]
    [InlineData("vocabulary 1\nthe\t3\ncat\n", "words.txt, line 3: expected a word, a tab and its count but got 'cat'")]
    [InlineData("vocabulary 1\nthe\t3\nthe\t2\n", "words.txt, line 3: 'the' stands there twice")]
    [InlineData("vocabulary 1 <pad>\nthe\t3\n", "words.txt, line 2: expected '<pad>', as the first line says, but got 'the'")]
    [InlineData("vocabulary 1\nthe\t-3\n", "words.txt, line 2: expected a word")]
    public void Load_BadFile_NamesFileAndLine(string text, string expected)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InvalidDataException>(() => Vocabulary.Load(folder.Write("words.txt", text)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_OutOfRange_SaysTheRange()
    {
        var vocabulary = Vocabulary.Build(Corpus, new WordTokenizer());

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary[8]);

        Assert.Contains("words 0 to 7 but word 8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToTable_ShowsTheMostFrequent()
    {
        var table = Vocabulary.Build(Corpus, new WordTokenizer()).ToTable(2);

        Assert.Equal("8 words, 9 tokens", table.Title);
        Assert.Equal(["the", "2", "3", "33.33 %"], table.Rows[0]);
        Assert.Equal(2, table.Rows.Count);
    }

    private sealed class EverySpace : ITokenizer
    {
        public string Separator => " ";

        public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
        {
            foreach (var range in text.Split(' '))
                receiver.Add(text[range]);
        }
    }

    [Fact]
    public void Build_SpecialWordsAlone_SaysHowToTakeThemAsWords()
    {
        string[][] corpus = [["<unk>", "<pad>"]];

        var error = Assert.Throws<ArgumentException>(() => Vocabulary.Build(corpus));

        Assert.StartsWith(
            "No word is left: the 2 tokens of the corpus are all <pad> or <unk>, which stand for no word of their own.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(2, Vocabulary.Build(corpus, new VocabularyOptions { HasPadding = false, HasUnknown = false }).Count);
    }
}
