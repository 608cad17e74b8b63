using System.Text;
using LstmNotebooks.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Data;

public sealed class TextEncodingTests : IDisposable
{
    private const string Text = "a,b\n1,It’s a café – “yes” for € 5\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("cp1252")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("UTF-8")]
    public void Load_NamedEncoding_GivesTheText(string name)
    {
        TextEncoding encoding = name;
        var path = folder.Write("x.csv", encoding.Value.GetBytes(Text));

        Assert.Equal("It’s a café – “yes” for € 5", CsvTable.Load(path, new CsvFormat { Encoding = name }).Text(0, "b"));
    }

    [Theory]
    [InlineData("latin-1")]
    [InlineData("iso-8859-1")]
    [InlineData("ISO_8859_1")]
    public void Load_NameOfLatin1_IsUnderstood(string name)
    {
        var path = folder.Write("x.csv", Encoding.Latin1.GetBytes("a,b\n1,café\n"));

        Assert.Equal("café", CsvTable.Load(path, new CsvFormat { Encoding = name }).Text(0, "b"));
    }

    [Fact]
    public void Load_EncodingOfDotNet_IsTaken()
    {
        var path = folder.Write("x.csv", Encoding.Latin1.GetBytes("a,b\n1,café\n"));

        Assert.Equal("café", CsvTable.Load(path, new CsvFormat { Encoding = Encoding.Latin1 }).Text(0, "b"));
    }

    [Fact]
    public void Load_MarkOfUtf16_IsEnough()
    {
        var path = folder.Write("x.csv", (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]);

        Assert.Equal("It’s a café – “yes” for € 5", CsvTable.Load(path).Text(0, "b"));
    }

    [Fact]
    public void Load_Windows1252_SaysLineByteAndTheEncodingThatReadsIt()
    {
        TextEncoding windows = "windows-1252";
        var path = folder.Write("x.csv", windows.Value.GetBytes(Text));

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Load(path));

        Assert.Equal(
            "x.csv, line 2: byte 9 of the file, 0x92, is not UTF-8. It may be windows-1252, in which the place reads '1,It’s a café – ': "
                + "pass Encoding = \"windows-1252\" (or \"latin-1\", \"utf-16\") in the format or options with which it is loaded, "
                + "or save the file as UTF-8.",
            error.Message);
        Assert.Equal("It’s a café – “yes” for € 5", CsvTable.Load(path, new CsvFormat { Encoding = "windows-1252" }).Text(0, "b"));
    }

    [Fact]
    public void Load_Latin1FarDown_SaysLineAndByte()
    {
        var path = folder.Write(
            "x.csv",
            Encoding.Latin1.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,cafe\n", 50_000)) + "1,café\n"));

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Load(path));

        Assert.StartsWith(
            "x.csv, line 50002: byte 350010 of the file, 0xE9, is not UTF-8. It may be latin-1",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CharactersAcrossBlocks_AreWhole()
    {
        var text = string.Concat(Enumerable.Repeat("aé€😀", 50_000));
        var path = folder.Write("x.csv", $"a,b\n1,{text}\n");

        Assert.Equal(text, CsvTable.Load(path).Text(0, "b"));
    }

    [Fact]
    public void Load_FileEndsWithinACharacter_SaysThatItMayBeCutOff()
    {
        var path = folder.Write("x.csv", Encoding.UTF8.GetBytes("a,b\n1,café").AsSpan()[..^1]);

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Load(path));

        Assert.Contains("The file ends within a character: it may be cut off.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Load_Utf16WithoutMark_NamesTheEncodingThatReadsIt(string name)
    {
        TextEncoding encoding = name;
        var path = folder.Write("x.csv", encoding.Value.GetBytes("a,b\n1,2\n"));

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Load(path));

        Assert.Contains($"Pass Encoding = \"{name}\"", error.Message, StringComparison.Ordinal);
        Assert.Equal("2", CsvTable.Load(path, new CsvFormat { Encoding = name }).Text(0, "b"));
    }

    [Fact]
    public void Load_BytesOfNoCharacter_NamesThem()
    {
        var path = folder.Write("x.csv", (byte[])[.. "a,b\n1,"u8, 0x81, 0x20, .. "\n"u8]);

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Load(path, new CsvFormat { Encoding = "shift_jis" }));

        Assert.Contains("x.csv: the bytes 81", error.Message, StringComparison.Ordinal);
        Assert.Contains("are not shift_jis", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_UnknownName_ShowsSomeThatAreKnown()
    {
        var error = Assert.Throws<ArgumentException>(() => (TextEncoding)"klingon");

        Assert.StartsWith(
            "There is no encoding \"klingon\". Pass a name such as \"utf-8\", \"windows-1252\"",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_VocabularyThatIsNotUtf8_IsRefused()
    {
        var path = folder.Write("words.txt", Encoding.Latin1.GetBytes("vocabulary 1\ncafé\t1\n"));

        var error = Assert.Throws<InvalidDataException>(() => Vocabulary.Load(path));

        Assert.StartsWith("words.txt, line 2: byte 17 of the file, 0xE9, is not UTF-8.", error.Message, StringComparison.Ordinal);
    }
}
