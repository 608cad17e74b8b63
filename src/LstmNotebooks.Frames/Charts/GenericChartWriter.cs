using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace LstmNotebooks.Frames;

/// <summary>Builds Plotly.NET's objects from Plotly's JSON; those that its functions look for have their own types.</summary>
internal static class GenericChartWriter
{
    public static GenericChart Of(JsonObject figure)
    {
        var traces = (figure["data"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(json => Filled(new Plotly.NET.Trace(PlotlyText.Of(json["type"])), json));
        var layout = Filled(new Layout(), figure["layout"] as JsonObject ?? []);
        return GenericChart.fromFigure(Plotly.NET.Figure.create(ListModule.OfSeq(traces), layout));
    }

    private static T Filled<T>(T target, JsonObject json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, node) in json)
            if (name != "type" || target is not Plotly.NET.Trace)
                target.SetProperty(name, Value(name, node));
        return target;
    }

    private static object? Value(string name, JsonNode? node) => node switch
    {
        JsonObject json => Filled(Typed(name), json),
        JsonArray array when name == "annotations" => array.OfType<JsonObject>().Select(json => Filled(new Annotation(), json)).ToArray(),
        JsonArray array when name == "shapes" => array.OfType<JsonObject>().Select(json => Filled(new Shape(), json)).ToArray(),
        JsonArray array => array.Select(item => Value("", item)).ToArray(),
        _ => Scalar(node),
    };

    private static object? Scalar(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when node.AsValue().TryGetValue<long>(out var whole) => whole,
        JsonValueKind.Number => node.GetValue<double>(),
        _ => null,
    };

    private static DynamicObj.DynamicObj Typed(string name) => name switch
    {
        "title" => new Title(),
        "legend" => new Legend(),
        "line" => new Line(),
        "marker" => new Plotly.NET.TraceObjects.Marker(),
        "font" => new Font(),
        _ when name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal) => new LinearAxis(),
        _ => new DynamicObj.DynamicObj(),
    };
}
