using System.Text;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class WordVectorFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<WordVectorFormat, string> FormatsAndNames
    {
        get
        {
            var data = new TheoryData<WordVectorFormat, string>();
            foreach (var format in Enum.GetValues<WordVectorFormat>())
            {
                data.Add(format, "vectors.txt");
                data.Add(format, "vectors.bin.gz");
            }
            return data;
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(FormatsAndNames))]
    public void SaveAndLoad_EveryForm_GivesTheSameWordsAndBits(WordVectorFormat format, string name)
    {
        var expected = Sample(words: 300, size: 7);

        expected.Save(folder.Find(name), format);
        var vectors = Load(folder.Find(name));

        Assert.Equal(expected.Words, vectors.Words);
        Assert.Equal(expected.Values.ToArray(), vectors.Values.ToArray());
        Assert.Equal([name], folder.Files);
        Assert.Equal(name.EndsWith(".gz", StringComparison.Ordinal), File.ReadAllBytes(folder.Find(name)) is [0x1F, 0x8B, ..]);
    }

    [Theory]
    [InlineData("the 1 -2.5\ncafé 3e-1 4\n")]
    [InlineData("2 2\nthe 1 -2.5\ncafé 3e-1 4\n")]
    [InlineData("the\t1\t-2.5\r\ncafé 3e-1  4 \r\n\r\n")]
    [InlineData("\uFEFFthe 1 -2.5\ncafé 3e-1 4")]
    public void Load_Text_ReadsIt(string text)
    {
        var vectors = Load(folder.Write("vectors", text));

        Assert.Equal(["the", "café"], vectors.Words);
        Assert.Equal([1, -2.5f, 0.3f, 4], vectors.Values.ToArray());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Load_Binary_WithOrWithoutLineEnds(string end)
    {
        var vectors = Load(folder.Write("vectors", WordVectorBytes.Binary("2 2", end, ("the", [1, -2.5f]), ("café", [0.3f, 4]))));

        Assert.Equal(["the", "café"], vectors.Words);
        Assert.Equal([1, -2.5f, 0.3f, 4], vectors.Values.ToArray());
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1234\n", "a pointer of Git LFS")]
    [InlineData("<!DOCTYPE html>\n<html lang=\"en\">\n</html>\n", "a web page")]
    [InlineData("\r\n<HTML>\n</HTML>\n", "a web page")]
    public void Load_OtherFile_SaysWhatItIs(string text, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(folder.Write("vectors", text)));

        Assert.StartsWith($"vectors is {expected}, not a file of words", error.Message);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Load_Utf16_IsReadOnceTheAdviceIsFollowed(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var path = folder.Write("vectors", [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("the 1 -2.5\ncafé 3e-1 4\n")]);

        var error = Assert.Throws<InvalidDataException>(() => Load(path));

        var asked = name == "utf-16" ? "Unicode" : "BigEndianUnicode";
        Assert.Equal(
            "vectors is text in UTF-16, but UTF-8 is expected: save it as UTF-8, as File.WriteAllText(path, "
            + $"File.ReadAllText(path, System.Text.Encoding.{asked})) does.",
            error.Message);
        File.WriteAllText(path, File.ReadAllText(path, encoding));
        Assert.Equal(["the", "café"], Load(path).Words);
    }

    [Fact]
    public void Load_LinesLongerThanABlock_ReadsThem()
    {
        var expected = Sample(words: 3, size: 300_000);
        expected.Save(folder.Find("text"), WordVectorFormat.GloVe);
        expected.Save(folder.Find("binary"), WordVectorFormat.Word2VecBinary);

        Assert.Equal(expected.Values.ToArray(), Load(folder.Find("text")).Values.ToArray());
        Assert.Equal(expected.Values.ToArray(), Load(folder.Find("binary")).Values.ToArray());
    }

    [Fact]
    public void Load_LowerCase_KeepsTheFirst()
    {
        var path = folder.Write("vectors", "The 1\nthe 2\nCAT 3\n");

        var vectors = WordVectors.Load(path, SmallVectors.Quiet with { LowerCase = true });

        Assert.Equal(["the", "cat"], vectors.Words);
        Assert.Equal([1, 3], vectors.Values.ToArray());
        Assert.Equal(["The", "the", "CAT"], Load(path).Words);
    }

    [Fact]
    public void Load_LowerCase_SpellsLikeTheTokenizer()
    {
        const string Words = "İSTANBUL ΛΟΓΟΣ ÉTÉ";
        var path = folder.Write("vectors", string.Join('\n', Words.Split(' ').Select(word => $"{word} 1")));

        var vectors = WordVectors.Load(path, SmallVectors.Quiet with { LowerCase = true });

        Assert.Equal(new WordTokenizer().Tokenize(Words), vectors.Words);
    }

    [Fact]
    public void Load_Some_ReadsNoMore()
    {
        var text = folder.Write("text", "4 1\na 1\nb 2\nc 3\nd 4\n");
        var binary = folder.Write("binary", WordVectorBytes.Binary("4 1", "\n", ("a", [1]), ("b", [2]), ("c", [3]), ("d", [4])));
        foreach (var path in (string[])[text, binary])
        {
            Assert.Equal(["a", "b"], WordVectors.Load(path, SmallVectors.Quiet with { MaxRows = 2 }).Words);
            Assert.Equal(["b", "d"], WordVectors.Load(path, SmallVectors.Quiet with { OnlyWords = ["d", "b", "z"] }).Words);
            Assert.Equal(["b"], WordVectors.Load(path, SmallVectors.Quiet with { OnlyWords = ["d", "b"], MaxRows = 1 }).Words);
        }
    }

    [Theory]
    [InlineData("", "holds no words")]
    [InlineData("dog\n", "line 1: 'dog' is no word with its numbers")]
    [InlineData("dog 1 2\ncat 3\n", "line 2: 'cat' has 1 number, but most lines have 2, such as line 1")]
    [InlineData("dog 1 2\ncat\n", "line 2: 'cat' has 0 numbers, but most lines have 2, such as line 1")]
    [InlineData("dog 1 2\n\ncat 3 4 5\nowl 1 2 3\n", "line 1: 'dog' has 2 numbers, but most lines have 3, such as line 3")]
    [InlineData("dog 1 2\nowl 3 4\ncat 0.321 4 5\n", "line 3: 'cat' has 3 numbers, but most lines have 2, such as line 1")]
    [InlineData("2 2\ndog 1 2\ncat 3\n", "line 3: 'cat' has 1 number, but the header says 2")]
    [InlineData("2 3\ndog 1 2\ncat 3 4\n", "line 1: the header says 3 numbers per word, but the lines below have 2, such as line 2")]
    [InlineData("dog 1 2\ncat 3 x4\n", "line 2, column 3: 'x4' in the vector of 'cat' is not a finite number")]
    [InlineData("dog nan 2\n", "line 1, column 2: 'nan' in the vector of 'dog' is not a finite number")]
    [InlineData("dog 1 1e99\n", "line 1, column 3: '1e99' in the vector of 'dog' is not a finite number")]
    [InlineData("3 1\ndog 1\ncat 2\n", "line 1: the header says 3 words but 2 lines follow")]
    [InlineData("0 5\n", "line 1: the header says 0 words of 5 numbers")]
    [InlineData(
        "1 2000000000\ndog 1\n",
        "line 1: the header says 1 words of 2000000000 numbers; expected one word or more, and 1 to 1,000,000")]
    [InlineData("2000000000 2\ndog 1 2\n", "line 1: the header says 2,000,000,000 words but 1 line follows")]
    public void Load_BadText_NamesFileAndLine(string text, string expected)
    {
        var path = folder.Write("vectors.txt", text);

        var error = Assert.Throws<InvalidDataException>(() => Load(path));

        Assert.StartsWith("vectors.txt", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Load_BinaryOfAnotherSize_SaysSo()
    {
        var random = new RandomStream(9);
        (string Word, float[] Vector)[] words = [.. Enumerable.Range(0, 50).Select(i => ($"word{i}", random.NextNormals(8)))];
        foreach (var said in (string[])["50 7", "50 9", "50 16", "50 4"])
        {
            var path = folder.Write("vectors.bin", WordVectorBytes.Binary(said, "\n", words));

            var error = Assert.Throws<InvalidDataException>(() => Load(path));

            Assert.Contains("vectors.bin", error.Message);
            Assert.True(
                error.Message.Contains("size", StringComparison.Ordinal)
                    || error.Message.Contains("Was the file made for vectors of", StringComparison.Ordinal),
                error.Message);
        }
    }

    [Fact]
    public void Load_SizeThatIsNotAskedFor_SaysBoth()
    {
        string[] paths =
        [
            folder.Write("text", "a 1 2\n"),
            folder.Write("binary", WordVectorBytes.Binary("1 2", "\n", ("a", [1, 2]))),
        ];
        foreach (var path in paths)
        {
            var error = Assert.Throws<InvalidDataException>(() => WordVectors.Load(path, SmallVectors.Quiet with { Size = 100 }));

            Assert.Contains("holds vectors of 2 numbers, but 100 are asked for", error.Message);
        }
    }

    [Fact]
    public void Load_TruncatedBinary_NamesTheWord()
    {
        var whole = WordVectorBytes.Binary("3 2", "\n", ("dog", [1, 2]), ("cat", [3, 4]), ("cow", [5, 6]));

        Assert.Contains(
            "ends at word 3 of the 3 that its header says, within the vector of 'cow'",
            Assert.Throws<InvalidDataException>(() => Load(folder.Write("v", whole.AsSpan(0, whole.Length - 4)))).Message);
        Assert.Contains(
            "ends at word 3 of the 3 that its header says, before it",
            Assert.Throws<InvalidDataException>(() => Load(folder.Write("v", whole.AsSpan(0, whole.Length - 12)))).Message);
    }

    [Fact]
    public void Load_BinaryWithNaN_NamesTheWord()
    {
        Assert.Contains(
            "word 2 of 2: number 2 in the vector of 'cat' is NaN",
            Assert.Throws<InvalidDataException>(
                () => Load(folder.Write("v", WordVectorBytes.Binary("2 2", "\n", ("dog", [1, 2]), ("cat", [3, float.NaN]))))).Message);
    }

    [Theory]
    [InlineData(WordVectorFormat.GloVe)]
    [InlineData(WordVectorFormat.Word2VecBinary)]
    public void Load_TruncatedGzip_IsRefusedWhereverItIsCut(WordVectorFormat format)
    {
        Sample(words: 300, size: 7).Save(folder.Find("whole.gz"), format);
        var whole = File.ReadAllBytes(folder.Find("whole.gz"));
        foreach (var length in (int[])[11, 100, whole.Length / 2, whole.Length - 20, whole.Length - 9, whole.Length - 8, whole.Length - 1])
        {
            var path = folder.Write("cut.gz", whole.AsSpan(0, length));

            var error = Assert.Throws<InvalidDataException>(() => Load(path));

            Assert.StartsWith("cut.gz is a gzip file that is cut off", error.Message);
        }
    }

    [Fact]
    public void Load_DamagedGzip_IsRefused()
    {
        Sample(words: 300, size: 7).Save(folder.Find("v.gz"));
        var bytes = File.ReadAllBytes(folder.Find("v.gz"));
        bytes[bytes.Length / 2] ^= 0xFF;

        var error = Assert.Throws<InvalidDataException>(() => Load(folder.Write("v.gz", bytes)));

        Assert.StartsWith("v.gz", error.Message);
    }

    [Fact]
    public void Load_OnlyWordsThatAreNotThere_SaysSo()
    {
        var path = folder.Write("vectors", "dog 1\n");

        var error = Assert.Throws<InvalidDataException>(
            () => WordVectors.Load(path, SmallVectors.Quiet with { OnlyWords = ["Dog", "Cat"] }));

        Assert.Contains("none of the 2 words of OnlyWords", error.Message);
    }

    [Fact]
    public void Load_NoFile_SaysWhere() =>
        Assert.Contains("There is no file", Assert.Throws<FileNotFoundException>(() => Load(folder.Find("missing.txt"))).Message);

    [Fact]
    public void Load_Progress_EndsInALineWithoutClockTimes()
    {
        var progress = new StringWriter();

        WordVectors.Load(folder.Write("vectors.txt", "dog 1 2\ncat 3 4\n"), new WordVectorOptions { Progress = progress });

        Assert.Equal("\r" + "vectors.txt  2 words of 2 numbers".PadRight(79) + "\n", progress.ToString());
    }

    [Fact]
    public void Save_Text_IsExactly()
    {
        new WordVectors(["dog", "cat"], [1, -0.25f, 1e-9f, 3], 2).Save(folder.Find("v"), WordVectorFormat.Word2VecText);

        Assert.Equal("2 2\ndog 1 -0.25\ncat 1E-09 3\n", File.ReadAllText(folder.Find("v")));
    }

    private static WordVectors Load(string path) => WordVectors.Load(path, SmallVectors.Quiet);

    private static WordVectors Sample(int words, int size) =>
        new(Enumerable.Range(0, words).Select(i => $"wört{i}"), new RandomStream(2).NextNormals(words * size), size);
}
