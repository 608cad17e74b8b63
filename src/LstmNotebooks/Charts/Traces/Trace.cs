using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>
/// One series of a figure, of a kind that knows how it looks in both of the figure's faces, what it covers, and how it is told.
/// </summary>
/// <remarks>
/// Each kind is one class: what it holds and covers in Kind<c>Trace.cs</c>, how it is drawn in Kind<c>Trace.Drawing.cs</c>.
/// Whatever figures, axes and layouts must know of it they ask here; they never look at its type.
/// </remarks>
/// <param name="Name">As the legend shows it; empty when it needs none.</param>
/// <param name="X">Where the points lie across.</param>
/// <param name="Y">Where the points lie up.</param>
internal abstract partial record Trace(string Name, Coordinates X, Coordinates Y)
{
    /// <summary>Its own colour, #rrggbb; null takes the turn of the palette.</summary>
    public string? Color { get; init; }

    /// <summary>How many points, bars, cells or values it shows.</summary>
    public virtual int Count => X.Count;

    /// <summary>Draws it into the figure's picture.</summary>
    public abstract void DrawSvg(SvgCanvas canvas, SvgSeries series);

    /// <summary>
    /// Draws what stands before its name in the legend, around the height y: a small bar in its colour unless it says otherwise.
    /// </summary>
    public virtual void DrawSymbol(SvgCanvas canvas, int series, double x, double y) =>
        canvas.Rectangle(x + 4, y - 5, 12, 10, SvgInk.Fill(this, series));

    /// <summary>Plotly's name of the kind, such as "scatter".</summary>
    public abstract string PlotlyType { get; }

    /// <summary>Writes the members of its trace in Plotly's JSON, behind type, name and axes.</summary>
    public abstract void WritePlotly(Utf8JsonWriter json, PlotlySeries series);

    /// <summary>What Plotly's layout must say once for all of a picture's series, because this one is among them.</summary>
    public virtual IEnumerable<PlotlySetting> PlotlySettings(IReadOnlyList<Trace> traces) => [];
}
