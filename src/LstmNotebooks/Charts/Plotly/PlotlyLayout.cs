using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Writes the title, axes, legend, reference lines and spans of a figure as Plotly's layout.</summary>
internal static class PlotlyLayout
{
    private const double TitleSize = 17;
    private const int TitleLine = 22;
    private const int Margin = 16;
    private const double MostNames = 30;

    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject("layout");
        var hasLegend = figure.Traces.Count > 1;
        WriteFrame(json, figure.Title, figure.Width, figure.Height, hasLegend, figure.Traces[0].HasAxes);
        WriteSettings(json, figure.Traces);
        WriteAxes(json, figure, number: "", x: null, y: null);
        PlotlyMarks.Write(json, [(figure, "")], []);
        json.WriteEndObject();
    }

    /// <summary>What belongs to the picture as a whole.</summary>
    public static void WriteFrame(Utf8JsonWriter json, string title, int width, int height, bool hasLegend, bool hasAxes)
    {
        var lines = WriteTitle(json, title, width);
        json.Write("width", width);
        json.Write("height", height);
        WriteMargin(json, left: 3 * Margin, right: Margin, top: 4 * Margin + lines * TitleLine, bottom: 3 * Margin);
        WriteColors(json, hasAxes);
        json.WriteBoolean("showlegend", hasLegend);
        if (hasLegend)
            WriteLegend(json);
    }

    /// <summary>The title; gives its number of lines.</summary>
    public static int WriteTitle(Utf8JsonWriter json, string title, int width)
    {
        var lines = SvgText.WrapBold(title, TitleSize, width - 2 * Margin);
        json.WriteStartObject("title");
        json.WriteString("text", string.Join("<br>", lines.Select(PlotlyValues.Text)));
        json.Write("x", 0.02);
        json.WriteString("xanchor", "left");
        json.Write("y", 0.97);
        json.WriteString("yanchor", "top");
        json.WriteEndObject();
        return lines.Count;
    }

    /// <summary>The room around the plot, in pixels.</summary>
    public static void WriteMargin(Utf8JsonWriter json, double left, double right, double top, double bottom)
    {
        json.WriteStartObject("margin");
        json.Write("l", left);
        json.Write("r", right);
        json.Write("t", top);
        json.Write("b", bottom);
        json.WriteEndObject();
    }

    /// <summary>The colours of page and text, and of the plot where there is one.</summary>
    public static void WriteColors(Utf8JsonWriter json, bool hasAxes = true)
    {
        json.WriteString("paper_bgcolor", "#ffffff");
        if (hasAxes)
            json.WriteString("plot_bgcolor", "#ffffff");
        json.WriteStartObject("font");
        json.WriteString("color", "#1f2328");
        json.WriteEndObject();
    }

    /// <summary>What the kinds of series ask of the layout as a whole, each member once.</summary>
    public static void WriteSettings(Utf8JsonWriter json, IReadOnlyList<Trace> traces)
    {
        var settings = traces.SelectMany(trace => trace.PlotlySettings(traces))
            .DistinctBy(setting => setting.Name, StringComparer.Ordinal)
            .OrderBy(setting => setting.Text is null)
            .ThenBy(setting => setting.Name, StringComparer.Ordinal);
        foreach (var (name, text, number) in settings)
            if (text is not null)
                json.WriteString(name, text);
            else
                json.Write(name, number);
    }

    /// <summary>A legend in a row above the plot, where it hides no data.</summary>
    private static void WriteLegend(Utf8JsonWriter json)
    {
        json.WriteStartObject("legend");
        json.WriteString("orientation", "h");
        json.WriteString("traceorder", "normal");
        json.Write("x", 0);
        json.Write("y", 1.02);
        json.WriteString("yanchor", "bottom");
        json.WriteEndObject();
    }

    /// <summary>Both axes of a figure or subplot; the domains are the parts of the picture a subplot takes.</summary>
    public static void WriteAxes(Utf8JsonWriter json, Figure figure, string number, Extent? x, Extent? y)
    {
        if (!figure.Traces[0].HasAxes)
            return;
        var (xRange, yRange) = (AxisRange.X(figure), AxisRange.Y(figure));
        WriteAxis(json, "xaxis" + number, figure.XAxis, xRange, figure, "y" + number, x);
        WriteAxis(json, "yaxis" + number, figure.YAxis, yRange, figure, "x" + number, y);
    }

    private static void WriteAxis(
        Utf8JsonWriter json,
        string name,
        Axis axis,
        AxisRange range,
        Figure figure,
        string anchor,
        Extent? domain)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("title");
        json.WriteString("text", PlotlyValues.Text(axis.Label));
        json.Write("standoff", 8);
        json.WriteEndObject();
        var isNumbered = figure.Traces[0].MayRepeatNames;
        json.WriteString("type", isNumbered ? "linear" : TypeOf(range));
        if (domain is { } part)
        {
            json.Write("domain", [part.Minimum, part.Maximum]);
            json.WriteString("anchor", anchor);
        }

        if (range.Kind != AxisKind.Category)
            WriteRange(json, axis, range);
        else if (name[0] == 'y')
            json.WriteString("autorange", "reversed");
        if (isNumbered)
            WriteNames(json, range);
        if (name[0] == 'x' && figure.Traces.Any(trace => trace.HasRangeSlider))
            WriteNoSlider(json);
        json.WriteString("gridcolor", "#e4e7ea");
        json.WriteBoolean("zeroline", false);
        json.WriteBoolean("automargin", true);
        json.WriteEndObject();
    }

    /// <summary>Plotly puts a second, small chart under candles unless told not to.</summary>
    private static void WriteNoSlider(Utf8JsonWriter json)
    {
        json.WriteStartObject("rangeslider");
        json.WriteBoolean("visible", false);
        json.WriteEndObject();
    }

    private static string TypeOf(AxisRange range) => range.Kind switch
    {
        AxisKind.Category => "category",
        AxisKind.Date => "date",
        AxisKind.Number => range.Logarithmic ? "log" : "linear",
        _ => throw AxisKinds.Unknown(range.Kind),
    };

    /// <summary>Only given ends are written: Plotly finds the others itself, and keeps finding them as the reader zooms.</summary>
    private static void WriteRange(Utf8JsonWriter json, Axis axis, AxisRange range)
    {
        var (low, high) = (range.Extent.Minimum, range.Extent.Maximum);
        if (range.Kind == AxisKind.Number)
            json.WriteString("tickformat", range.Logarithmic || Math.Max(Math.Abs(low), Math.Abs(high)) >= 1e7 ? "" : ",");
        if (axis.Minimum is null && axis.Maximum is null)
            return;
        json.Write("range", range.Logarithmic ? [ChartMath.Log10(low), ChartMath.Log10(high)] : new[] { low, high });
    }

    /// <summary>The names of rows or columns as text beside numbers, since two may be the same.</summary>
    private static void WriteNames(Utf8JsonWriter json, AxisRange range)
    {
        var every = SvgXLabels.RoundUp(range.Categories.Count / MostNames);
        int[] written = [.. Enumerable.Range(0, range.Categories.Count).Where(i => i % every == 0)];
        json.Write("tickvals", written.Select(i => (double)i));
        json.Write("ticktext", written.Select(i => range.Categories[i]));
    }
}
