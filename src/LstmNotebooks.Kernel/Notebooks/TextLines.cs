using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Text as a notebook file stores it: an array of lines, each with its own line end.</summary>
internal static class TextLines
{
    /// <summary>The lines of a text, split where Jupyter's own writer splits them, so that saving there changes nothing.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text[i]) || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                continue;
            lines.Add(JsonValue.Create(text[start..(i + 1)]));
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add(JsonValue.Create(text[start..]));
        return lines;
    }

    /// <summary>The text of a string or of an array of lines; null when the node is neither.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when IsString(value) => value.GetValue<string>(),
        JsonArray lines when lines.All(IsString) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static bool IsLineEnd(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
