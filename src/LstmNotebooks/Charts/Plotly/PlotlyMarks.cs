using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Writes reference lines and spans as Plotly's shapes, and their labels as its annotations.</summary>
internal static class PlotlyMarks
{
    /// <summary>How far a subplot's title stands above the labels of its lines and spans, in pixels.</summary>
    private const int TitleShift = 16;

    /// <summary>Writes those of every figure or subplot.</summary>
    /// <param name="json">The object that gets them.</param>
    /// <param name="subplots">The figures, each with the number of its axes, empty for the first.</param>
    /// <param name="titles">The subplots' titles, and the left lower corners of these as shares of the picture.</param>
    public static void Write(
        Utf8JsonWriter json,
        IReadOnlyList<(Figure Figure, string Axes)> subplots,
        IReadOnlyList<(string Text, double X, double Y)> titles)
    {
        var hasMarks = subplots.Any(subplot => subplot.Figure.Spans.Count + subplot.Figure.Lines.Count > 0);
        if (hasMarks)
            WriteShapes(json, subplots);
        if (!hasMarks && titles.Count == 0)
            return;
        json.WriteStartArray("annotations");
        foreach (var (text, x, y) in titles)
            WriteLabel(json, text, "paper", x, AxisKind.Number, "paper", y, AxisKind.Number, "left", TitleShift);
        foreach (var (figure, axes) in subplots)
            WriteLabels(json, figure, axes);
        json.WriteEndArray();
    }

    private static void WriteShapes(Utf8JsonWriter json, IReadOnlyList<(Figure Figure, string Axes)> subplots)
    {
        json.WriteStartArray("shapes");
        foreach (var (figure, axes) in subplots)
        {
            foreach (var span in figure.Spans)
                WriteSpan(json, span, figure.Traces[0].X.Kind, axes);
            foreach (var line in figure.Lines)
                WriteLine(json, line, figure, axes);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, ShadedSpan span, AxisKind kind, string axes)
    {
        json.WriteStartObject();
        json.WriteString("type", "rect");
        json.WriteString("layer", "below");
        json.WriteString("xref", "x" + axes);
        json.WriteString("yref", $"y{axes} domain");
        json.WritePlace("x0", span.From, kind);
        json.WritePlace("x1", span.To, kind);
        json.Write("y0", 0);
        json.Write("y1", 1);
        json.WriteString("fillcolor", "#eef1f4");
        json.WriteStartObject("line");
        json.Write("width", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, ReferenceLine line, Figure figure, string axes)
    {
        var (along, across) = line.Vertical ? ("x", "y") : ("y", "x");
        var kind = line.Vertical ? figure.Traces[0].X.Kind : figure.Traces[0].Y.Kind;
        json.WriteStartObject();
        json.WriteString("type", "line");
        json.WriteString(along + "ref", along + axes);
        json.WriteString(across + "ref", $"{across}{axes} domain");
        json.WritePlace(along + "0", line.At, kind);
        json.WritePlace(along + "1", line.At, kind);
        json.Write(across + "0", 0);
        json.Write(across + "1", 1);
        json.WriteStartObject("line");
        json.WriteString("color", "#57606a");
        json.WriteString("dash", "dash");
        json.Write("width", 1.25);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, Figure figure, string axes)
    {
        foreach (var span in figure.Spans)
            WriteLabel(
                json,
                span.Label,
                "x" + axes,
                Middle(figure, span),
                figure.Traces[0].X.Kind,
                $"y{axes} domain",
                1,
                AxisKind.Number,
                "center");
        foreach (var line in figure.Lines)
            if (line.Vertical)
                WriteLabel(
                    json,
                    line.Label,
                    "x" + axes,
                    Position(figure.XAxis, line.At),
                    figure.Traces[0].X.Kind,
                    $"y{axes} domain",
                    1,
                    AxisKind.Number,
                    "center");
            else
                WriteLabel(
                    json,
                    line.Label,
                    $"x{axes} domain",
                    1,
                    AxisKind.Number,
                    "y" + axes,
                    Position(figure.YAxis, line.At),
                    figure.Traces[0].Y.Kind,
                    "right");
    }

    private static double Middle(Figure figure, ShadedSpan span) =>
        (Position(figure.XAxis, span.From) + Position(figure.XAxis, span.To)) / 2;

    /// <summary>An annotation on a logarithmic axis stands at the logarithm, where a shape stands at the value.</summary>
    private static double Position(Axis axis, double value) => axis.Logarithmic ? ChartMath.Log10(value) : value;

    private static void WriteLabel(
        Utf8JsonWriter json,
        string label,
        string xReference,
        double x,
        AxisKind xKind,
        string yReference,
        double y,
        AxisKind yKind,
        string anchor,
        int up = 0)
    {
        if (label.Length == 0)
            return;
        json.WriteStartObject();
        json.WriteString("text", PlotlyValues.Text(label));
        json.WriteBoolean("showarrow", false);
        json.WriteString("xref", xReference);
        json.WriteString("yref", yReference);
        json.WritePlace("x", x, xKind);
        json.WritePlace("y", y, yKind);
        json.WriteString("xanchor", anchor);
        json.WriteString("yanchor", "bottom");
        if (up != 0)
            json.Write("yshift", up);
        json.WriteEndObject();
    }
}
