namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>Names the MIME type of plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary>text/plain.</summary>
    public const string MimeType = "text/plain";
}
