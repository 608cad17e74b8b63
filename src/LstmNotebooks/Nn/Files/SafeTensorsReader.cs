using System.Buffers.Binary;
using System.Text.Json;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Reads one safetensors file, believing nothing that it says.</summary>
internal sealed class SafeTensorsReader(Stream stream, string file)
{
    // As in the format's own library: a longer header is an attack or another kind of file.
    private const int LongestHeader = 100_000_000;

    private readonly Stream stream = stream;
    private readonly string file = file;

    public SafeTensors Read()
    {
        var header = ReadHeader();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<SafeTensorsEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in header.EnumerateObject())
        {
            if (!names.Add(property.Name))
                throw Error($"tensor '{property.Name}' is there twice");
            if (property.NameEquals(SafeTensorsFile.MetadataKey))
                ReadMetadata(property.Value, metadata);
            else
                entries.Add(ReadEntry(property.Name, property.Value));
        }
        CheckPlaces(entries);
        var values = entries.OrderBy(static entry => entry.Begin)
            .ToDictionary(static entry => entry.Name, ReadValues, StringComparer.Ordinal);
        return new(
            [.. entries.Where(static entry => entry.Kind is not null).Select(entry => new NamedTensor(entry.Name, values[entry.Name]!))],
            metadata)
        {
            LeftOut =
            [
                .. entries.Where(static entry => entry.Kind is null).Select(static entry => new LeftOutTensor(entry.Name, entry.Type)),
            ],
        };
    }

    private JsonElement ReadHeader()
    {
        var rest = stream.Length - SafeTensorsFile.LengthBytes;
        if (rest < 0)
            throw Error(
                $"a safetensors file begins with {SafeTensorsFile.LengthBytes} bytes of length but this one has {stream.Length} "
                + "bytes in all: it is cut short");
        Span<byte> length = stackalloc byte[SafeTensorsFile.LengthBytes];
        stream.ReadExactly(length);
        var headerLength = BinaryPrimitives.ReadUInt64LittleEndian(length);
        if (headerLength > (ulong)Math.Min(rest, LongestHeader))
            throw OtherForm()
                ?? Error(
                    $"the header should be {headerLength:N0} bytes but {rest:N0} follow: the file is cut short, or no safetensors file");
        var bytes = new byte[headerLength];
        stream.ReadExactly(bytes);
        try
        {
            var header = JsonDocument.Parse(bytes).RootElement;
            return header.ValueKind == JsonValueKind.Object
                ? header
                : throw Error($"the header should be a JSON object but is {header.ValueKind}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{file}: the header is not JSON ({error.Message}): this is no safetensors file, or a damaged one.", error);
        }
    }

    /// <summary>The error for a file that is known to be another; null for any other.</summary>
    private InvalidDataException? OtherForm()
    {
        var head = WeightFiles.Head(stream);
        return (OtherFile.What(head, WeightFiles.Wanted) ?? OtherFile.Json(head, WeightFiles.Wanted) ?? OtherFile.Utf16(head)) is { } other
            ? new($"{file} is {other}")
            : null;
    }

    private void ReadMetadata(JsonElement json, Dictionary<string, string> metadata)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Error($"{SafeTensorsFile.MetadataKey} should be a JSON object but is {json.ValueKind}");
        foreach (var property in json.EnumerateObject())
        {
            metadata[property.Name] = property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!
                : throw Error($"'{property.Name}' of {SafeTensorsFile.MetadataKey} should be a text but is {property.Value.ValueKind}");
        }
    }

    private SafeTensorsEntry ReadEntry(string name, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("dtype", out var type) || type.ValueKind != JsonValueKind.String)
            throw Error($"tensor '{name}' has no dtype");
        var sizes = ReadNumbers(name, json, "shape");
        var places = ReadNumbers(name, json, "data_offsets");
        if (places.Length != 2 || places[0] > places[1])
            throw Error($"data_offsets of tensor '{name}' should be a begin and an end but are [{string.Join(", ", places)}]");
        return KindOf(type.GetString()!) is { } kind
            ? new(name, type.GetString()!, kind, FloatShape(name, kind, sizes, places[1] - places[0]), places[0], places[1])
            : new(name, type.GetString()!, null, default, places[0], places[1]);
    }

    /// <summary>What a type means; null for all but floating-point numbers.</summary>
    private static FloatKind? KindOf(string type) => type switch
    {
        "F64" => FloatKind.Float64,
        "F32" => FloatKind.Float32,
        "F16" => FloatKind.Float16,
        "BF16" => FloatKind.BFloat16,
        "F8_E5M2" => FloatKind.Float8E5M2,
        "F8_E4M3" => FloatKind.Float8E4M3,
        _ => null,
    };

    private Shape FloatShape(string name, FloatKind kind, long[] sizes, long bytes)
    {
        if (sizes.Length > Shape.MaxRank || sizes.Any(static size => size > int.MaxValue))
            throw Error(
                $"tensor '{name}' has the shape [{string.Join(", ", sizes)}] but this library reads up to {Shape.MaxRank} dimensions");
        var shape = sizes.Length == 0 ? [1] : ShapeOf(name, sizes);
        var expected = (long)shape.Length * kind.Bytes();
        return bytes == expected
            ? shape
            : throw Error($"tensor '{name}' of shape {shape} takes {expected:N0} bytes but its data_offsets span {bytes:N0}");
    }

    private Shape ShapeOf(string name, long[] sizes)
    {
        try
        {
            return Shape.Create([.. sizes.Select(static size => (int)size)]);
        }
        catch (ShapeException error)
        {
            throw new InvalidDataException($"{file}: the shape of tensor '{name}' is wrong. {error.Message}", error);
        }
    }

    private long[] ReadNumbers(string name, JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw Error($"tensor '{name}' has no {property}");
        return [.. list.EnumerateArray().Select(item => Whole(item) is { } number
            ? number
            : throw Error($"{property} of tensor '{name}' should be whole numbers of 0 or more but has {item}"))];

        static long? Whole(JsonElement item) =>
            item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) && number >= 0 ? number : null;
    }

    /// <summary>The tensors must cover the rest of the file: no overlap, no hole, nothing beyond the end.</summary>
    private void CheckPlaces(List<SafeTensorsEntry> entries)
    {
        var (end, last) = (0L, "the header");
        foreach (var entry in entries.OrderBy(static entry => entry.Begin).ThenBy(static entry => entry.End))
        {
            if (entry.Begin != end)
                throw Error(
                    $"tensor '{entry.Name}' begins at byte {entry.Begin:N0} but {last} ends at {end:N0}: "
                    + "tensors must follow one another without overlap or hole");
            (end, last) = (entry.End, $"tensor '{entry.Name}'");
        }
        var rest = stream.Length - stream.Position;
        if (end != rest)
            throw Error(
                $"the tensors take {end:N0} bytes but {rest:N0} follow the header: the file is {(rest < end ? "cut short" : "damaged")}");
    }

    /// <summary>The values; null when the tensor is left out.</summary>
    private Tensor? ReadValues(SafeTensorsEntry entry)
    {
        if (entry.Kind is not { } kind)
        {
            stream.Position += entry.End - entry.Begin;
            return null;
        }
        var values = new float[entry.Shape.Length];
        kind.Read(stream, values, what => Error($"tensor '{entry.Name}' {what}"));
        return new Tensor(entry.Shape, values);
    }

    private InvalidDataException Error(string what) => new($"{file}: {what}.");
}
