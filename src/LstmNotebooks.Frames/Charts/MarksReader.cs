using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads a layout's shapes as reference lines and spans, and says its annotations.</summary>
internal static class MarksReader
{
    public static LstmNotebooks.Charts.Figure Marked(LstmNotebooks.Charts.Figure figure, Subplot subplot)
    {
        var (x, y) = (subplot.Traces[0].XAxis, subplot.Traces[0].YAxis);
        foreach (var shape in (subplot.Layout["shapes"] as JsonArray ?? []).OfType<JsonObject>())
            if (IsOn(shape, "xref", x) && IsOn(shape, "yref", y))
                figure = With(figure, shape, subplot);
        string[] texts = [.. (subplot.Layout["annotations"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(annotation => PlotlyText.Of(annotation["xref"]) is var reference && (reference.Length == 0 ? x == "x" : reference == x))
            .Select(annotation => PlotlyText.Of(annotation["text"])).Where(text => text.Length > 0)];
        if (texts.Length > 0 && subplot.Traces.All(trace => !trace.Type.StartsWith("heatmap", StringComparison.Ordinal)))
            subplot.Notes.Add($"Annotated: {string.Join(", ", texts)}.");
        return figure;
    }

    /// <summary>Whether a reference is to an axis, to its part of the picture, or to the whole picture.</summary>
    private static bool IsOn(JsonObject shape, string name, string axis) =>
        PlotlyText.Of(shape[name]) is var reference
            && (reference.Length == 0 ? axis[1..].Length == 0 : reference == axis || reference == axis + " domain" || reference == "paper");

    private static LstmNotebooks.Charts.Figure With(LstmNotebooks.Charts.Figure figure, JsonObject shape, Subplot subplot)
    {
        var (fromX, toX) = (Place(shape, "x0", subplot.X), Place(shape, "x1", subplot.X));
        var (fromY, toY) = (Place(shape, "y0", subplot.Y), Place(shape, "y1", subplot.Y));
        var label = shape["label"] is JsonObject inner ? PlotlyText.Of(inner["text"]) : PlotlyText.Of(shape["name"]);
        var spansX = PlotlyText.Of(shape["xref"]) is not ("paper" or "x domain") && subplot.X != AxisKind.Category;
        var spansY = PlotlyText.Of(shape["yref"]) is not ("paper" or "y domain") && subplot.Y == AxisKind.Number;
        switch (PlotlyText.Of(shape["type"]))
        {
            case "line" when spansX && fromX == toX:
                return subplot.X == AxisKind.Date
                    ? figure.WithVerticalLine(ChartText.Time(fromX), label)
                    : figure.WithVerticalLine(fromX, label);
            case "line" when spansY && fromY == toY:
                return figure.WithHorizontalLine(fromY, label);
            case "rect" when spansX && !spansY && fromX < toX:
                return subplot.X == AxisKind.Date
                    ? figure.WithSpan(ChartText.Time(fromX), ChartText.Time(toX), label)
                    : figure.WithSpan(fromX, toX, label);
            default:
                var kind = PlotlyText.Of(shape["type"]) is { Length: > 0 } type ? type : "shape";
                subplot.Notes.Add($"A {kind}{(label.Length > 0 ? $" '{label}'" : "")} of the layout is not drawn.");
                return figure;
        }
    }

    private static double Place(JsonObject shape, string name, AxisKind kind) =>
        Column.Value(shape[name], kind == AxisKind.Category ? AxisKind.Number : kind);
}
