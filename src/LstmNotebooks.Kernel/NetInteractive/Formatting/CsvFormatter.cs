namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>Names the MIME type of comma-separated values.</summary>
public static class CsvFormatter
{
    /// <summary>text/csv.</summary>
    public const string MimeType = "text/csv";
}
