namespace LstmNotebooks.Charts;

/// <summary>Draws a diagram as an SVG picture.</summary>
internal static class SvgDiagram
{
    public const double FrameRadius = 14;
    public const double LineWidth = 1.5;
    public const double MemoryWidth = 3;
    public const double BorderWidth = 1.25;
    /// <summary>How much shows of what is not to be looked at.</summary>
    public const double Faintness = 0.25;
    /// <summary>From the middle of a text down to its base line, in sizes.</summary>
    private const double Baseline = 0.35;
    private const string NoFill = "fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    public static string Render(Diagram diagram)
    {
        var canvas = new SvgCanvas();
        SvgFigure.DrawTitle(canvas, diagram.TitleLines, SvgLayout.TitleSize);
        canvas.OpenAt(0, diagram.Top);
        foreach (var frame in diagram.Frames)
            canvas.Path(DiagramPath.Rounded(frame, FrameRadius), $"{SvgInk.Shade} {SvgInk.Axis}");
        var styles = diagram.Edges.GroupBy(edge => (edge.IsMemory, IsFaint: diagram.IsFaint(edge)));
        foreach (var edges in styles.OrderBy(group => !group.Key.IsFaint))
            DrawEdges(canvas, [.. edges], edges.Key.IsMemory, Faint(edges.Key.IsFaint));
        foreach (var node in diagram.Nodes)
            DrawNode(canvas, node, Faint(diagram.IsFaint(node)));
        foreach (var swatch in diagram.Swatches)
            DrawSwatch(canvas, swatch);
        foreach (var node in diagram.Nodes)
            foreach (var text in DiagramNodes.TextsOf(node))
                DrawText(canvas, text, node.Color, Faint(diagram.IsFaint(node)));
        foreach (var label in diagram.Labels)
            DrawText(canvas, label, ground: null, Faint(diagram.IsFaint(label)));
        canvas.Close();
        return SvgDocument.Wrap(diagram.Title, diagram.Description, diagram.Width, diagram.Height, canvas);
    }

    private static string Faint(bool isFaint) => isFaint ? $" opacity=\"{SvgText.Number(Faintness)}\"" : "";

    private static void DrawEdges(SvgCanvas canvas, DiagramEdge[] edges, bool isMemory, string faint)
    {
        var (stroke, fill, width) = isMemory ? (SvgInk.Stroke(0), SvgInk.Fill(0), MemoryWidth) : (SvgInk.Mark, SvgInk.Soft, LineWidth);
        canvas.Path(string.Concat(edges.Select(DiagramPath.Line)), stroke, $"{NoFill} stroke-width=\"{SvgText.Number(width)}\"{faint}");
        canvas.Path(string.Concat(edges.Where(edge => edge.HasHead).Select(DiagramPath.Head)), fill, faint.TrimStart());
    }

    private static void DrawNode(SvgCanvas canvas, DiagramNode node, string faint)
    {
        if (node.IsJunction)
        {
            canvas.Path(Circle(node), SvgInk.Soft, faint.TrimStart());
            return;
        }

        var outline = node.Shape == DiagramShape.Circle ? Circle(node) : DiagramPath.Rounded(node.Box, DiagramPath.NodeRadius);
        var inks = node.Color is null ? $"{node.Ink} {SvgInk.Mark}" : SvgInk.Mark;
        var fill = node.Color is null ? "" : $"fill=\"{node.Color}\" ";
        canvas.Path(outline, inks, $"{fill}stroke-width=\"{SvgText.Number(BorderWidth)}\"{faint}", node.Hover);
    }

    private static void DrawSwatch(SvgCanvas canvas, DiagramSwatch swatch)
    {
        // Half a pixel over the next, so that no gap shows between them.
        var (box, overlap) = (swatch.Box, 0.5);
        canvas.Rectangle(box.Left, box.Top, box.Right - box.Left + overlap, box.Bottom - box.Top, "", $"fill=\"{swatch.Color}\"");
    }

    private static string Circle(DiagramNode node)
    {
        var radius = node.Width / 2;
        var (arc, across) = ($"{SvgText.Point(radius, radius)} 0 1 0", SvgText.Number(2 * radius));
        return $"M{SvgText.Point(node.X - radius, node.Y)}a{arc} {across} 0a{arc} -{across} 0z";
    }

    private static void DrawText(SvgCanvas canvas, DiagramLabel label, string? ground, string faint)
    {
        var anchor = label.Align switch
        {
            DiagramAlign.Start => "",
            DiagramAlign.End => " text-anchor=\"end\"",
            DiagramAlign.Middle => " text-anchor=\"middle\"",
            _ => throw label.UnknownAlign(),
        };
        var (ink, color) = ground is null ? (label.Ink, "") : ("", $" fill=\"{Palette.TextOn(ground, DiagramNodes.DarkestGround)}\"");
        var attributes = $"font-size=\"{SvgText.Number(label.Size)}\"{anchor}{color}{faint}";
        canvas.Text(label.X, label.Y + Baseline * label.Size, label.Text, label.Size, ink, attributes);
    }
}
