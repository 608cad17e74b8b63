using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>
/// Formatters of a <see cref="Figure"/>, a <see cref="FigureGrid"/>, a <see cref="Diagram"/> and a value with a figure: a picture,
/// Plotly's JSON, and its description as text.
/// </summary>
/// <remarks>
/// The attributes that name this class prefer the picture and the text. The course's kernel adds Plotly's JSON, which front ends draw live.
/// .NET Interactive shows the preferred forms alone: it would hand the JSON to Jupyter as a string, which front ends cannot draw.
/// </remarks>
public sealed class FigureFormatterSource
{
    private readonly Formatter[] formatters =
    [
        new("image/svg+xml", static value => FigureOf(value)?.ToSvg()),
        new("application/vnd.plotly.v1+json", static value => FigureOf(value)?.ToPlotlyJson()),
        new("text/plain", static value => value is IFigure or IFigureSource ? value.ToString() : null),
    ];

    /// <summary>One formatter a MIME type, each with MimeType and Format(object, TextWriter), as notebook front ends expect.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;

    private static IFigure? FigureOf(object value) => value as IFigure ?? (value as IFigureSource)?.ToFigure();
}
