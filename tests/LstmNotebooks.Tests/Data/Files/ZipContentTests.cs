using System.IO.Compression;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Data;

public sealed class ZipContentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)] // several blocks
    public void Open_ZipOfOneFile_IsUnpackedWhateverItsName(int length)
    {
        var content = Bytes(length);

        Assert.Equal(content, ReadAll(folder.Write("prices.csv", Zip.Pack(("prices.csv", content)))));
    }

    [Fact]
    public void Open_ZipWithFoldersAndFinderFiles_GivesTheFileBesideThem()
    {
        var packed = Zip.Pack(("data/", []), ("data/.DS_Store", [1]), ("data/prices.csv", Bytes(10)), ("__MACOSX/data/._prices.csv", [2]));

        Assert.Equal(Bytes(10), ReadAll(folder.Write("prices.zip", packed)));
    }

    [Fact]
    public void Open_ZipOfSeveralFiles_NamesThemAndACallThatUnpacks()
    {
        var path = folder.Write("two.zip", Zip.Pack(("a.csv", [1]), ("b/c.csv", [2])));

        var error = Assert.Throws<InvalidDataException>(() => ReadAll(path));

        Assert.StartsWith(
            "two.zip is a ZIP file of 2 files, 'a.csv', 'b/c.csv', and only one can be read. Unpack it, "
            + "such as by System.IO.Compression.ZipFile.ExtractToDirectory(path, folder)",
            error.Message);
        ZipFile.ExtractToDirectory(path, folder.Find("unpacked"));
        Assert.Equal([2], ReadAll(Path.Combine(folder.Find("unpacked"), "b/c.csv")));
    }

    [Fact]
    public void Open_ZipOfManyFiles_NamesTheFirst()
    {
        var path = folder.Write("many.zip", Zip.Pack([.. Enumerable.Range(1, 9).Select(static i => ($"{i}.csv", (byte[])[1]))]));

        Assert.Contains("'5.csv', '6.csv' and 3 more, and only one", Assert.Throws<InvalidDataException>(() => ReadAll(path)).Message);
    }

    [Fact]
    public void Open_ZipOfNoFile_SaysSo()
    {
        var path = folder.Write("none.zip", Zip.Pack());

        Assert.StartsWith("none.zip is a ZIP file with no file in it.", Assert.Throws<InvalidDataException>(() => ReadAll(path)).Message);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("META-INF/manifest.xml")]
    public void Open_Workbook_SaysToSaveItAsText(string entry)
    {
        var path = folder.Write("prices.xlsx", Zip.Pack((entry, [1]), ("content.xml", [2])));

        Assert.StartsWith(
            "prices.xlsx is a workbook or document of an office program, not text. Open it there, save it as CSV",
            Assert.Throws<InvalidDataException>(() => ReadAll(path)).Message);
    }

    [Fact]
    public void Read_ZipCutAnywhere_IsRefused()
    {
        var packed = Zip.Pack(("prices.csv", Bytes(2_000)));
        foreach (var length in (int[])[4, 30, 1_000, packed.Length - 60, packed.Length - 1])
        {
            var path = folder.Write("cut.zip", packed.AsSpan(0, length));

            Assert.StartsWith(
                "cut.zip is a ZIP file that is cut off, damaged",
                Assert.Throws<InvalidDataException>(() => ReadAll(path)).Message);
        }
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(100_000)]
    [InlineData(199_000)]
    public void Read_ZipDamagedWithin_IsRefused(int place)
    {
        var packed = Zip.Pack(("prices.csv", Bytes(200_000)));
        packed[place] ^= 0x10;

        var error = Assert.Throws<InvalidDataException>(() => ReadAll(folder.Write("bad.zip", packed)));

        Assert.Contains(
            "bad.zip is a ZIP file that is cut off, damaged or packed in a way that cannot be read here: 'prices.csv'",
            error.Message);
    }

    [Fact]
    public void Open_ZipThatCannotBeRead_LeavesTheFileFree()
    {
        var path = folder.Write("none.zip", Zip.Pack());
        Assert.Throws<InvalidDataException>(() => ReadAll(path));

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.True(file.CanWrite);
    }

    [Fact]
    public void Append_KnownText_IsThePublishedSum() => Assert.Equal(0xCBF43926, Crc32.Append(Crc32.Append(0, "12345"u8), "6789"u8));

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new RandomStream(1, "bytes").NextBytes(bytes);
        return bytes;
    }

    private static byte[] ReadAll(string path)
    {
        using var file = UnpackedFile.Open(path);
        using var given = new MemoryStream();
        file.Content.CopyTo(given);
        return given.ToArray();
    }
}
