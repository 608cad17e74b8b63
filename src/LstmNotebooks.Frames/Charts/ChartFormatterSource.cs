using LstmNotebooks.Display;
using LstmNotebooks.Frames;
using Plotly.NET;

[
    assembly: ForeignFormatterSource(
        typeof(GenericChart),
        typeof(ChartFormatterSource),
        PreferredMimeTypes = ["image/svg+xml", "application/vnd.plotly.v1+json", "text/plain"]),
]

namespace LstmNotebooks.Frames;

/// <summary>Formatters of Plotly.NET's charts: a picture, the chart's own JSON, and a description as text.</summary>
public sealed class ChartFormatterSource
{
    private readonly Formatter[] formatters =
    [
        new("image/svg+xml", static value => (value as GenericChart)?.ToFigure().ToSvg()),
        new("application/vnd.plotly.v1+json", static value => (value as GenericChart)?.ToPlainJson()),
        new("text/plain", static value => (value as GenericChart)?.ToFigure().ToString()),
    ];

    /// <summary>One formatter per MIME type, each with MimeType and Format(object, TextWriter), as notebook front ends expect.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
