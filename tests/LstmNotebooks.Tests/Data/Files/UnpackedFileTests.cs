using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Data;

public sealed class UnpackedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)] // several blocks
    public void Open_GzipOfAnyLength_IsUnpackedWhateverItsName(int length)
    {
        var content = Bytes(length);

        Assert.Equal(content, ReadAll(folder.Write("plain.csv", content)));
        Assert.Equal(content, ReadAll(folder.Write("packed.csv", Gzip.Pack(content))));
    }

    [Fact]
    public void Open_GzipOfSeveralMembers_GivesAll()
    {
        var (first, second) = (Bytes(100_000), Bytes(70_000));

        var content = ReadAll(folder.Write("both.gz", (byte[])[.. Gzip.Pack(first), .. Gzip.Pack([]), .. Gzip.Pack(second)]));

        Assert.Equal([.. first, .. second], content);
    }

    [Fact]
    public void Read_GzipCutOff_IsRefusedBeforeAWrongByteIsGiven()
    {
        var content = Bytes(100_000);
        var packed = (byte[])[.. Gzip.Pack(content.AsSpan(0, 60_000)), .. Gzip.Pack(content.AsSpan(60_000))];
        var secondMember = Gzip.Pack(content.AsSpan(0, 60_000)).Length;
        int[] lengths =
        [
            2, 9, 100, secondMember / 2, secondMember - 8, secondMember - 1, secondMember + 1, secondMember + 12, packed.Length - 9,
            packed.Length - 1,
        ];
        foreach (var length in lengths)
        {
            using var file = UnpackedFile.Open(folder.Write("cut.gz", packed.AsSpan(0, length)));
            var given = new List<byte>();

            var error = Assert.Throws<InvalidDataException>(() => ReadAll(file, given));

            Assert.Equal(
                "cut.gz is a gzip file that is cut off: it ends within what is packed, or other bytes follow. Get the file again.",
                error.Message);
            Assert.Equal(content.AsSpan(0, given.Count), [.. given]);
        }
    }

    [Fact]
    public void Read_GzipDamaged_SaysWhere()
    {
        var packed = Gzip.Pack(Bytes(200_000));
        packed.AsSpan(packed.Length / 2, 100).Clear();
        using var file = UnpackedFile.Open(folder.Write("bad.gz", packed));

        var error = Assert.Throws<InvalidDataException>(() => ReadAll(file, []));

        Assert.StartsWith(
            "bad.gz is a gzip file that is damaged: it cannot be unpacked behind byte ",
            error.Message,
            StringComparison.Ordinal);
    }

    // Hardly packable, so that a cut falls within the data and not within its end.
    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new RandomStream(1, "bytes").NextBytes(bytes);
        return bytes;
    }

    private static byte[] ReadAll(string path)
    {
        using var file = UnpackedFile.Open(path);
        var given = new List<byte>();
        ReadAll(file, given);
        Assert.Equal(file.Length, file.Read);
        return [.. given];
    }

    private static void ReadAll(UnpackedFile file, List<byte> given)
    {
        var buffer = new byte[10_000];
        while (file.Content.Read(buffer) is > 0 and var count)
            given.AddRange(buffer.AsSpan(0, count));
    }
}
