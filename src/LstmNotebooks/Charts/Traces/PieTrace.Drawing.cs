using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How a pie is drawn, and beside it the list of its slices.</content>
internal sealed partial record PieTrace
{
    private const double Row = 20;
    private const double MostWidth = 0.3;
    private const double ListGap = 28;
    private const double Swatch = 12;
    private const double LeastShareWithText = 0.05;

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var figure = series.Figure;
        var (top, bottom) = (series.Layout.Top, figure.Height - SvgLayout.Padding);
        var radius = Math.Max(20, Math.Min((bottom - top) / 2, figure.Width * MostWidth));
        var (x, y) = (SvgLayout.Padding + radius, (top + bottom) / 2);
        var shares = Shares;
        var from = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] > 0)
            {
                var slice = Slice(x, y, radius, Hole * radius, from, from + shares[i]);
                canvas.Path(slice, $"{FillOf(i)} {SvgInk.Halo}", "stroke-width=\"1.5\"");
            }

            from += shares[i];
        }

        DrawShares(canvas, shares, x, y, radius);
        DrawList(canvas, figure, shares, x + radius + ListGap, top, bottom);
    }

    private string FillOf(int slice) => ColorOf(slice) is { } color ? $"f{color[1..]}" : SvgInk.Fill(slice);

    private static string Slice(double x, double y, double radius, double hole, double from, double to)
    {
        // An arc cannot end where it starts, so a whole pie is two halves.
        if (to - from > 1 - 1e-9)
            return Slice(x, y, radius, hole, 0, 0.5) + Slice(x, y, radius, hole, 0.5, 1 - 1e-9);
        var large = to - from > 0.5 ? 1 : 0;
        string At(double share, double distance)
        {
            var (sine, cosine) = ChartMath.SinCos(share);
            return SvgText.Point(x + distance * sine, y - distance * cosine);
        }

        string Radii(double length) => $"A{SvgText.Point(length, length)} 0 {large}";
        var outer = $"M{At(from, radius)}{Radii(radius)} 1 {At(to, radius)}";
        return hole == 0 ? $"{outer}L{SvgText.Point(x, y)}z" : $"{outer}L{At(to, hole)}{Radii(hole)} 0 {At(from, hole)}z";
    }

    private void DrawShares(SvgCanvas canvas, double[] shares, double x, double y, double radius)
    {
        canvas.Open("", "font-size=\"11\" text-anchor=\"middle\"");
        var from = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var (sine, cosine) = ChartMath.SinCos(from + shares[i] / 2);
            var distance = shares[i] > 1 - 1e-9 && Hole == 0 ? 0 : radius * Math.Max(0.7, (1 + Hole) / 2);
            if (shares[i] >= LeastShareWithText && radius > 50)
            {
                var (textX, textY) = (x + distance * sine, y - distance * cosine + 4);
                canvas.Text(textX, textY, Percent(shares[i]), $"{SvgInk.Text} {SvgInk.Halo}", "stroke-width=\"3\" paint-order=\"stroke\"");
            }

            from += shares[i];
        }

        canvas.Close();
    }

    /// <summary>As many slices as there is height for, each with its share.</summary>
    private void DrawList(SvgCanvas canvas, Figure figure, double[] shares, double left, double top, double bottom)
    {
        var rows = Math.Max(1, (int)((bottom - top) / Row));
        var shown = Count <= rows ? Count : rows - 1;
        var width = figure.Width - SvgLayout.Padding - left - 2 * Swatch;
        var y = (top + bottom) / 2 - Math.Min(Count, rows) * Row / 2 + Row / 2;
        for (var i = 0; i < shown; i++, y += Row)
        {
            canvas.Rectangle(left, y - Swatch / 2, Swatch, Swatch, FillOf(i));
            var share = Percent(shares[i]);
            var label = SvgText.Fit(X.Labels[i], SvgLayout.TextSize, width - SvgText.Width(share, SvgLayout.TextSize) - 8);
            canvas.Text(left + 1.6 * Swatch, y + 4, $"{label}  {share}", SvgInk.Text);
        }

        if (shown < Count)
        {
            var rest = SvgText.Fit($"and {ChartText.Count(Count - shown)} more", SvgLayout.TextSize, width);
            canvas.Text(left + 1.6 * Swatch, y + 4, rest, SvgInk.Soft);
        }
    }

    public override string PlotlyType => "pie";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        json.Write("labels", X.Labels);
        json.Write("values", Y.Values);
        json.Write("hole", Hole);
        json.WriteBoolean("sort", false);
        json.WriteString("direction", "clockwise");
        json.WriteString("textinfo", "label+percent");
        json.WriteBoolean("showlegend", false);
        json.WriteStartObject("marker");
        json.Write("colors", Enumerable.Range(0, X.Count).Select(i => ColorOf(i) ?? Palette.Color(i).Light));
        json.WriteEndObject();
    }
}
