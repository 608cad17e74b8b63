using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Reads the JSON of a notebook file, whatever others wrote into it.</summary>
internal static class NotebookJson
{
    /// <summary>Far more than any front end writes, and far less than the stack holds.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>The value; errors call the notebook <paramref name="name"/>.</summary>
    /// <exception cref="NotebookException">The text is not JSON, or says a key of an object twice.</exception>
    public static JsonNode? Parse(string json, string name)
    {
        var text = LoneSurrogates.Replace(json);
        try
        {
            return JsonNode.Parse(
                text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaximumDepth });
        }
        catch (JsonException error)
        {
            throw new NotebookException(JsonFault.Of(text, name, error), error);
        }
    }
}
