using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Frames;

/// <summary>Plotly's typed arrays, {"dtype": "f8", "bdata": base64, "shape": "2, 3"}, which plotly.js reads only from 2.28 on.</summary>
internal static class TypedArray
{
    private delegate JsonValue? Read(ReadOnlySpan<byte> bytes);

    /// <summary>Whether an object is a typed array.</summary>
    public static bool IsOne(JsonObject json) => Text(json, "dtype") is not null && Text(json, "bdata") is not null;

    /// <summary>Whether an object is a typed array of a type that is known.</summary>
    public static bool IsKnown(JsonObject json) => IsOne(json) && Reader(Text(json, "dtype")!).Size > 0;

    /// <summary>
    /// The plain array, nested where it has a shape, that a typed array stands for; numbers that are not finite are null.
    /// </summary>
    /// <exception cref="ArgumentException">Its type is not known, or its bytes are no whole number of them.</exception>
    /// <exception cref="FormatException">Its base64 text is none.</exception>
    public static JsonArray Decode(JsonObject json)
    {
        var type = Text(json, "dtype")!;
        var (size, read) = Reader(type);
        if (size == 0)
            throw new ArgumentException($"A typed array has the dtype '{type}': expected f8, f4, i4, u4, i2, u2, i1 or u1.");
        var bytes = Convert.FromBase64String(Text(json, "bdata")!);
        if (bytes.Length % size != 0)
            throw new ArgumentException(
                $"A typed array of {type} has {bytes.Length} bytes, which is no multiple of {size}: is its dtype right?");
        JsonNode?[] numbers = [.. Enumerable.Range(0, bytes.Length / size).Select(i => read(bytes.AsSpan(i * size)))];
        var sizes = (json["shape"]?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] shape = [.. sizes.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return shape.Aggregate(1, (product, extent) => product * extent) == numbers.Length
            ? Shaped(numbers, shape)
            : new JsonArray(numbers);
    }

    private static JsonArray Shaped(JsonNode?[] numbers, int[] shape) => shape.Length < 2 || numbers.Length == 0
        ? new JsonArray(numbers)
        : new JsonArray([.. numbers.Chunk(numbers.Length / shape[0]).Select(part => (JsonNode?)Shaped(part, shape[1..]))]);

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static (int Size, Read Read) Reader(string type) => type switch
    {
        "f8" or "float64" => (
            8,
            bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes) is var number && double.IsFinite(number)
                ? JsonValue.Create(number)
                : null),
        "f4" or "float32" => (
            4,
            bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes) is var number && float.IsFinite(number)
                ? JsonValue.Create(number)
                : null),
        "i4" or "int32" => (4, bytes => JsonValue.Create(BinaryPrimitives.ReadInt32LittleEndian(bytes))),
        "u4" or "uint32" => (4, bytes => JsonValue.Create(BinaryPrimitives.ReadUInt32LittleEndian(bytes))),
        "i2" or "int16" => (2, bytes => JsonValue.Create(BinaryPrimitives.ReadInt16LittleEndian(bytes))),
        "u2" or "uint16" => (2, bytes => JsonValue.Create(BinaryPrimitives.ReadUInt16LittleEndian(bytes))),
        "i1" or "int8" => (1, bytes => JsonValue.Create((sbyte)bytes[0])),
        "u1" or "uint8" or "u1c" or "uint8c" or "uint8clamped" => (1, bytes => JsonValue.Create(bytes[0])),
        _ => (0, _ => null),
    };
}
