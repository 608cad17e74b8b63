using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

/// <summary>Files that are packed, or are no text, whatever their names.</summary>
public sealed class PackedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_ZipOfOneFile_IsUnpackedWhateverItsName()
    {
        var path = folder.Write("prices.csv", Zip.Pack(("a.csv", "day,x\n1,2\n"u8.ToArray())));

        Assert.Equal("2", CsvTable.Load(path).Text(0, "x"));
    }

    [Theory]
    [InlineData("FD377A585A000000", "an xz file. Unpack it, and load what it held.")]
    [InlineData("377ABCAF271C0004", "a 7z file. Unpack it, and load what it held.")]
    [InlineData("526172211A070100", "a RAR file. Unpack it, and load what it held.")]
    [InlineData("425A683931415926", "a bzip2 file. Unpack it, and load what it held.")]
    [InlineData("28B52FFD00000000", "a Zstandard file. Unpack it, and load what it held.")]
    [InlineData("D0CF11E0A1B11AE1", "an old Office document, such as an Excel workbook (.xls). Save its sheet as CSV, and load that.")]
    [InlineData("5041523100000000", "a Parquet file. Save its table as CSV, and load that.")]
    public void Load_FileThatIsNoText_SaysWhatItIs(string start, string expected)
    {
        var path = folder.Write("prices.csv", Convert.FromHexString(start));

        Assert.Equal($"prices.csv is {expected}", Assert.Throws<InvalidDataException>(() => CsvTable.Load(path)).Message);
    }
}
