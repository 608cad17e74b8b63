using System.Buffers.Binary;
using System.Text;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class SafeTensorsFileTests
{
    private const string PairHeader = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1,1],"data_offsets":[8,12]}}""";

    [Fact]
    public void Write_TwoTensors_IsTheFormatByteForByte()
    {
        using var folder = new TemporaryFolder();
        const string header = """{"__metadata__":{"from":"ä","kind":"test"},"b.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""";

        SafeTensorsFile.Write(folder.Find("x.safetensors"),
            [new("b.weight", Tensor.From(new float[,] { { 1, -2 } })), new("a", Tensor.Scalar(0.5f))],
            new Dictionary<string, string> { ["kind"] = "test", ["from"] = "ä" });

        var bytes = File.ReadAllBytes(folder.Find("x.safetensors"));
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(0, length % 8);
        Assert.Equal(header, Encoding.UTF8.GetString(bytes, 8, length).TrimEnd(' '));
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0, 0x3F], bytes[(8 + length)..]);
        Assert.Equal(["x.safetensors"], folder.Files);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameToTheBit()
    {
        using var folder = new TemporaryFolder();
        var values = new RandomStream(1).NextNormals(60);
        (values[0], values[1], values[2]) = (-0f, float.NaN, float.Epsilon);

        SafeTensorsFile.Write(folder.Find("x.safetensors"), [new("x", Tensor.From([3, 4, 5], values)), new("empty", Tensor.Zeros(2, 0))], new Dictionary<string, string> { ["key"] = "text" });
        var read = SafeTensorsFile.Read(folder.Find("x.safetensors"));

        Assert.Equal(["x", "empty"], read.Tensors.Select(static tensor => tensor.Name));
        Assert.Equal("[3, 4, 5]", read.Tensors[0].Value.Shape.ToString());
        Assert.Equal("[2, 0]", read.Tensors[1].Value.Shape.ToString());
        Assert.Equal(values.Select(BitConverter.SingleToInt32Bits), read.Tensors[0].Value.ToArray().Select(BitConverter.SingleToInt32Bits));
        Assert.Equal("text", read.Metadata["key"]);
    }

    [Fact]
    public void Read_TensorsInAnotherOrderThanTheirValues_FindsEach()
    {
        using var folder = new TemporaryFolder();
        const string header = """{"late":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"early":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""";

        var read = SafeTensorsFile.Read(folder.Write("x.safetensors", FileOf(header, 1, 2)));

        Assert.Equal(2, read.Tensors[0].Value.Item());
        Assert.Equal(1, read.Tensors[1].Value.Item());
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1234\n", "a pointer of Git LFS, not weights")]
    [InlineData("<!DOCTYPE html>\n<html lang=\"en\">\n</html>\n", "a web page, not weights")]
    [InlineData("{\"error\":\"Access to the model is restricted\"}", "JSON, not weights")]
    public void Read_OtherFile_SaysWhatItIs(string text, string expected)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Read(folder.Write("x.safetensors", text)));

        Assert.StartsWith($"x.safetensors is {expected}", error.Message);
    }

    [Fact]
    public void Read_CutAnywhere_IsAnErrorNamingTheFile()
    {
        using var folder = new TemporaryFolder();
        var whole = FileOf(PairHeader, 1, 2, 3);

        for (var length = 0; length < whole.Length; length++)
        {
            var path = folder.Write("cut.safetensors", whole.AsSpan(0, length));

            var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Read(path));

            Assert.StartsWith("cut.safetensors: ", error.Message);
        }
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F16","shape":[3],"data_offsets":[0,12]}}""", "tensor 'a' of shape [3] takes 6 bytes but its data_offsets span 12")]
    [InlineData("""{"a":{"shape":[3],"data_offsets":[0,12]}}""", "tensor 'a' has no dtype")]
    [InlineData("""{"a":{"dtype":"F32","data_offsets":[0,12]}}""", "tensor 'a' has no shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3]}}""", "tensor 'a' has no data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-3],"data_offsets":[0,12]}}""", "shape of tensor 'a' should be whole numbers of 0 or more but has -3")]
    [InlineData("""{"a":{"dtype":"F32","shape":[],"data_offsets":[0,12]}}""", "tensor 'a' of shape [1] takes 4 bytes but its data_offsets span 12")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1,1,1,1,3],"data_offsets":[0,12]}}""", "has the shape [1, 1, 1, 1, 3]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2147483647,2147483647],"data_offsets":[0,12]}}""", "the shape of tensor 'a' is wrong")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}""", "tensor 'a' of shape [2] takes 8 bytes but its data_offsets span 12")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[12,0]}}""", "data_offsets of tensor 'a' should be a begin and an end but are [12, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "tensor 'b' begins at byte 4 but tensor 'a' ends at 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""", "tensor 'b' begins at byte 8 but tensor 'a' ends at 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "the tensors take 8 bytes but 12 follow the header: the file is damaged")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "tensor 'a' is there twice")]
    [InlineData("""{"__metadata__":{"n":1},"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "'n' of __metadata__ should be a text but is Number")]
    [InlineData("[1, 2]", "the header should be a JSON object but is Array")]
    [InlineData("{not json}", "the header is not JSON")]
    public void Read_DamagedHeader_SaysWhat(string header, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.safetensors", FileOf(header, 1, 2, 3));

        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Read(path));

        Assert.StartsWith("bad.safetensors: ", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Read_AnotherKindOfFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("picture.safetensors", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);

        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Read(path));

        Assert.Contains("or no safetensors file", error.Message);
    }

    [Fact]
    public void Read_NoFile_NamesThePath()
    {
        var error = Assert.Throws<FileNotFoundException>(() => SafeTensorsFile.Read("nowhere/x.safetensors"));

        Assert.Contains("nowhere/x.safetensors", error.Message);
    }

    [Fact]
    public void Write_SameNameTwice_IsAnErrorAndLeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.safetensors", [1, 2, 3]);

        var error = Assert.Throws<ArgumentException>(() => SafeTensorsFile.Write(path, [new("a", Tensor.Scalar(1)), new("a", Tensor.Scalar(2))]));

        Assert.Contains("'a' again", error.Message);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    private static byte[] FileOf(string header, params ReadOnlySpan<float> values)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var bytes = Encoding.UTF8.GetBytes(header);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
        foreach (var value in values)
            writer.Write(value);
        writer.Flush();
        return stream.ToArray();
    }
}
