using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>A series' place in Plotly's JSON.</summary>
/// <param name="Figure">Whose series it is.</param>
/// <param name="Index">Its index among the figure's series, which decides its colour, dash and marker.</param>
/// <param name="Axes">The number of its subplot's axes, empty for the first.</param>
/// <param name="Limit">How many points it may have.</param>
/// <param name="Subplot">The part of the picture that its figure takes as one of several in it; null when it is alone.</param>
internal readonly record struct PlotlySeries(Figure Figure, int Index, string Axes, int Limit, (Extent X, Extent Y)? Subplot)
{
    private Trace Trace => Figure.Traces[Index];

    /// <summary>Writes the series as one of Plotly's traces.</summary>
    public void Write(Utf8JsonWriter json)
    {
        Start(json);
        if (!Trace.HasAxes && Subplot is { } part)
            WriteDomain(json, part.X, part.Y);
        Trace.WritePlotly(json, this);
        if (Subplot is not null && (Figure.Traces.Count == 1 || Trace.Name.Length == 0) && !Trace.WritesLegend)
            json.WriteBoolean("showlegend", false);
        json.WriteEndObject();
    }

    /// <summary>Ends the trace and starts one more, for a series that is several of Plotly's.</summary>
    public void Next(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        Start(json);
    }

    /// <summary>The colour of the series' bars, boxes or markers.</summary>
    public void WriteMarkerColor(Utf8JsonWriter json)
    {
        json.WriteStartObject("marker");
        json.WriteString("color", Palette.Light(Trace, Index));
        json.WriteEndObject();
    }

    private void Start(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Trace.PlotlyType);
        if (Trace.Name.Length > 0)
            json.WriteString("name", PlotlyValues.Text(Trace.Name));
        if (Axes.Length == 0 || !Trace.HasAxes)
            return;
        json.WriteString("xaxis", "x" + Axes);
        json.WriteString("yaxis", "y" + Axes);
    }

    /// <summary>A series without axes says itself where it stands.</summary>
    private static void WriteDomain(Utf8JsonWriter json, Extent x, Extent y)
    {
        json.WriteStartObject("domain");
        json.Write("x", [x.Minimum, x.Maximum]);
        json.Write("y", [y.Minimum, y.Maximum]);
        json.WriteEndObject();
    }
}
