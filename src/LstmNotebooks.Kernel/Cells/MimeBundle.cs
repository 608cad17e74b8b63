namespace LstmNotebooks.Kernel.Cells;

/// <summary>One value in several forms: MIME type and content, richest first; "text/plain" is always among them.</summary>
/// <remarks>Content of application/json and of every …+json type is JSON text; a notebook file embeds it as JSON.</remarks>
public sealed record MimeBundle(IReadOnlyList<KeyValuePair<string, string>> Entries)
{
    /// <summary>The content of a MIME type, or null.</summary>
    public string? this[string mimeType]
    {
        get
        {
            foreach (var (type, content) in Entries)
                if (type == mimeType)
                    return content;
            return null;
        }
    }
}
