using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Values as messages carry them.</summary>
internal static class MimeData
{
    /// <summary>A value in all its forms: JSON types as JSON, all others as text.</summary>
    public static JsonObject Of(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, content) in bundle.Entries)
            data[mimeType] = MimeTypes.IsJson(mimeType) ? MimeTypes.ParseJson(mimeType, content) : content;
        return data;
    }
}
