namespace LstmNotebooks.Charts;

/// <summary>Draws a pie, and beside it the list of its slices.</summary>
internal static class SvgPie
{
    private const double Row = 20;
    private const double MostWidth = 0.3;
    private const double ListGap = 28;
    private const double Swatch = 12;
    private const double LeastShareWithText = 0.05;

    public static void Draw(SvgCanvas canvas, Figure figure, PieTrace pie, SvgLayout layout)
    {
        var (top, bottom) = (layout.Top, figure.Height - SvgLayout.Padding);
        var radius = Math.Max(20, Math.Min((bottom - top) / 2, figure.Width * MostWidth));
        var (x, y) = (SvgLayout.Padding + radius, (top + bottom) / 2);
        var shares = pie.Shares;
        var from = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] > 0)
                canvas.Path(Slice(x, y, radius, pie.Hole * radius, from, from + shares[i]), $"{FillOf(pie, i)} {SvgInk.Halo}", "stroke-width=\"1.5\"");
            from += shares[i];
        }

        DrawShares(canvas, pie, shares, x, y, radius);
        DrawList(canvas, figure, pie, shares, x + radius + ListGap, top, bottom);
    }

    private static string FillOf(PieTrace pie, int slice) => pie.ColorOf(slice) is { } color ? $"f{color[1..]}" : SvgInk.Fill(slice);

    private static string Slice(double x, double y, double radius, double hole, double from, double to)
    {
        // An arc cannot end where it starts, so a whole pie is two halves.
        if (to - from > 1 - 1e-9)
            return Slice(x, y, radius, hole, 0, 0.5) + Slice(x, y, radius, hole, 0.5, 1 - 1e-9);
        var large = to - from > 0.5 ? 1 : 0;
        string At(double share, double distance)
        {
            var (sine, cosine) = Exact.SinCos(share);
            return SvgText.Point(x + distance * sine, y - distance * cosine);
        }

        string Radii(double length) => $"A{SvgText.Point(length, length)} 0 {large}";
        var outer = $"M{At(from, radius)}{Radii(radius)} 1 {At(to, radius)}";
        return hole == 0 ? $"{outer}L{SvgText.Point(x, y)}z" : $"{outer}L{At(to, hole)}{Radii(hole)} 0 {At(from, hole)}z";
    }

    private static void DrawShares(SvgCanvas canvas, PieTrace pie, double[] shares, double x, double y, double radius)
    {
        canvas.Open("", "font-size=\"11\" text-anchor=\"middle\"");
        var from = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var (sine, cosine) = Exact.SinCos(from + shares[i] / 2);
            var distance = shares[i] > 1 - 1e-9 && pie.Hole == 0 ? 0 : radius * Math.Max(0.7, (1 + pie.Hole) / 2);
            if (shares[i] >= LeastShareWithText && radius > 50)
                canvas.Text(x + distance * sine, y - distance * cosine + 4, PieTrace.Percent(shares[i]), SvgInk.Text + " " + SvgInk.Halo, "stroke-width=\"3\" paint-order=\"stroke\"");
            from += shares[i];
        }

        canvas.Close();
    }

    /// <summary>As many slices as there is height for, each with its share.</summary>
    private static void DrawList(SvgCanvas canvas, Figure figure, PieTrace pie, double[] shares, double left, double top, double bottom)
    {
        var rows = Math.Max(1, (int)((bottom - top) / Row));
        var shown = pie.Count <= rows ? pie.Count : rows - 1;
        var width = figure.Width - SvgLayout.Padding - left - 2 * Swatch;
        var y = (top + bottom) / 2 - Math.Min(pie.Count, rows) * Row / 2 + Row / 2;
        for (var i = 0; i < shown; i++, y += Row)
        {
            canvas.Rectangle(left, y - Swatch / 2, Swatch, Swatch, FillOf(pie, i));
            var share = PieTrace.Percent(shares[i]);
            canvas.Text(left + 1.6 * Swatch, y + 4, $"{SvgText.Fit(pie.X.Labels[i], SvgLayout.TextSize, width - SvgText.Width(share, SvgLayout.TextSize) - 8)}  {share}", SvgInk.Text);
        }

        if (shown < pie.Count)
            canvas.Text(left + 1.6 * Swatch, y + 4, SvgText.Fit($"and {Words.Count(pie.Count - shown)} more", SvgLayout.TextSize, width), SvgInk.Soft);
    }
}
