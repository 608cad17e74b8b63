namespace LstmNotebooks.Charts;

/// <summary>Draws bars and histograms.</summary>
internal static class SvgBar
{
    private const double GroupShare = 0.78;
    private const int MostValues = 30;

    public static void Draw(SvgCanvas canvas, Figure figure, BarTrace bar, int series, SvgLayout layout)
    {
        int[] bars = [.. Enumerable.Range(0, figure.Traces.Count).Where(i => figure.Traces[i] is BarTrace)];
        var (names, numbers) = bar.Horizontal ? (bar.Y, bar.X) : (bar.X, bar.Y);
        var slot = bar.Horizontal ? layout.Height / layout.YRange.Categories.Count : layout.Width / layout.XRange.Categories.Count;
        var sharing = bar.Base is null ? bars.Length : 1;
        var thickness = slot * GroupShare / sharing;
        var offset = (bar.Base is null ? Array.IndexOf(bars, series) - bars.Length / 2.0 : -0.5) * thickness;
        double[] middles = bar.Horizontal ? layout.YsOf(names) : layout.XsOf(names);
        var data = numbers.Values.Select((value, i) => bar.Horizontal
            ? Box(layout.XOf(bar.Start(i)), middles[i] + offset, layout.XOf(bar.Start(i) + value), middles[i] + offset + thickness - Gap(thickness))
            : Box(middles[i] + offset, layout.YOf(bar.Start(i)), middles[i] + offset + thickness - Gap(thickness), layout.YOf(bar.Start(i) + value)));
        canvas.Path(string.Concat(data), SvgInk.Fill(bar, series));
        if (figure.Traces.Count == 1 && numbers.Count <= MostValues)
            DrawValues(canvas, bar, numbers.Values, middles, slot, layout);
    }

    public static void DrawHistogram(SvgCanvas canvas, Figure figure, HistogramTrace histogram, int series, SvgLayout layout)
    {
        var edges = layout.XsOf(histogram.X);
        var gap = Gap(layout.Width / histogram.Y.Count);
        var data = histogram.Y.Values.Select((count, i) => count == 0 ? "" : Box(edges[i], layout.YOf(0), edges[i + 1] - gap, layout.YOf(count)));
        // Histograms lie one over the other, so that each must let the others through.
        var isAlone = figure.Traces.Count(trace => trace is HistogramTrace) == 1;
        canvas.Path(string.Concat(data), SvgInk.Fill(histogram, series), isAlone ? "" : "fill-opacity=\"0.6\"");
    }

    /// <summary>A line of the page's colour between neighbours, where they are wide enough for one.</summary>
    private static double Gap(double thickness) => thickness >= 4 ? 1 : 0;

    private static string Box(double x, double y, double toX, double toY) =>
        $"M{SvgText.Point(x, y)}H{SvgText.Number(toX)}V{SvgText.Number(toY)}H{SvgText.Number(x)}z";

    /// <summary>The values themselves at the bars' ends, if all of them fit.</summary>
    private static void DrawValues(SvgCanvas canvas, BarTrace bar, double[] values, double[] middles, double slot, SvgLayout layout)
    {
        string[] texts = [.. values.Select(value => Words.Short(value, digits: 4))];
        if (bar.Horizontal ? slot < SvgLayout.TextLine : texts.Max(text => SvgText.Width(text, 11)) > slot)
            return;
        canvas.Open($"{SvgInk.Text} {SvgInk.Halo}", $"font-size=\"11\" stroke-width=\"3\" paint-order=\"stroke\"{(bar.Horizontal ? "" : " text-anchor=\"middle\"")}");
        for (var i = 0; i < values.Length; i++)
        {
            if (!bar.Horizontal)
                canvas.Text(middles[i], layout.YOf(values[i]) + (values[i] < 0 ? 13 : -5), texts[i]);
            else
                canvas.Text(values[i] < 0 ? layout.XOf(values[i]) - 5 - SvgText.Width(texts[i], 11) : layout.XOf(values[i]) + 5, middles[i] + 4, texts[i]);
        }

        canvas.Close();
    }
}
