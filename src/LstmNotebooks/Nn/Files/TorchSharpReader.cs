using System.Text;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Reads one TorchSharp file, believing nothing that it says.</summary>
internal sealed class TorchSharpReader(Stream stream, string file)
{
    // The numbers of torch's scalar types, for messages.
    private static readonly string[] TypeNames =
        ["uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64", "complex32", "complex64", "complex128", "bool"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream stream = stream;
    private readonly string file = file;

    public IReadOnlyList<NamedTensor> Read()
    {
        var count = ReadNumber("the number of tensors");
        var tensors = new List<NamedTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0L; i < count; i++)
        {
            var tensor = ReadTensor(ReadName($"tensor {i + 1} of {count}"));
            if (!names.Add(tensor.Name))
                throw Error($"tensor '{tensor.Name}' is there twice");
            tensors.Add(tensor);
        }
        if (stream.Position != stream.Length)
            throw Error($"{stream.Length - stream.Position:N0} bytes follow the last of {count} tensors: the file is damaged, or no TorchSharp file");
        return tensors;
    }

    private string ReadName(string which)
    {
        var length = ReadNumber($"the length of the name of {which}");
        CheckLeft(length, $"the name of {which}");
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"{file}: the name of {which} is not UTF-8: the file is damaged, or no TorchSharp file.", error);
        }
    }

    private NamedTensor ReadTensor(string name)
    {
        var type = ReadNumber($"the type of tensor '{name}'");
        if (type != TorchSharpFile.Float32)
            throw Error($"tensor '{name}' is of type {(type < TypeNames.Length ? TypeNames[type] : $"number {type}")} but this library reads float32 only");
        var rank = ReadNumber($"the number of dimensions of tensor '{name}'");
        if (rank is 0 or > Shape.MaxRank)
            throw Error($"tensor '{name}' has {rank} dimensions but this library reads 1 to {Shape.MaxRank}");
        Span<int> sizes = stackalloc int[(int)rank];
        var length = Int128.One;
        foreach (ref var size in sizes)
        {
            size = (int)Math.Min(ReadNumber($"the shape of tensor '{name}'"), int.MaxValue);
            length *= size;
            CheckLeft(length * sizeof(float), $"tensor '{name}'");
        }
        var value = Tensor.Full(Shape.Create(sizes), 0);
        FloatBytes.Read(stream, value.Values);
        return new(name, value);
    }

    private long ReadNumber(string what)
    {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = stream.ReadByte();
            if (next < 0)
                throw Error($"the file ends in {what}: it is cut short");
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
        throw Error($"{what} is no number of the format: the file is damaged, or no TorchSharp file");
    }

    private void CheckLeft(Int128 needed, string what)
    {
        var left = stream.Length - stream.Position;
        if (needed > left)
            throw Error($"{what} takes {needed:N0} bytes but {left:N0} are left: the file is cut short, or no TorchSharp file");
    }

    private InvalidDataException Error(string what) => new($"{file}: {what}.");
}
