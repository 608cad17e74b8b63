namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>Names the MIME type of HTML.</summary>
public static class HtmlFormatter
{
    /// <summary>text/html.</summary>
    public const string MimeType = "text/html";
}
