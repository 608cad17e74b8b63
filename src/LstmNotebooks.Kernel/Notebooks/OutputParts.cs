using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>One recorded output taken apart into named texts.</summary>
public static class OutputParts
{
    /// <summary>Every part: a MIME type or a property's name, and its text, whichever of nbformat's two forms it was stored in.</summary>
    public static SortedDictionary<string, string> Of(JsonObject output)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in output)
        {
            if (key == "data" && value is JsonObject data)
            {
                foreach (var (mimeType, content) in data)
                    parts[mimeType] = MimeTypes.IsJson(mimeType) ? WriteSorted(content) : ReadText(content);
            }
            else
            {
                parts[key] = key == "traceback" && value is JsonArray lines ? string.Join('\n', lines.Select(ReadText)) : ReadText(value);
            }
        }
        return parts;
    }

    private static string ReadText(JsonNode? node) => TextLines.Join(node) ?? WriteSorted(node);

    private static string WriteSorted(JsonNode? node) => JupyterJson.Write(JupyterJson.Sorted(node));
}
