using System.Text;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Reads one TorchSharp file, believing nothing that it says.</summary>
internal sealed class TorchSharpReader(Stream stream, string file)
{
    /// <summary>torch's scalar types by their numbers, and the bytes that one value takes; 0 where that is not so simple.</summary>
    private static readonly (string Name, int Bytes)[] Types =
    [
        ("uint8", 1), ("int8", 1), ("int16", 2), ("int32", 4), ("int64", 8), ("float16", 2), ("float32", 4), ("float64", 8),
        ("complex32", 4), ("complex64", 8), ("complex128", 16), ("bool", 1), ("qint8", 0), ("quint8", 0), ("qint32", 0), ("bfloat16", 2),
    ];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream stream = stream;
    private readonly string file = file;

    public IReadOnlyList<NamedTensor> Read(ICollection<LeftOutTensor> leftOut)
    {
        var head = WeightFiles.Head(stream);
        if ((OtherFile.What(head, WeightFiles.Wanted) ?? OtherFile.Utf16(head)) is { } other)
            throw new InvalidDataException($"{file} is {other}");
        var count = ReadNumber("the number of tensors");
        var tensors = new List<NamedTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0L; i < count; i++)
        {
            var name = ReadName($"tensor {i + 1} of {count}");
            var type = ReadType(name);
            if (ReadTensor(name, type) is { } value)
                tensors.Add(new(name, value));
            else
                leftOut.Add(new(name, type.Name));
            if (!names.Add(name))
                throw Error($"tensor '{name}' is there twice");
        }
        if (stream.Position != stream.Length)
            throw Error(
                $"{stream.Length - stream.Position:N0} bytes follow the last of {count} tensors: the file is damaged, "
                + "or no TorchSharp file");
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

    private (string Name, int Bytes) ReadType(string name)
    {
        var type = ReadNumber($"the type of tensor '{name}'");
        return type < Types.Length && Types[type].Bytes > 0
            ? Types[type]
            : throw Error(
                $"tensor '{name}' is of type {(type < Types.Length ? Types[type].Name : $"number {type}")}, "
                + "which this library does not read: save it as float32");
    }

    /// <summary>The values; null when the tensor is left out.</summary>
    private Tensor? ReadTensor(string name, (string Name, int Bytes) type)
    {
        FloatKind? kind = type.Name switch
        {
            "float16" => FloatKind.Float16,
            "float32" => FloatKind.Float32,
            "float64" => FloatKind.Float64,
            "bfloat16" => FloatKind.BFloat16,
            _ => null,
        };
        var rank = ReadNumber($"the number of dimensions of tensor '{name}'");
        if (rank > Shape.MaxRank)
            throw Error($"tensor '{name}' has {rank} dimensions but this library reads up to {Shape.MaxRank}");
        var sizes = ReadSizes(name, (int)rank, type.Bytes);
        if (kind is null)
        {
            stream.Position += sizes.Aggregate((long)type.Bytes, static (product, size) => product * size);
            return null;
        }
        var value = Tensor.Full(rank == 0 ? [1] : Shape.Create(sizes), 0);
        kind.Value.Read(stream, value.Values, what => Error($"tensor '{name}' {what}"));
        return value;
    }

    private int[] ReadSizes(string name, int rank, int bytes)
    {
        var sizes = new int[rank];
        var length = (Int128)bytes;
        foreach (ref var size in sizes.AsSpan())
        {
            size = (int)Math.Min(ReadNumber($"the shape of tensor '{name}'"), int.MaxValue);
            length *= size;
            CheckLeft(length, $"tensor '{name}'");
        }
        CheckLeft(length, $"tensor '{name}'");
        return sizes;
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
