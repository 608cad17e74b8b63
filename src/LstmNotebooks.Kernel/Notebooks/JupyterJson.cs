using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>JSON in the very form Jupyter writes notebooks in.</summary>
/// <remarks>
/// One space of indentation, keys in the order they have, numbers as they were read, and only the characters
/// escaped that must be. The framework's writer differs: even its relaxed encoder escapes a no-break space or
/// an emoji, and writes escapes in capitals, so an untouched notebook would not keep its bytes.
/// </remarks>
public static class JupyterJson
{
    /// <summary>The text of a node, without a final newline.</summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node, depth: 0);
        return text.ToString();
    }

    /// <summary>The text of a node on one line, with the same characters escaped.</summary>
    public static string WriteLine(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node, depth: null);
        return text.ToString();
    }

    /// <summary>A copy whose keys are sorted at every level, the order in which Jupyter saves.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.Key, Sorted(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static void Append(StringBuilder text, JsonNode? node, int? depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject properties:
                AppendItems(text, '{', '}', properties, depth, property =>
                {
                    AppendString(text, property.Key);
                    text.Append(depth is null ? ":" : ": ");
                    Append(text, property.Value, depth + 1);
                });
                break;
            case JsonArray items:
                AppendItems(text, '[', ']', items, depth, item => Append(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendItems<T>(StringBuilder text, char open, char close, IList<T> items, int? depth, Action<T> append)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            StartLine(text, depth + 1);
            append(items[i]);
        }
        if (items.Count > 0)
            StartLine(text, depth);
        text.Append(close);
    }

    private static void StartLine(StringBuilder text, int? depth)
    {
        if (depth is { } spaces)
            text.Append('\n').Append(' ', spaces);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
