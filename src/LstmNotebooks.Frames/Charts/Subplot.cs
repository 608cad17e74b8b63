using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>The traces that share a pair of axes, and what the axes show.</summary>
internal sealed class Subplot
{
    private static readonly string[] OnNames = ["bar", "box", "heatmap", "heatmapgl"];

    public Subplot(IReadOnlyList<SourceTrace> traces, JsonObject layout)
    {
        (Traces, Layout) = (traces, layout);
        XAxis = AxisOf(layout, traces[0].XAxis);
        YAxis = AxisOf(layout, traces[0].YAxis);
        (X, Y) = (KindOf("x", XAxis), KindOf("y", YAxis));
    }

    public IReadOnlyList<SourceTrace> Traces { get; }

    public JsonObject Layout { get; }

    public JsonObject XAxis { get; }

    public JsonObject YAxis { get; }

    /// <summary>What the x axis shows.</summary>
    public AxisKind X { get; }

    /// <summary>What the y axis shows.</summary>
    public AxisKind Y { get; }

    /// <summary>What a reader should know of the picture beyond the data: what was left out, and texts that stand in the chart.</summary>
    public List<string> Notes { get; } = [];

    public bool IsLogarithmic(string letter) =>
        (letter == "x" ? X : Y) == AxisKind.Number && TypeOf(letter == "x" ? XAxis : YAxis) == "log";

    /// <summary>Bars stand beside or upon each other.</summary>
    public bool IsStacked => PlotlyText.Of(Layout["barmode"]) is "stack" or "relative";

    private static JsonObject AxisOf(JsonObject layout, string id) => layout[$"{id[0]}axis{id[1..]}"] as JsonObject ?? [];

    private static string TypeOf(JsonObject axis) => PlotlyText.Of(axis["type"]);

    private AxisKind KindOf(string letter, JsonObject axis)
    {
        // Bars, boxes and cells stand on names, also on those of numbers and dates.
        if (Traces.FirstOrDefault(trace => OnNames.Contains(trace.Type)) is { } first)
            return first.Type.StartsWith("heatmap", StringComparison.Ordinal) || letter == (first.IsLying() ? "y" : "x")
                ? AxisKind.Category
                : AxisKind.Number;
        return TypeOf(axis) switch
        {
            "date" => AxisKind.Date,
            "category" or "multicategory" => AxisKind.Category,
            "linear" or "log" => AxisKind.Number,
            _ => Traces.Select(trace => Column.KindOf(trace.Array(letter))).FirstOrDefault(kind => kind is not null) ?? AxisKind.Number,
        };
    }

    /// <summary>The axis as the library has it: title, scale and, for numbers, the ends of its range.</summary>
    public Axis AxisFor(string letter)
    {
        var (json, kind) = letter == "x" ? (XAxis, X) : (YAxis, Y);
        var axis = new Axis { Title = PlotlyText.TitleOf(json), Logarithmic = IsLogarithmic(letter) };
        if (json["range"] is not JsonArray { Count: 2 } range)
            return axis;
        double?[] ends = [.. range.Select(End)];
        if (kind != AxisKind.Number || ends[0] >= ends[1] || ends[0] is null && ends[1] is null)
        {
            Notes.Add($"The range given for the {letter} axis is not kept.");
            return axis;
        }

        return axis with { Minimum = ends[0], Maximum = ends[1] };

        // A logarithmic axis has the logarithms as its ends.
        double? End(JsonNode? node) => node?.GetValueKind() != JsonValueKind.Number ? null
            : axis.Logarithmic ? Math.Pow(10, Math.Clamp(node.GetValue<double>(), -150, 150)) : node.GetValue<double>();
    }
}
