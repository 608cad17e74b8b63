using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>What notebook files and front ends need to know about MIME types.</summary>
internal static class MimeTypes
{
    /// <summary>True for the types whose content is embedded as JSON; all others are text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
            || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>The content of a type that is embedded as JSON.</summary>
    /// <exception cref="NotebookException">The content is not JSON.</exception>
    public static JsonNode? ParseJson(string mimeType, string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                $"A value shown as {mimeType} is not JSON: {error.Message} Correct the formatter of that type.", error);
        }
    }
}
