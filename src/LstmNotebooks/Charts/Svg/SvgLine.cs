using System.Text;

namespace LstmNotebooks.Charts;

/// <summary>Draws lines and bands.</summary>
internal static class SvgLine
{
    public const string BandOpacity = "fill-opacity=\"0.22\"";
    private const int MostDisordered = 4000;
    private const int MostMarkers = 300;

    public static string Attributes(LineTrace trace, int series)
    {
        var dash = trace.IsErrorBars ? "" : Palette.Dash(series).Svg;
        var dashes = dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
        return $"fill=\"none\" stroke-width=\"1.75\" stroke-linejoin=\"round\" stroke-linecap=\"{(dash.Length == 0 ? "round" : "butt")}\"{dashes}";
    }

    public static void Draw(SvgCanvas canvas, LineTrace trace, int series, SvgLayout layout)
    {
        var (x, y) = (layout.XsOf(trace.X), layout.YsOf(trace.Y));
        var zero = Math.Clamp(trace.FilledToZero ? layout.YOf(0) : layout.Bottom, layout.Top, layout.Bottom);
        var data = new StringBuilder();
        foreach (var (start, end) in Reduction.Segments(y))
        {
            var kept = Kept(x[start..end], y[start..end]);
            if (trace.FilledToZero)
                canvas.Path($"M{SvgText.Point(x[start], zero)} {Joined(kept.Select(i => (x[start + i], y[start + i])))} {SvgText.Point(x[end - 1], zero)}z", SvgInk.Fill(trace, series), BandOpacity);
            data.Append('M').Append(Joined(kept.Select(i => (x[start + i], y[start + i]))));
            // A point between two gaps is a line of no length, which a round end makes a dot.
            if (kept.Length == 1)
                data.Append("h0");
        }

        canvas.Path(data.ToString(), SvgInk.Stroke(trace, series), Attributes(trace, series));
        if (trace.Markers && trace.Count <= MostMarkers)
            canvas.Path(string.Concat(Enumerable.Range(0, x.Length).Where(i => !double.IsNaN(y[i])).Select(i => $"M{SvgText.Point(x[i], y[i])}{SvgScatter.Shape(series)}")), SvgInk.Fill(trace, series));
    }

    public static void DrawBand(SvgCanvas canvas, BandTrace trace, int series, SvgLayout layout)
    {
        var x = layout.XsOf(trace.X);
        double[] lower = layout.YsOf(trace.Y), upper = layout.YsOf(trace.Y with { Values = trace.Upper });
        var there = Kept(x, upper).Select(i => (x[i], upper[i]));
        var back = Kept(x, lower).Reverse().Select(i => (x[i], lower[i]));
        canvas.Path($"M{Joined(there.Concat(back))}z", SvgInk.Fill(trace, series), BandOpacity);
    }

    private static int[] Kept(double[] x, double[] y)
    {
        for (var i = 1; i < x.Length; i++)
            if (x[i] < x[i - 1])
                return Reduction.Line(y, MostDisordered);
        return Reduction.LowestAndHighest(y, i => (int)x[i]);
    }

    private static string Joined(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{SvgText.Point(point.X, point.Y)}"));
}
