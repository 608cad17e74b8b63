using System.Text;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class TorchSharpFileTests
{
    private static readonly byte[] Pair =
    [
        2,
        1, (byte)'w', 6, 2, 1, 2, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, // w: float32 [1, 2] = 1, −2
        1, (byte)'b', 6, 1, 1, 0, 0, 0, 0x3F, // b: float32 [1] = 0.5
    ];

    [Fact]
    public void Write_TwoTensors_IsTheFormatByteForByte()
    {
        using var folder = new TemporaryFolder();

        TorchSharpFile.Write(folder.Find("x.dat"), [new("w", Tensor.From(new float[,] { { 1, -2 } })), new("b", Tensor.Scalar(0.5f))]);

        Assert.Equal(Pair, File.ReadAllBytes(folder.Find("x.dat")));
    }

    [Fact]
    public void Write_LongNameAndLargeSize_TakeSeveralBytesANumber()
    {
        using var folder = new TemporaryFolder();
        var name = new string('n', 200);

        TorchSharpFile.Write(folder.Find("x.dat"), [new(name, Tensor.Zeros(20_000))]);

        var bytes = File.ReadAllBytes(folder.Find("x.dat"));
        Assert.Equal([1, 0xC8, 0x01], bytes[..3]); // 200 = 1·128 + 72
        Assert.Equal([6, 1, 0xA0, 0x9C, 0x01], bytes[203..208]); // 20,000 = 1·16,384 + 28·128 + 32
        Assert.Equal("[20000]", TorchSharpFile.Read(folder.Find("x.dat"))[0].Value.Shape.ToString());
    }

    [Fact]
    public void Read_TwoTensors_GivesNamesShapesAndValues()
    {
        using var folder = new TemporaryFolder();

        var tensors = TorchSharpFile.Read(folder.Write("x.dat", Pair));

        Assert.Equal(["w", "b"], tensors.Select(static tensor => tensor.Name));
        Assert.Equal("[1, 2]", tensors[0].Value.Shape.ToString());
        Assert.Equal([1, -2], tensors[0].Value.ToArray());
        Assert.Equal(0.5f, tensors[1].Value.Item());
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1234\n", "a pointer of Git LFS, not weights")]
    [InlineData("<!DOCTYPE html>\n<html lang=\"en\">\n</html>\n", "a web page, not weights")]
    public void Read_OtherFile_SaysWhatItIs(string text, string expected)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InvalidDataException>(() => TorchSharpFile.Read(folder.Write("x.dat", text), []));

        Assert.StartsWith($"x.dat is {expected}", error.Message);
    }

    [Fact]
    public void Read_CutAnywhere_IsAnErrorNamingTheFile()
    {
        using var folder = new TemporaryFolder();

        for (var length = 0; length < Pair.Length; length++)
        {
            var path = folder.Write("cut.dat", Pair.AsSpan(0, length));

            var error = Assert.Throws<InvalidDataException>(() => TorchSharpFile.Read(path));

            Assert.StartsWith("cut.dat: ", error.Message);
            Assert.Contains("cut short", error.Message);
        }
    }

    [Theory]
    [InlineData("tensor 'w' is of type qint8, which this library does not read: save it as float32", "01 01 77 0C 01 01 00 00 00 00")]
    [InlineData("tensor 'w' is of type number 99", "01 01 77 63 01 01 00 00")]
    [InlineData("tensor 'w' takes 8 bytes but 4 are left", "01 01 77 04 00 00 00 00 00")]
    [InlineData("tensor 'w' has 9 dimensions", "01 01 77 06 09 01 01 01 01 01 01 01 01 01 00 00 00 00")]
    [InlineData("tensor 'w' takes 8,589,934,588 bytes but 4 are left", "01 01 77 06 01 FF FF FF FF 7F 00 00 00 00")]
    [InlineData("the name of tensor 1 of 1 is not UTF-8", "01 01 FF 06 01 01 00 00 00 00")]
    [InlineData("the number of tensors is no number", "FF FF FF FF FF FF FF FF FF FF FF")]
    [InlineData("1 bytes follow the last of 0 tensors", "00 00")]
    [InlineData("tensor 'w' is there twice", "02 01 77 06 01 01 00 00 00 00 01 77 06 01 01 00 00 00 00")]
    public void Read_Damaged_SaysWhat(string expected, string hexadecimal)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.dat", Convert.FromHexString(hexadecimal.Replace(" ", "")));

        var error = Assert.Throws<InvalidDataException>(() => TorchSharpFile.Read(path));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Read_Utf8Name_IsRead()
    {
        using var folder = new TemporaryFolder();

        TorchSharpFile.Write(folder.Find("x.dat"), [new("größe", Tensor.Scalar(1))]);

        Assert.Equal("größe", TorchSharpFile.Read(folder.Find("x.dat"))[0].Name);
        Assert.Equal(Encoding.UTF8.GetByteCount("größe"), File.ReadAllBytes(folder.Find("x.dat"))[1]);
    }
}
