using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>Formatters of a <see cref="Figure"/> and a <see cref="FigureGrid"/>: a picture, Plotly's JSON, and its description as text.</summary>
public sealed class FigureFormatterSource
{
    private readonly Formatter[] formatters =
    [
        new("image/svg+xml", static value => (value as IFigure)?.ToSvg()),
        new("application/vnd.plotly.v1+json", static value => (value as IFigure)?.ToPlotlyJson()),
        new("text/plain", static value => (value as IFigure)?.ToString()),
    ];

    /// <summary>One formatter a MIME type, each with MimeType and Format(object, TextWriter), as notebook front ends expect.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
