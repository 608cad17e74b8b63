using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Frames;

/// <summary>One trace of a chart's JSON.</summary>
/// <param name="Json">Its members.</param>
/// <param name="Turn">Its colour by its turn; null for the library's own palette.</param>
internal sealed record SourceTrace(JsonObject Json, string? Turn)
{
    public string Type => Text("type") is { Length: > 0 } type ? type : "scatter";

    public string Name =>
        Json["showlegend"] is JsonValue shown && shown.GetValueKind() == JsonValueKind.False && Json["legendgroup"] is null
            ? ""
            : PlotlyText.Of(Json["name"]);

    /// <summary>What to call it in an error.</summary>
    public string Label => PlotlyText.Of(Json["name"]) is { Length: > 0 } name ? $"'{name}'" : $"a {TraceKinds.NameOf(Type)}";

    public string XAxis => Text("xaxis") is { Length: > 0 } axis ? axis : "x";

    public string YAxis => Text("yaxis") is { Length: > 0 } axis ? axis : "y";

    public bool IsHorizontal => Text("orientation") == "h";

    /// <summary>Whether the trace shows anything: Plotly.NET's empty cells are traces without data, and a trace can be hidden.</summary>
    public bool IsShown =>
        (Json["visible"] is null || Json["visible"]!.ToString() == "true")
            && !(Json["type"] is null && Json["x"] is null && Json["y"] is null);

    /// <summary>One of its lists; null when it is empty or not there.</summary>
    /// <exception cref="ArgumentException">It is a typed array of a type that is not known.</exception>
    public JsonArray? Array(string name) => Json[name] switch
    {
        JsonArray { Count: > 0 } array => array,
        JsonObject typed when TypedArray.IsOne(typed) => TypedArray.Decode(typed),
        _ => null,
    };

    public string Text(string name) => PlotlyText.Of(Json[name]);

    /// <summary>Its colour: what it says of its marks, in the order of the parts given, or the one of its turn.</summary>
    public string? Color(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            if (PlotlyColor.Of(Json[part]?["color"]) is { } color)
                return color;
        return Turn;
    }

    /// <summary>How many values it has: the longest of its lists, rows and columns multiplied.</summary>
    public int Count => Json.Select(member => Size(member.Value)).DefaultIfEmpty(0).Max();

    private static int Size(JsonNode? node) => node is JsonArray array ? array.Sum(item => item is JsonArray ? Size(item) : 1)
        : node is JsonObject inner ? inner.Select(member => Size(member.Value)).DefaultIfEmpty(0).Max() : 0;
}
