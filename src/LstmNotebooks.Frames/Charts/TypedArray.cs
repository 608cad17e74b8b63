using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Frames;

/// <summary>Plotly's typed arrays, numbers as base64 of their bytes, which plotly.js reads only from 2.28 on.</summary>
internal static class TypedArray
{
    /// <summary>The plain, maybe nested array that an object with dtype, bdata and shape stands for; null when it is no typed array.</summary>
    public static JsonArray? Decode(JsonObject json)
    {
        if (Text(json, "dtype") is not { } type || Text(json, "bdata") is not { } data)
            return null;
        var (size, read) = Reader(type);
        var bytes = Convert.FromBase64String(data);
        if (bytes.Length % size != 0)
            throw new ArgumentException($"A typed array of {type} has {bytes.Length} bytes, which is no multiple of {size}: is its dtype right?");
        JsonNode?[] numbers = [.. Enumerable.Range(0, bytes.Length / size).Select(i => Number(read(bytes.AsSpan(i * size))))];
        var sizes = (json["shape"]?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] shape = [.. sizes.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return shape.Length == 2 && shape[0] * shape[1] == numbers.Length
            ? new JsonArray([.. numbers.Chunk(Math.Max(1, shape[1])).Select(row => new JsonArray(row))])
            : new JsonArray(numbers);
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static (int Size, Read Read) Reader(string type) => type switch
    {
        "f8" or "float64" => (8, BinaryPrimitives.ReadDoubleLittleEndian),
        "f4" or "float32" => (4, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        "i4" or "int32" => (4, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        "u4" or "uint32" => (4, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        "i2" or "int16" => (2, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        "u2" or "uint16" => (2, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        "i1" or "int8" => (1, bytes => (sbyte)bytes[0]),
        "u1" or "uint8" or "u1c" or "uint8c" => (1, bytes => bytes[0]),
        _ => throw new ArgumentException($"A typed array has the dtype '{type}': expected f8, f4, i4, u4, i2, u2, i1 or u1."),
    };

    private delegate double Read(ReadOnlySpan<byte> bytes);
}
