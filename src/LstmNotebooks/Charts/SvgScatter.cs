namespace LstmNotebooks.Charts;

/// <summary>Draws points and the texts beside them.</summary>
internal static class SvgScatter
{
    private const int MostPoints = 3000;
    private const double Radius = 3.5;
    private const double CellGrowth = 1.25;

    /// <summary>A marker of a series as a path around the current point.</summary>
    public static string Shape(int series) => Palette.Marker(series) switch
    {
        "square" => "m-3.2-3.2h6.4v6.4h-6.4z",
        "diamond" => "m-4.2 0l4.2-4.2 4.2 4.2-4.2 4.2z",
        "triangle-up" => "m-4 3.2l4-7.2 4 7.2z",
        "triangle-down" => "m-4-3.2l4 7.2 4-7.2z",
        "cross" => "m-1.3-4h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z",
        _ => "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
    };

    public static void Draw(SvgCanvas canvas, ScatterTrace trace, int series, SvgLayout layout)
    {
        var (x, y) = (layout.XsOf(trace.X), layout.YsOf(trace.Y));
        var kept = Distinct(x, y);
        var shape = Shape(series);
        canvas.Path(string.Concat(kept.Select(i => $"M{SvgText.Point(x[i], y[i])}{shape}")), SvgInk.Fill(series), "fill-opacity=\"0.8\"");
        if (trace.Labels.Length > 0)
            DrawLabels(canvas, trace.Labels, x, y, layout);
    }

    /// <summary>The first point of every cell of a grid just coarse enough.</summary>
    private static int[] Distinct(double[] x, double[] y)
    {
        int[] kept = [.. Enumerable.Range(0, x.Length)];
        for (var cell = 0.5; kept.Length > MostPoints; cell *= CellGrowth)
            kept = [.. kept.DistinctBy(i => ((int)(x[i] / cell), (int)(y[i] / cell)))];
        return kept;
    }

    /// <summary>Each text at the first of four sides where it hides neither a point nor another text; where there is none, the point stays without.</summary>
    private static void DrawLabels(SvgCanvas canvas, string[] labels, double[] x, double[] y, SvgLayout layout)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        for (var i = 0; i < x.Length; i++)
            taken.Add((x[i] - Radius, y[i] - Radius, x[i] + Radius, y[i] + Radius));
        canvas.Open(SvgInk.Text, "font-size=\"11\"");
        for (var i = 0; i < labels.Length; i++)
        {
            var width = SvgText.Width(labels[i], 11);
            (double Left, double Top)[] places = [(x[i] + 6, y[i] - 7), (x[i] - 6 - width, y[i] - 7), (x[i] - width / 2, y[i] - 19), (x[i] - width / 2, y[i] + 5)];
            foreach (var (left, top) in places)
            {
                var box = (Left: left, Top: top, Right: left + width, Bottom: top + 13);
                if (box.Left < layout.Left || box.Right > layout.Right + 8 || box.Top < layout.Top || box.Bottom > layout.Bottom
                    || taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
                    continue;
                taken.Add(box);
                canvas.Text(left, top + 11, labels[i]);
                break;
            }
        }

        canvas.Close();
    }
}
