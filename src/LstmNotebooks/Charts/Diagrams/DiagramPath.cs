namespace LstmNotebooks.Charts;

/// <summary>Lines, heads and outlines as paths that SVG and Plotly both read: straight pieces and quadratic curves.</summary>
internal static class DiagramPath
{
    public const double NodeRadius = 8;
    private const double CornerRadius = 9;
    private const double HeadLength = 9;
    private const double HeadHalfWidth = 4;
    /// <summary>How far a line reaches under its head, so that no gap shows between them.</summary>
    private const double Under = 2;

    /// <summary>The line of an edge with rounded corners, up to its head.</summary>
    public static string Line(DiagramEdge edge)
    {
        var points = edge.Points.ToArray();
        if (edge.HasHead)
            points[^1] = Towards(points[^1], points[^2], HeadLength - Under);
        var path = $"M{At(points[0])}";
        for (var i = 1; i < points.Length - 1; i++)
        {
            var radius = Math.Min(CornerRadius, Math.Min(Distance(points[i - 1], points[i]), Distance(points[i], points[i + 1])) / 2);
            path += $"L{At(Towards(points[i], points[i - 1], radius))}Q{At(points[i])} {At(Towards(points[i], points[i + 1], radius))}";
        }

        return $"{path}L{At(points[^1])}";
    }

    /// <summary>The head of an edge, its tip on the border of the node.</summary>
    public static string Head(DiagramEdge edge)
    {
        var (tip, back) = (edge.Points[^1], Towards(edge.Points[^1], edge.Points[^2], HeadLength));
        var isUpright = tip.X == back.X;
        var (across, up) = isUpright ? (HeadHalfWidth, 0.0) : (0.0, HeadHalfWidth);
        return $"M{At(tip)}L{At((back.X - across, back.Y - up))}L{At((back.X + across, back.Y + up))}Z";
    }

    /// <summary>A rectangle with rounded corners.</summary>
    public static string Rounded(LabelBox box, double radius)
    {
        var (left, top, right, bottom) = (box.Left, box.Top, box.Right, box.Bottom);
        return $"M{At((left + radius, top))}L{At((right - radius, top))}Q{At((right, top))} {At((right, top + radius))}"
            + $"L{At((right, bottom - radius))}Q{At((right, bottom))} {At((right - radius, bottom))}"
            + $"L{At((left + radius, bottom))}Q{At((left, bottom))} {At((left, bottom - radius))}"
            + $"L{At((left, top + radius))}Q{At((left, top))} {At((left + radius, top))}Z";
    }

    private static string At((double X, double Y) point) => SvgText.Point(point.X, point.Y);

    /// <summary>Upright and across, one of the two differences is zero.</summary>
    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double length)
    {
        var share = length / Distance(from, to);
        return (from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);
    }
}
