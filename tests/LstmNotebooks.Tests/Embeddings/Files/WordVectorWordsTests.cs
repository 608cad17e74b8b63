using System.Text;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>Words that real files hold: with spaces, of nothing but a space, repeated, cut.</summary>
public sealed class WordVectorWordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("the 0.1 0.2\n. 0.3 0.4\n. . . 0.5 0.6\nat name@domain.com 0.7 0.8\n", "the|.|. . .|at name@domain.com")]
    [InlineData(". . . 0.1 0.2\nthe 0.3 0.4\nof 0.5 0.6\n", ". . .|the|of")]
    [InlineData("the 0.1 0.2\nroute 66 0.3 0.4\nversion 2.1 0.5 0.6\nof 0.7 0.8\nto 0.1 0.1\n", "the|route 66|version 2.1|of|to")]
    [InlineData("3 2\nNew York 0.1 0.2\nroute 66 0.3 0.4\npi 3.14159 0.5 0.6\n", "New York|route 66|pi 3.14159")]
    [InlineData("3 2\nville São 0.1 0.2\nСанкт Петербург 0.3 0.4\n東京 都 0.5 0.6\n", "ville São|Санкт Петербург|東京 都")]
    [InlineData("4 2\nthe 0.1 0.2\n  0.3 0.4\n\t 0.5 0.6\n\u00A0 0.7 0.8\n", "the| |\t|\u00A0")]
    [InlineData("  0.3 0.4\nthe 0.1 0.2\n", " |the")]
    [InlineData("the\t0.1\t0.2\n\t\t0.3\t0.4\n \t0.5\t0.6\n", "the|\t| ")]
    [InlineData("the 0.1 0.2\n 0.3 0.4\n", "the|")]
    [InlineData("5 0.1 0.2\n1999 0.3 0.4\n-7 0.5 0.6\n", "5|1999|-7")]
    [InlineData("the   0.1   0.2\nriver 0.3   0.4\n", "the  |river")]
    [InlineData("the      0.1   0.2\nNew York  0.3  0.4\n", "the|New York")]
    public void Load_Text_TakesWhatStandsBeforeTheNumbersForTheWord(string text, string words)
    {
        var vectors = Load(folder.Write("vectors.txt", text));

        Assert.Equal(words.Split('|'), vectors.Words);
        Assert.Equal(2, vectors.Size);
    }

    [Fact]
    public void Load_PhrasesBehindManyWords_KeepsTheSizeOfMostLines()
    {
        var lines = Enumerable.Range(0, 2_000).Select(static i => i % 10 == 0 ? $"windows {i} 1 2 3" : $"word{i} 1 2 3");

        var vectors = Load(folder.Write("vectors.txt", string.Join('\n', lines)));

        Assert.Equal((2_000, 3), (vectors.Count, vectors.Size));
        Assert.Equal("windows 1990", vectors.Words[1990]);
    }

    [Fact]
    public void Load_SizeAskedFor_DecidesWhatBelongsToTheWord()
    {
        var path = folder.Write("vectors.txt", "the 0.1 0.2\npi 3.14159 0.3 0.4\nof 0.5 0.6\n");
        var error = Assert.Throws<InvalidDataException>(() => Load(path));
        Assert.Contains(
            "line 2: 'pi' has 3 numbers, but most lines have 2, such as line 1. Correct or remove the line; "
            + "if part of it belongs to the word, say how long the vectors are by Size in the options.",
            error.Message);

        var vectors = WordVectors.Load(path, SmallVectors.Quiet with { Size = 2 });

        Assert.Equal(["the", "pi 3.14159", "of"], vectors.Words);
    }

    [Fact]
    public void Load_HeaderOfAnotherSize_IsReadWhenTheAdviceIsFollowed()
    {
        var path = folder.Write("vectors.txt", "2 3\ndog 0.1 0.2\ncat 0.3 0.4\n");
        Assert.EndsWith(
            "Correct the header, or read the file with Size = 2 in the options.",
            Assert.Throws<InvalidDataException>(() => Load(path)).Message);

        Assert.Equal(["dog", "cat"], WordVectors.Load(path, SmallVectors.Quiet with { Size = 2 }).Words);
    }

    [Fact]
    public void Load_FewerLinesThanTheHeaderSays_AreReadWhenTheAdviceIsFollowed()
    {
        var path = folder.Write("vectors.txt", "5 1\ndog 1\ndog 2\ncat 3\n");
        Assert.EndsWith(
            "Get the file again, or take what is there with MaxRows = 2 in the options.",
            Assert.Throws<InvalidDataException>(() => Load(path)).Message);

        Assert.Equal(["dog", "cat"], WordVectors.Load(path, SmallVectors.Quiet with { MaxRows = 2 }).Words);
    }

    [Fact]
    public void Load_MoreLinesThanTheHeaderSays_ReadsAllAndSaysSo()
    {
        var (vectors, notices) = LoadTelling(folder.Write("vectors.txt", "1 1\ndog 1\ncat 2\n"));

        Assert.Equal(["dog", "cat"], vectors.Words);
        Assert.Equal(["vectors.txt  2 words of 1 number", "The header says 1 word, but 2 lines follow: all are read."], notices);
    }

    [Fact]
    public void Load_RepeatedWords_KeepsTheFirstsAndCountsTheOthersInOneNotice()
    {
        var (vectors, notices) = LoadTelling(folder.Write("vectors.txt", "<unk> 1\ncat 2\n<unk> 3\ncat 4\n<unk> 5\n"));

        Assert.Equal(["<unk>", "cat"], vectors.Words);
        Assert.Equal([1, 2], vectors.Values.ToArray());
        Assert.Equal(
            [
                "vectors.txt  2 words of 1 number",
                "3 repeated lines passed over, such as '<unk>' in line 3, first in line 1: the first vector of a word is kept.",
            ],
            notices);
    }

    [Fact]
    public void Load_RepeatedWordInBinary_KeepsTheFirst()
    {
        var (vectors, notices) = LoadTelling(
            folder.Write("v.bin", WordVectorBytes.Binary("3 1", "\n", ("dog", [1]), ("dog", [2]), ("cat", [3]))));

        Assert.Equal([1, 3], vectors.Values.ToArray());
        Assert.Equal(
            "1 repeated word passed over, such as 'dog' in word 2, first in word 1: the first vector of a word is kept.",
            notices[1]);
    }

    [Fact]
    public void Load_RequireUniqueWords_NamesBothPlaces()
    {
        var text = folder.Write("v.txt", "dog 1\ncat 2\ndog 3\n");
        var binary = folder.Write("v.bin", WordVectorBytes.Binary("2 1", "\n", ("dog", [1]), ("dog", [2])));
        var unique = SmallVectors.Quiet with { RequireUniqueWords = true };

        Assert.Equal(
            "v.txt, line 3: 'dog' stands there a second time, first in line 1. "
            + "Remove one of them, or leave out RequireUniqueWords to keep the first.",
            Assert.Throws<InvalidDataException>(() => WordVectors.Load(text, unique)).Message);
        Assert.StartsWith("v.bin, word 2: 'dog' stands there a second time, first in word 1.",
            Assert.Throws<InvalidDataException>(() => WordVectors.Load(binary, unique)).Message);
        Assert.Equal(2, WordVectors.Load(text, unique with { RequireUniqueWords = false }).Count);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Load_WordsCutInsideALetter_KeepsTheFirstAndTellsBoth(string end)
    {
        byte[] bytes =
        [
            .. "3 2\n"u8, .. "слов"u8, 0xD0, (byte)' ', .. WordVectorBytes.Numbers(1, 2), .. Encoding.UTF8.GetBytes(end),
            .. "слов"u8, 0xD1, (byte)' ', .. WordVectorBytes.Numbers(3, 4), .. Encoding.UTF8.GetBytes(end),
            .. "cat "u8, .. WordVectorBytes.Numbers(5, 6), .. Encoding.UTF8.GetBytes(end),
        ];

        var (vectors, notices) = LoadTelling(folder.Write("cut.bin", bytes));

        Assert.Equal(["слов\uFFFD", "cat"], vectors.Words);
        Assert.Equal([1, 2, 5, 6], vectors.Values.ToArray());
        Assert.Contains("1 word with bytes that are not UTF-8, read as U+FFFD, such as 'слов\uFFFD' in word 1.", notices);
        Assert.Contains("1 repeated word passed over", notices[1]);
    }

    [Theory]
    [InlineData("New York")]
    [InlineData("of the")]
    [InlineData("à la")]
    [InlineData("a b c d e")]
    [InlineData("San Francisco")]
    [InlineData("New x y")]
    public void Load_BinaryPhraseWithoutLineEnds_IsAnError(string phrase)
    {
        foreach (var size in (int[])[6, 25, 100])
        {
            (string, float[])[] words =
            [
                ("the", Small(1, size)),
                ("of", Small(2, size)),
                (phrase, Small(3, size)),
                ("river", Small(4, size)),
                ("stone", Small(5, size)),
            ];
            var path = folder.Write("v.bin", WordVectorBytes.Binary($"5 {size}", "", words));

            var error = Assert.Throws<InvalidDataException>(() => Load(path));

            Assert.Matches(
                "^v.bin, word [345] of 5: .*A word probably holds a space, which word2vec's binary form cannot; "
                + "then save the vectors in its text form",
                error.Message);
        }
    }

    [Fact]
    public void Load_BinaryPhraseWithLineEnds_NamesTheWord()
    {
        var path = folder.Write(
            "v.bin",
            WordVectorBytes.Binary("3 3", "\n", ("the", [1, 2, 3]), ("of the", [4, 5, 6]), ("river", [7, 8, 9])));

        Assert.StartsWith(
            "v.bin, word 2 of 3: the vector of 'of' does not end with a line end, as the first one does.",
            Assert.Throws<InvalidDataException>(() => Load(path)).Message);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Load_BinaryTabToken_IsAWord(string end)
    {
        var path = folder.Write(
            "v.bin",
            WordVectorBytes.Binary("3 2", end, ("the", [0.1f, 0.2f]), ("\t", [0.3f, 0.4f]), ("\u00A0", [0.5f, 0.6f])));

        Assert.Equal(["the", "\t", "\u00A0"], Load(path).Words);
    }

    [Fact]
    public void Load_BinaryHeaderThatSaysFewerOrMore_IsReadWhenTheAdviceIsFollowed()
    {
        (string, float[])[] words = [("dog", [1, 2]), ("cat", [3, 4]), ("cow", [5, 6])];
        var fewer = folder.Write("fewer.bin", WordVectorBytes.Binary("2 2", "\n", words));
        var more = folder.Write("more.bin", WordVectorBytes.Binary("4 2", "\n", words));

        Assert.EndsWith(
            "Get the file again, or take the first words with MaxRows = 2 in the options.",
            Assert.Throws<InvalidDataException>(() => Load(fewer)).Message);
        Assert.EndsWith(
            "Get the file again, or take the words before with MaxRows = 3 in the options.",
            Assert.Throws<InvalidDataException>(() => Load(more)).Message);
        Assert.Equal(["dog", "cat"], WordVectors.Load(fewer, SmallVectors.Quiet with { MaxRows = 2 }).Words);
        Assert.Equal(["dog", "cat", "cow"], WordVectors.Load(more, SmallVectors.Quiet with { MaxRows = 3 }).Words);
    }

    [Fact]
    public void Load_Zip_ReadsTheFileInIt()
    {
        var path = folder.Write("vectors.zip", Data.Zip.Pack(("vectors.txt", Encoding.UTF8.GetBytes("dog 1 2\ncat 3 4\n"))));

        Assert.Equal(["dog", "cat"], Load(path).Words);
    }

    private static float[] Small(ulong seed, int size) =>
        [.. new RandomStream(seed).NextNormals(size).Select(static value => 0.3f * value)];

    private static WordVectors Load(string path) => WordVectors.Load(path, SmallVectors.Quiet);

    private static (WordVectors Vectors, string[] Lines) LoadTelling(string path)
    {
        using var progress = new StringWriter();
        var vectors = WordVectors.Load(path, new WordVectorOptions { Progress = progress });
        return (
            vectors,
            [.. progress.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd())]);
    }
}
