using System.Globalization;
using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Where the subplots of a chart stand in a grid.</summary>
internal static class GridCells
{
    /// <summary>The number of columns, and each subplot's cell, counted row by row from the top.</summary>
    public static (int Columns, int[] Cells) Of(IReadOnlyList<Subplot> subplots, JsonObject layout)
    {
        if (layout["grid"] is JsonObject grid && Whole(grid["columns"]) is > 0 and var columns && Whole(grid["rows"]) is > 0 and var rows)
        {
            var isUpwards = PlotlyText.Of(grid["roworder"]) == "bottom to top";
            int[] cells =
            [
                .. subplots.Select(
                    subplot => CellOf(subplot.Traces[0], columns, isCoupled: PlotlyText.Of(grid["pattern"]) != "independent")),
            ];
            if (isUpwards)
                cells = [.. cells.Select(cell => (rows - 1 - cell / columns) * columns + cell % columns)];
            if (cells.Distinct().Count() == cells.Length && cells.All(cell => cell >= 0 && cell < rows * columns))
                return (columns, cells);
        }

        // Axes over each other, or placed by hand: one below the other.
        foreach (
            var subplot in subplots.Where(subplot => subplot.YAxis["overlaying"] is not null || subplot.XAxis["overlaying"] is not null))
            subplot.Notes.Add("The chart draws this over the plot before it, on an axis of its own.");
        return (1, [.. Enumerable.Range(0, subplots.Count)]);
    }

    /// <summary>The title that Plotly.NET writes above a subplot: an annotation whose place is the top of the cell.</summary>
    public static string TitleOf(int cell, int columns, JsonObject layout)
    {
        if (layout["grid"] is not JsonObject grid || Whole(grid["rows"]) is not (> 0 and var rows))
            return "";
        foreach (var annotation in (layout["annotations"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var (x, y) = (Column.Value(annotation["x"], AxisKind.Number), Column.Value(annotation["y"], AxisKind.Number));
            if (PlotlyText.Of(annotation["xref"]) == "paper" && PlotlyText.Of(annotation["yref"]) == "paper"
                && (int)(x * columns) == cell % columns && (int)Math.Round((1 - y) * rows) == cell / columns)
                return PlotlyText.Of(annotation["text"]);
        }

        return "";
    }

    private static int CellOf(SourceTrace trace, int columns, bool isCoupled)
    {
        if (trace.Json["domain"] is JsonObject domain)
            return Whole(domain["row"]) * columns + Whole(domain["column"]);
        var (x, y) = (Number(trace.XAxis), Number(trace.YAxis));
        return isCoupled ? y * columns + x : Math.Max(x, y);
    }

    private static int Number(string axis) => axis.Length == 1 ? 0 : int.Parse(axis[1..], CultureInfo.InvariantCulture) - 1;

    private static int Whole(JsonNode? node) => Column.Value(node, AxisKind.Number) is var value && double.IsNaN(value) ? 0 : (int)value;
}
