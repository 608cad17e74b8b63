using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>What Save writes, Load reads; what no form can hold, Save refuses.</summary>
public sealed class WordVectorSavingTests : IDisposable
{
    private static readonly string[] AnyWords =
    [
        "the", "New York", ". . .", "route 66", " ", "  ", "\t", "", "\uFEFF", "\uFEFFthe", "\u00A0", "a\rb", "\r", "a\nb", "\n", "\u2028",
        "\0", "5", "-1.5", "nan", "to inf",
        "5 ", " 5",
        "tail ", "tail\t", " head", "é", "e\u0301", "😀", "PK", "\u200D", "pi 3.14159", "1 2", new string(
            'x',
            5_000), "two\nlines here", "\"", "a\tb",
    ];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<WordVectorFormat, string> FormatsAndWords
    {
        get
        {
            var data = new TheoryData<WordVectorFormat, string>();
            foreach (var format in Enum.GetValues<WordVectorFormat>())
                foreach (var word in AnyWords)
                    data.Add(format, word);
            return data;
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(FormatsAndWords))]
    public void Save_AnyWord_IsReadBackOrRefusedWithTheWayOut(WordVectorFormat format, string word)
    {
        foreach (var size in (int[])[1, 2, 7])
        {
            AssertKeptOrRefused([word], size, format);
            AssertKeptOrRefused([word, "the "], size, format);
            AssertKeptOrRefused(["word", word, "other"], size, format);
        }
    }

    [Theory]
    [InlineData(WordVectorFormat.GloVe, "the|New York|. . .| |\t||\uFEFF|a\rb|5|tail |e\u0301|😀")]
    [InlineData(WordVectorFormat.GloVe, "\uFEFFthe|the")]
    [InlineData(WordVectorFormat.Word2VecText, "New York|route 66|pi 3.14159|1 2| ||\uFEFF|to inf")]
    [InlineData(WordVectorFormat.Word2VecBinary, "a\nb|\t||\n|\r|\uFEFF|5|\0")]
    public void Save_WordsThatAFormHolds_AreReadBack(WordVectorFormat format, string words)
    {
        var vectors = Sample(words.Split('|'), 3);

        vectors.Save(folder.Find("v"), format);

        Assert.Equal(vectors.Words, Load().Words);
        Assert.Equal(vectors.Values.ToArray(), Load().Values.ToArray());
    }

    [Theory]
    [InlineData(
        WordVectorFormat.Word2VecBinary,
        "New York",
        "'New York' cannot be saved in this form: it holds a space, which ends a word of the binary form. "
        + "Save as WordVectorFormat.Word2VecText, which holds all words.")]
    [InlineData(
        WordVectorFormat.GloVe,
        "a\nb",
        "'a\\nb' cannot be saved in this form: it holds a line end, which ends a word of the text forms. "
        + "Save as WordVectorFormat.Word2VecBinary, which holds all words.")]
    [InlineData(
        WordVectorFormat.GloVe,
        "route 66",
        "'route 66' cannot be saved in this form: it holds a number at its end, "
        + "which GloVe's form would take for one of the vector's. Save as WordVectorFormat.Word2VecText, which holds all words.")]
    [InlineData(WordVectorFormat.GloVe, "a b\nc", "No form holds all these words: replace this one.")]
    public void Save_WordThatTheFormCannotHold_IsRefusedAndKeepsTheOldFile(WordVectorFormat format, string word, string expected)
    {
        var path = folder.Write("v", "old");

        var error = Assert.Throws<ArgumentException>(() => Sample(["the", word], 2).Save(path, format));

        Assert.Contains(expected, error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["v"], folder.Files);
    }

    [Theory]
    [InlineData(WordVectorFormat.GloVe)]
    [InlineData(WordVectorFormat.Word2VecText)]
    [InlineData(WordVectorFormat.Word2VecBinary)]
    public void Save_HalfOfASurrogatePair_IsRefusedInEveryForm(WordVectorFormat format)
    {
        var error = Assert.Throws<ArgumentException>(() => Sample(["half" + '\uD83D'], 2).Save(folder.Find("v"), format));

        Assert.Equal(
            "'half\\uD83D' cannot be saved in this form: it holds half of a surrogate pair, which UTF-8 cannot write. "
            + "No form holds all these words: replace this one.",
            error.Message);
    }

    [Fact]
    public void Save_FirstLineThatReadsAsAHeader_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new WordVectors(["5", "the"], [3, 4], 1).Save(folder.Find("v")));

        Assert.Contains(
            "'5' cannot be saved in this form: it holds nothing but a number before another, "
            + "which GloVe's form would take for a header. Save as WordVectorFormat.Word2VecText",
            error.Message);
    }

    private void AssertKeptOrRefused(string[] words, int size, WordVectorFormat format)
    {
        var vectors = Sample(words, size);
        if (Refusal(vectors, format) is not { } refusal)
        {
            Assert.Equal(vectors.Words, Load().Words);
            Assert.Equal(vectors.Values.ToArray(), Load().Values.ToArray());
            return;
        }
        Assert.Matches(
            "cannot be saved in this form: it holds .+\\. (Save as WordVectorFormat\\.\\w+, "
            + "which holds all words|No form holds all these words: replace this one)\\.",
            refusal);
        if (
            Enum.GetValues<WordVectorFormat>()
                .FirstOrDefault(other => refusal.Contains($"WordVectorFormat.{other},", StringComparison.Ordinal), format) is var named
                && named != format)
            Assert.Null(Refusal(vectors, named));
    }

    private string? Refusal(WordVectors vectors, WordVectorFormat format)
    {
        try
        {
            vectors.Save(folder.Find("v"), format);
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }

    private WordVectors Load() => WordVectors.Load(folder.Find("v"), SmallVectors.Quiet);

    private static WordVectors Sample(string[] words, int size) =>
        new(words, [.. Enumerable.Range(1, words.Length * size).Select(static i => 0.5f * i)], size);
}
