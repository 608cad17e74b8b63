namespace LstmNotebooks.Display;

/// <summary>Formatters of any <see cref="IHtml"/> value: its HTML, and its ToString as plain text.</summary>
public sealed class HtmlFormatterSource
{
    private readonly Formatter[] formatters =
    [
        new("text/html", static value => (value as IHtml)?.ToHtml()),
        new("text/plain", static value => value.ToString()),
    ];

    /// <summary>One formatter a MIME type, each with MimeType and Format(object, TextWriter), as notebook front ends expect.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
