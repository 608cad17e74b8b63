using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>Formatters of a <see cref="Figure"/>: a picture, Plotly's JSON, and its description as text.</summary>
public sealed class FigureFormatterSource
{
    private readonly Formatter[] formatters =
    [
        new("image/svg+xml", static value => (value as Figure)?.ToSvg()),
        new("application/vnd.plotly.v1+json", static value => (value as Figure)?.ToPlotlyJson()),
        new("text/plain", static value => (value as Figure)?.ToString()),
    ];

    /// <summary>One formatter a MIME type, each with MimeType and Format(object, TextWriter), as notebook front ends expect.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
