using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Writes the title, axes, legend, reference lines and spans of a figure as Plotly's layout.</summary>
internal static class PlotlyLayout
{
    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject("layout");
        WriteFrame(json, figure.Title, figure.Width, figure.Height);
        json.WriteBoolean("showlegend", figure.Traces.Count > 1);
        if (figure.Traces.Any(trace => trace is BarTrace))
            json.WriteString("barmode", "group");
        if (figure.Traces.Any(trace => trace is HistogramTrace))
            json.Write("bargap", 0);
        WriteAxes(json, figure, number: "", x: null, y: null);
        PlotlyMarks.Write(json, [(figure, "")]);
        json.WriteEndObject();
    }

    /// <summary>What belongs to the picture as a whole.</summary>
    public static void WriteFrame(Utf8JsonWriter json, string title, int width, int height)
    {
        json.WriteStartObject("title");
        json.WriteString("text", PlotlyValues.Text(title));
        json.Write("x", 0.02);
        json.WriteString("xanchor", "left");
        json.WriteEndObject();
        json.Write("width", width);
        json.Write("height", height);
        json.WriteString("paper_bgcolor", "#ffffff");
        json.WriteString("plot_bgcolor", "#ffffff");
        json.WriteStartObject("font");
        json.WriteString("color", "#1f2328");
        json.WriteEndObject();
        json.WriteStartObject("legend");
        json.WriteString("orientation", "h");
        json.Write("x", 0);
        json.Write("y", 1.02);
        json.WriteString("yanchor", "bottom");
        json.WriteEndObject();
    }

    /// <summary>Both axes of a figure or subplot; the domains are the parts of the picture a subplot takes.</summary>
    public static void WriteAxes(Utf8JsonWriter json, Figure figure, string number, Extent? x, Extent? y)
    {
        var (xRange, yRange) = (AxisRange.X(figure), AxisRange.Y(figure));
        WriteAxis(json, "xaxis" + number, figure.XAxis, xRange, figure, "y" + number, x);
        WriteAxis(json, "yaxis" + number, figure.YAxis, yRange, figure, "x" + number, y);
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, Axis axis, AxisRange range, Figure figure, string anchor, Extent? domain)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("title");
        json.WriteString("text", PlotlyValues.Text(axis.Label));
        json.WriteEndObject();
        var isHeatMap = figure.Traces[0] is HeatMapTrace;
        json.WriteString("type", isHeatMap ? "linear" : TypeOf(range));
        if (domain is { } part)
        {
            json.Write("domain", [part.Minimum, part.Maximum]);
            json.WriteString("anchor", anchor);
        }

        if (range.Kind != AxisKind.Category)
            WriteRange(json, axis, range);
        else if (name[0] == 'y')
            json.WriteString("autorange", "reversed");
        if (isHeatMap)
            WriteNames(json, range);
        json.WriteString("gridcolor", "#e4e7ea");
        json.WriteBoolean("zeroline", false);
        json.WriteBoolean("automargin", true);
        json.WriteEndObject();
    }

    private static string TypeOf(AxisRange range) => range.Kind switch
    {
        AxisKind.Category => "category",
        AxisKind.Date => "date",
        _ => range.Logarithmic ? "log" : "linear",
    };

    /// <summary>Only given ends are written: Plotly finds the others itself, and keeps finding them as the reader zooms.</summary>
    private static void WriteRange(Utf8JsonWriter json, Axis axis, AxisRange range)
    {
        if (range.Kind == AxisKind.Number)
            json.WriteString("tickformat", range.Logarithmic || Math.Max(Math.Abs(range.Extent.Minimum), Math.Abs(range.Extent.Maximum)) >= 1e7 ? "" : ",");
        if (axis.Minimum is null && axis.Maximum is null)
            return;
        var (low, high) = (range.Extent.Minimum, range.Extent.Maximum);
        json.Write("range", range.Logarithmic ? [Exact.Log10(low), Exact.Log10(high)] : new[] { low, high });
    }

    /// <summary>The names of a heat map's rows or columns; as text beside numbers, since two may be the same.</summary>
    private static void WriteNames(Utf8JsonWriter json, AxisRange range)
    {
        json.Write("tickvals", Enumerable.Range(0, range.Categories.Count).Select(i => (double)i));
        json.Write("ticktext", range.Categories);
    }
}
