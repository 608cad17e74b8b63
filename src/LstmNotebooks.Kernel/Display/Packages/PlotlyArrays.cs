using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Typed arrays in Plotly's JSON, {"dtype": "f8", "bdata": base64, "shape": "2, 3"}: plotly.js reads them from version 2.28 on, plain arrays always.</summary>
internal static class PlotlyArrays
{
    /// <summary>Puts plain arrays in the place of all typed ones.</summary>
    /// <exception cref="FormatException">The base64 text of one is none.</exception>
    public static void Decode(JsonNode? node)
    {
        if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++)
                Decode(items[i], plain => items[i] = plain);
        else if (node is JsonObject members)
            foreach (var name in members.Select(member => member.Key).ToList())
                Decode(members[name], plain => members[name] = plain);
    }

    private static void Decode(JsonNode? node, Action<JsonNode> replace)
    {
        if (node is JsonObject typed && typed["bdata"] is JsonValue data && typed["dtype"] is JsonValue type
            && Values((string)type!, Convert.FromBase64String((string)data!)) is { } values)
            replace(Shaped(values, Sizes(typed["shape"])));
        else
            Decode(node);
    }

    /// <summary>The numbers, in the byte order that the format has; those that are not finite are missing. Null for a type that is not known.</summary>
    private static JsonNode?[]? Values(string type, byte[] bytes) => type switch
    {
        "i1" or "int8" => [.. MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray().Select(value => JsonValue.Create(value))],
        "u1" or "uint8" or "u1c" or "uint8c" or "uint8clamped" => [.. bytes.Select(value => JsonValue.Create(value))],
        "i2" or "int16" => [.. MemoryMarshal.Cast<byte, short>(bytes).ToArray().Select(value => JsonValue.Create(value))],
        "u2" or "uint16" => [.. MemoryMarshal.Cast<byte, ushort>(bytes).ToArray().Select(value => JsonValue.Create(value))],
        "i4" or "int32" => [.. MemoryMarshal.Cast<byte, int>(bytes).ToArray().Select(value => JsonValue.Create(value))],
        "u4" or "uint32" => [.. MemoryMarshal.Cast<byte, uint>(bytes).ToArray().Select(value => JsonValue.Create(value))],
        "f4" or "float32" => [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(value => float.IsFinite(value) ? JsonValue.Create(value) : null)],
        "f8" or "float64" => [.. MemoryMarshal.Cast<byte, double>(bytes).ToArray().Select(value => double.IsFinite(value) ? JsonValue.Create(value) : null)],
        _ => null,
    };

    /// <summary>The sizes of the dimensions, outermost first: "2, 3", or a number.</summary>
    private static int[] Sizes(JsonNode? shape) =>
        shape is null ? [] : [.. shape.ToString().Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];

    private static JsonArray Shaped(JsonNode?[] values, int[] sizes)
    {
        if (sizes.Length < 2)
            return new JsonArray(values);
        var size = values.Length / sizes[0];
        return new JsonArray([.. values.Chunk(size).Select(part => (JsonNode?)Shaped(part, sizes[1..]))]);
    }
}
