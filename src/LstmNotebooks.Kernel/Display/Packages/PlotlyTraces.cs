using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Says in words what a Plotly chart shows, for front ends that do not draw it.</summary>
internal static class PlotlyTraces
{
    private static readonly string[] Data = ["y", "x", "z", "values", "close", "r", "lat", "ids", "labels"];

    /// <summary>One row per trace: its kind, its name and its points.</summary>
    public static Grid GridOf(JsonObject chart)
    {
        var traces = (chart["data"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var rows = traces.Select((trace, i) => new GridRow(Counts.Of(i), [Cell(Kind(trace)), Cell(Text(trace["name"])), Points(trace)]));
        var written = (chart["layout"] as JsonObject)?["title"];
        var title = Text(written is JsonObject named ? named["text"] : written);
        string[] heading = ["Plotly chart", title, traces.Count == 1 ? "1 trace" : $"{Counts.Of(traces.Count)} traces"];
        return new Grid(string.Join(" · ", heading.Where(part => part.Length > 0)), ["kind", "name", "points"], [.. rows], "");
    }

    /// <summary>scatter (lines+markers).</summary>
    private static string Kind(JsonObject trace) => (Text(trace["type"]), Text(trace["mode"])) switch
    {
        ("", var mode) => mode,
        (var type, "") => type,
        var (type, mode) => $"{type} ({mode})",
    };

    private static GridCell Points(JsonObject trace) =>
        Data.Select(name => trace[name]).OfType<JsonArray>().FirstOrDefault() is { } values
            ? new GridCell(Counts.Of(values.Count), IsNumber: true)
            : GridCell.Empty;

    private static GridCell Cell(string text) => new(OneLine.Of(text), IsNumber: false);

    private static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : "";
}
