namespace LstmNotebooks.Charts;

/// <summary>Draws box plots.</summary>
internal static class SvgBox
{
    private const double GroupShare = 0.7;
    private const double MostThickness = 90;
    private const int MostOutliers = 300;

    public static void Draw(SvgCanvas canvas, Figure figure, BoxTrace trace, int series, SvgLayout layout)
    {
        int[] sharing = BoxTrace.ShareNames(figure.Traces) ? [.. Enumerable.Range(0, figure.Traces.Count).Where(i => figure.Traces[i] is BoxTrace)] : [series];
        var slot = trace.Horizontal ? layout.Height / layout.YRange.Categories.Count : layout.Width / layout.XRange.Categories.Count;
        var thickness = Math.Min(slot * GroupShare / sharing.Length, MostThickness);
        var offset = (Array.IndexOf(sharing, series) - (sharing.Length - 1) / 2.0) * thickness;
        double[] middles = trace.Horizontal ? layout.YsOf(trace.Y) : layout.XsOf(trace.X);
        var (stroke, fill) = (SvgInk.Stroke(trace, series), SvgInk.Fill(trace, series));
        for (var i = 0; i < trace.Boxes.Length; i++)
        {
            var (box, middle, half) = (trace.Boxes[i], middles[i] + offset, thickness * 0.42);
            canvas.Path(Points(Corners(box, middle, half)) + "z", $"{fill} {stroke}", $"{SvgLine.BandOpacity} stroke-width=\"1.5\"");
            canvas.Path(Whisker(box.FirstQuartile, box.LowerWhisker, middle, half) + Whisker(box.ThirdQuartile, box.UpperWhisker, middle, half), stroke, "fill=\"none\" stroke-width=\"1.5\"");
            canvas.Path(Points([(middle - half, box.Median), (middle + half, box.Median)]), stroke, "stroke-width=\"2.5\"");
            if (box.Outliers.Length > 0)
                canvas.Path(string.Concat(Reduction.EveryFew(box.Outliers.Length, MostOutliers).Select(j => Points([(middle, box.Outliers[j])]) + "m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0")), fill, "fill-opacity=\"0.8\"");
        }

        string Whisker(double from, double to, double middle, double half) =>
            Points([(middle, from), (middle, to)]) + Points([(middle - half / 2, to), (middle + half / 2, to)]);

        // Across is in pixels, along in values; lying boxes exchange the two.
        string Points((double Across, double Along)[] points) => "M" + string.Join('L', points.Select(point => trace.Horizontal
            ? SvgText.Point(layout.XOf(point.Along), point.Across)
            : SvgText.Point(point.Across, layout.YOf(point.Along))));
    }

    private static (double Across, double Along)[] Corners(BoxSummary box, double middle, double half) =>
    [
        (middle - half, box.FirstQuartile), (middle + half, box.FirstQuartile), (middle + half, box.ThirdQuartile), (middle - half, box.ThirdQuartile),
    ];
}
