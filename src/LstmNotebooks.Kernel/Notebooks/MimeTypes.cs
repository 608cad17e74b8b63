namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>What a notebook file needs to know about MIME types.</summary>
internal static class MimeTypes
{
    /// <summary>True for the types whose content a notebook file embeds as JSON; all others are text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
