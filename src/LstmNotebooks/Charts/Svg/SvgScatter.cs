namespace LstmNotebooks.Charts;

/// <summary>Draws points and the texts beside them.</summary>
internal static class SvgScatter
{
    private const int MostPoints = 3000;
    private const double CellGrowth = 1.25;
    private const string Opacity = "fill-opacity=\"0.8\"";

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
        var (x, y, places) = (layout.XsOf(trace.X), layout.YsOf(trace.Y), layout.Labels[series]);
        var kept = Distinct(x, y).ToLookup(i => places is not null && places[i] is null);
        var shape = Shape(series);
        string Markers(IEnumerable<int> points) => string.Concat(points.Select(i => $"M{SvgText.Point(x[i], y[i])}{shape}"));
        if (kept[false].Any())
            canvas.Path(Markers(kept[false]), SvgInk.Fill(trace, series), Opacity);
        // A point whose text found no room tells it to who points there.
        foreach (var i in kept[true])
            canvas.Path(Markers([i]), SvgInk.Fill(trace, series), Opacity, trace.Labels[i]);
        if (places is not null)
            DrawLabels(canvas, trace.Labels, places);
    }

    /// <summary>The first point of every cell of a grid just coarse enough.</summary>
    private static int[] Distinct(double[] x, double[] y)
    {
        int[] kept = [.. Enumerable.Range(0, x.Length)];
        for (var cell = 0.5; kept.Length > MostPoints; cell *= CellGrowth)
            kept = [.. kept.DistinctBy(i => ((int)(x[i] / cell), (int)(y[i] / cell)))];
        return kept;
    }

    private static void DrawLabels(SvgCanvas canvas, string[] labels, LabelPlace?[] places)
    {
        canvas.Open($"{SvgInk.Text} {SvgInk.Halo}", $"font-size=\"{SvgText.Number(LabelPlaces.TextSize)}\" stroke-width=\"3\" paint-order=\"stroke\"");
        for (var i = 0; i < labels.Length; i++)
            if (places[i] is { } place)
                canvas.Text(place.Left, place.Top + LabelPlaces.Baseline, labels[i]);
        canvas.Close();
    }
}
