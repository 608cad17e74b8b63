using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads a chart's plain JSON as a figure, or as a grid of figures when it has subplots or a second axis.</summary>
internal static class ChartReader
{
    private const int DefaultWidth = 700;
    private const int DefaultHeight = 450;
    private const int TitleHeight = 40;

    public static IFigure Read(JsonObject chart)
    {
        var layout = chart["layout"] as JsonObject ?? [];
        var colorway = Colorway(layout);
        // Traces that show nothing take their turn as well.
        var data = (chart["data"] as JsonArray ?? []).OfType<JsonObject>()
            .Select((json, i) => new SourceTrace(json, colorway.Length > 0 ? colorway[i % colorway.Length] : null));
        SourceTrace[] traces = [.. data.Where(trace => trace.IsShown)];
        if (traces.Length == 0)
            throw new ArgumentException("The chart has no data: give it a trace with values.");
        if (traces.Where(trace => !FigureReader.Kinds.Contains(trace.Type)).ToArray() is { Length: > 0 } others)
            throw new NotSupportedException(
                $"This picture cannot show a {string.Join(" or a ", others.Select(trace => TraceKinds.NameOf(trace.Type)).Distinct())}.");
        // A pie has no axes to share.
        var groups = traces.Index()
            .GroupBy(one => one.Item.Type == "pie" ? (one.Index, "", "") : (-1, one.Item.XAxis, one.Item.YAxis), one => one.Item)
            .Select(group => new Subplot([.. group], layout)).ToArray();
        var title = PlotlyText.TitleOf(layout);
        if (groups.Length > 1)
            return GridOf(groups, layout, title, colorway);
        return FigureReader.Read(groups[0], title, colorway) with
        {
            Width = Math.Clamp(Pixels(layout, "width", DefaultWidth), 200, 4000),
            Height = Math.Clamp(Pixels(layout, "height", DefaultHeight), 150, 4000),
        };
    }

    private static FigureGrid GridOf(Subplot[] groups, JsonObject layout, string title, string[] colorway)
    {
        var (columns, cells) = GridCells.Of(groups, layout);
        LstmNotebooks.Charts.Figure[] figures =
        [
            .. groups.Select((group, i) => FigureReader.Read(group, GridCells.TitleOf(cells[i], columns, layout), colorway)),
        ];
        var grid = new FigureGrid(
            title.Length > 0 ? title : string.Join(", ", figures.Select(figure => figure.Title).Distinct()), columns, figures, cells);
        var rowHeight = (Pixels(layout, "height", DefaultHeight) - TitleHeight) / grid.Rows;
        return grid with
        {
            Width = Math.Clamp(Pixels(layout, "width", DefaultWidth), grid.Width, 4000),
            RowHeight = Math.Clamp(rowHeight, 240, 2000),
        };
    }

    /// <summary>The colours of the traces in turn: the layout's, or its template's.</summary>
    private static string[] Colorway(JsonObject layout)
    {
        var colors = layout["colorway"] as JsonArray ?? layout["template"]?["layout"]?["colorway"] as JsonArray ?? [];
        return [.. colors.Select(PlotlyColor.Of).OfType<string>()];
    }

    private static int Pixels(JsonObject layout, string name, int otherwise) =>
        Column.Value(layout[name], AxisKind.Number) is var pixels && double.IsNaN(pixels) ? otherwise : (int)pixels;
}
