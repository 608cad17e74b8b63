using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>Writes a diagram as Plotly's JSON: lines and outlines as shapes, texts as annotations, nodes as points that tell.</summary>
internal static class PlotlyDiagram
{
    private const double HoverSize = 28;

    public static string Write(Diagram diagram) => PlotlyFigure.Compose(json =>
    {
        json.WriteStartArray("data");
        WriteNodes(json, [.. diagram.Nodes.Where(node => !node.IsJunction)]);
        json.WriteEndArray();
        json.WriteStartObject("layout");
        PlotlyLayout.WriteTitle(json, diagram.Title, diagram.Width);
        json.Write("width", diagram.Width);
        json.Write("height", diagram.Height);
        PlotlyLayout.WriteMargin(json, left: 0, right: 0, top: diagram.Top, bottom: 0);
        PlotlyLayout.WriteColors(json);
        json.WriteBoolean("showlegend", false);
        WriteAxis(json, "xaxis", 0, diagram.Width);
        // Pixels count downwards.
        WriteAxis(json, "yaxis", diagram.Height - diagram.Top, 0);
        json.WriteStartArray("shapes");
        WriteShapes(json, diagram);
        json.WriteEndArray();
        json.WriteStartArray("annotations");
        foreach (var node in diagram.Nodes)
            foreach (var text in DiagramNodes.TextsOf(node))
                WriteText(json, text, node.Color, diagram.IsFaint(node));
        foreach (var label in diagram.Labels)
            WriteText(json, label, ground: null, diagram.IsFaint(label));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteNodes(Utf8JsonWriter json, DiagramNode[] nodes)
    {
        json.WriteStartObject();
        json.WriteString("type", "scatter");
        json.WriteString("mode", "markers");
        json.Write("x", nodes.Select(node => node.X));
        json.Write("y", nodes.Select(node => node.Y));
        json.Write("hovertext", nodes.Select(node => node.Hover));
        json.WriteString("hoverinfo", "text");
        json.WriteStartObject("marker");
        json.Write("size", HoverSize);
        json.Write("opacity", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, double from, double to)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("visible", false);
        json.Write("range", [from, to]);
        json.WriteEndObject();
    }

    private static void WriteShapes(Utf8JsonWriter json, Diagram diagram)
    {
        foreach (var frame in diagram.Frames)
            WritePath(json, DiagramPath.Rounded(frame, SvgDiagram.FrameRadius), Light(SvgInk.Shade), Light(SvgInk.Axis), 1, isFaint: false);
        foreach (var edge in diagram.Edges)
        {
            var color = Light(edge.IsMemory ? SvgInk.Stroke(0) : SvgInk.Mark);
            var width = edge.IsMemory ? SvgDiagram.MemoryWidth : SvgDiagram.LineWidth;
            WritePath(json, DiagramPath.Line(edge), fill: null, color, width, diagram.IsFaint(edge));
            if (edge.HasHead)
                WritePath(json, DiagramPath.Head(edge), color, color, width: 0, diagram.IsFaint(edge));
        }

        foreach (var node in diagram.Nodes)
            WriteNode(json, node, diagram.IsFaint(node));
        foreach (var swatch in diagram.Swatches)
            WriteBox(json, "rect", swatch.Box, swatch.Color, swatch.Color, width: 0, isFaint: false);
    }

    private static void WriteNode(Utf8JsonWriter json, DiagramNode node, bool isFaint)
    {
        var border = Light(SvgInk.Mark);
        var fill = node.IsJunction ? border : node.Color ?? Light(node.Ink);
        if (node.Shape == DiagramShape.Rectangle)
            WritePath(json, DiagramPath.Rounded(node.Box, DiagramPath.NodeRadius), fill, border, SvgDiagram.BorderWidth, isFaint);
        else
            WriteBox(json, "circle", node.Box, fill, border, node.IsJunction ? 0 : SvgDiagram.BorderWidth, isFaint);
    }

    private static void WriteBox(Utf8JsonWriter json, string type, LabelBox box, string fill, string border, double width, bool isFaint)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.Write("x0", box.Left);
        json.Write("y0", box.Top);
        json.Write("x1", box.Right);
        json.Write("y1", box.Bottom);
        WriteLook(json, fill, border, width, isFaint);
    }

    private static void WritePath(Utf8JsonWriter json, string path, string? fill, string color, double width, bool isFaint)
    {
        json.WriteStartObject();
        json.WriteString("type", "path");
        json.WriteString("path", path);
        WriteLook(json, fill, color, width, isFaint);
    }

    private static void WriteLook(Utf8JsonWriter json, string? fill, string color, double width, bool isFaint)
    {
        if (isFaint)
            json.Write("opacity", SvgDiagram.Faintness);
        json.WriteString("layer", "below");
        if (fill is not null)
            json.WriteString("fillcolor", fill);
        json.WriteStartObject("line");
        // Plotly takes no colour for a line that is not there.
        if (width > 0)
            json.WriteString("color", color);
        json.Write("width", width);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, DiagramLabel label, string? ground, bool isFaint)
    {
        json.WriteStartObject();
        if (isFaint)
            json.Write("opacity", SvgDiagram.Faintness);
        json.WriteString("text", label.Text.ToPlotly());
        json.WriteBoolean("showarrow", false);
        json.Write("x", label.X);
        json.Write("y", label.Y);
        json.WriteString("xanchor", label.Align switch
        {
            DiagramAlign.Start => "left",
            DiagramAlign.End => "right",
            DiagramAlign.Middle => "center",
            _ => throw label.UnknownAlign(),
        });
        json.WriteString("yanchor", "middle");
        json.WriteStartObject("font");
        json.Write("size", label.Size);
        json.WriteString("color", ground is null ? Light(label.Ink) : Palette.TextOn(ground, DiagramNodes.DarkestGround));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Light(string ink) => SvgInk.Of(ink).Light;
}
