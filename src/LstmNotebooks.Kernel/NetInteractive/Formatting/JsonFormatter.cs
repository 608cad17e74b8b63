namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>Names the MIME type of JSON.</summary>
public static class JsonFormatter
{
    /// <summary>application/json.</summary>
    public const string MimeType = "application/json";
}
