using System.Buffers.Binary;
using System.Text;
using LstmNotebooks.Nn;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Tensors of other types than float32.</summary>
public sealed class FloatKindsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("F64", "00 00 00 00 00 00 F0 3F  00 00 00 00 00 00 04 C0", 1f, -2.5f)]
    [InlineData("F32", "00 00 80 3F  00 00 20 C0", 1f, -2.5f)]
    [InlineData("F16", "00 3C  00 C1", 1f, -2.5f)]
    [InlineData("F16", "01 00  FF 7B", 5.9604645E-08f, 65504f)] // the smallest and the largest
    [InlineData("BF16", "80 3F  20 C0", 1f, -2.5f)]
    [InlineData("BF16", "80 7F  01 00", float.PositiveInfinity, 9.1835E-41f)]
    [InlineData("F8_E5M2", "3C C1", 1f, -2.5f)]
    [InlineData("F8_E4M3", "38 C2", 1f, -2.5f)]
    [InlineData("F8_E4M3", "7E 01", 448f, 0.001953125f)] // the largest and the smallest
    public void Read_SafeTensorsOfEveryFloat_GivesFloat32(string type, string hexadecimal, float first, float second)
    {
        var bytes = Bytes(hexadecimal);
        var path = Write($$$"""{"a":{"dtype":"{{{type}}}","shape":[2],"data_offsets":[0,{{{bytes.Length}}}]}}""", bytes);

        Assert.Equal([first, second], SafeTensorsFile.Read(path).Tensors[0].Value.ToArray());
    }

    [Theory]
    [InlineData(7, "00 00 00 00 00 00 F0 3F  00 00 00 00 00 00 04 C0")]
    [InlineData(6, "00 00 80 3F  00 00 20 C0")]
    [InlineData(5, "00 3C  00 C1")]
    [InlineData(15, "80 3F  20 C0")]
    public void Read_TorchSharpOfEveryFloat_GivesFloat32(byte type, string hexadecimal)
    {
        var path = folder.Write("x.dat", (byte[])[1, 1, (byte)'w', type, 1, 2, .. Bytes(hexadecimal)]);

        Assert.Equal([1, -2.5f], TorchSharpFile.Read(path)[0].Value.ToArray());
    }

    [Fact]
    public void Read_ManyNumbersOfHalfTheBytes_GivesAll()
    {
        var bytes = new byte[2 * 200_000]; // several blocks
        for (var i = 0; i < 200_000; i++)
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(2 * i), (Half)(i % 1000));
        var path = Write($$$"""{"a":{"dtype":"F16","shape":[200,1000],"data_offsets":[0,{{{bytes.Length}}}]}}""", bytes);

        var values = SafeTensorsFile.Read(path).Tensors[0].Value.ToArray();

        Assert.Equal(Enumerable.Range(0, 200_000).Select(static i => (float)(i % 1000)), values);
    }

    [Fact]
    public void Read_SafeTensorsWithScalarsAndCounters_GivesTheFloatsAndNamesTheOthers()
    {
        const string header = """
            {"steps":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"temperature":{"dtype":"F32","shape":[],"data_offsets":[8,12]},"mask":{"dtype":"BOOL","shape":[1,1,1,1,2],"data_offsets":[12,14]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[14,16]}}
            """;
        var path = Write(header, [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x3F, 1, 0, 0x80, 0x3F]);

        var read = SafeTensorsFile.Read(path);

        Assert.Equal(["temperature [1] 0.5", "b [1] 1"], read.Tensors.Select(static tensor => $"{tensor.Name} {tensor.Value.Shape} {tensor.Value.Item()}"));
        Assert.Equal([new("steps", "I64"), new("mask", "BOOL")], read.LeftOut);
    }

    [Fact]
    public void Read_TorchSharpWithScalarsAndCounters_GivesTheFloatsAndNamesTheOthers()
    {
        var path = folder.Write("x.dat", (byte[])
        [
            4,
            1, (byte)'n', 4, 0, 9, 0, 0, 0, 0, 0, 0, 0, // int64 scalar
            1, (byte)'t', 6, 0, 0, 0, 0, 0x3F, // float32 scalar
            1, (byte)'m', 11, 2, 1, 2, 1, 0, // bool [1, 2]
            1, (byte)'b', 15, 1, 1, 0x80, 0x3F, // bfloat16 [1]
        ]);
        List<LeftOutTensor> leftOut = [];

        var tensors = TorchSharpFile.Read(path, leftOut);

        Assert.Equal(["t [1] 0.5", "b [1] 1"], tensors.Select(static tensor => $"{tensor.Name} {tensor.Value.Shape} {tensor.Value.Item()}"));
        Assert.Equal([new("n", "int64"), new("m", "bool")], leftOut);
        Assert.Equal(2, TorchSharpFile.Read(path).Count);
    }

    [Fact]
    public void Read_Float64BeyondFloat32_NamesTensorAndNumber()
    {
        var path = Write("""{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}""", BitConverter.GetBytes(1e300));

        Assert.Equal("x.safetensors: tensor 'a' holds 1E+300, which is larger than any float32.", Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Read(path)).Message);
    }

    [Fact]
    public void Load_CountersBesideTheWeights_ArePassedOver()
    {
        var model = new Linear(1, 1, new(1));
        var path = Write("""{"weight":{"dtype":"F16","shape":[1,1],"data_offsets":[0,2]},"bias":{"dtype":"F16","shape":[1],"data_offsets":[2,4]},"n":{"dtype":"I64","shape":[],"data_offsets":[4,12]}}""",
            [0, 0x3C, 0, 0xC1, 9, 0, 0, 0, 0, 0, 0, 0]);

        model.Load(path);

        Assert.Equal([1, -2.5f], model.Parameters.SelectMany(static parameter => parameter.Value.ToArray()));
    }

    [Fact]
    public void Load_WholeNumbersAsWeights_SaysSo()
    {
        var path = Write("""{"weight":{"dtype":"I8","shape":[1,1],"data_offsets":[0,1]},"bias":{"dtype":"F16","shape":[1],"data_offsets":[1,3]}}""", [5, 0, 0x3C]);

        var error = Assert.Throws<InvalidDataException>(() => new Linear(1, 1, new(1)).Load(path));

        Assert.Equal("x.safetensors: tensor 'weight' is of type I8, but weights are floating-point numbers. Save it as float32.", error.Message);
    }

    private static byte[] Bytes(string hexadecimal) => Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal));

    private string Write(string header, byte[] values)
    {
        var json = Encoding.UTF8.GetBytes(header);
        return folder.Write("x.safetensors", (byte[])[.. BitConverter.GetBytes((long)json.Length), .. json, .. values]);
    }
}
