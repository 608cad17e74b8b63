namespace LstmNotebooks.Charts;

/// <summary>Draws a figure's grid, axes, tick labels and the x axis' title.</summary>
internal static class SvgAxes
{
    private const double TickLength = 5;

    public static void DrawGrid(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        if (figure.Traces[0] is HeatMapTrace)
            return;
        var across = layout.YRange.Kind == AxisKind.Category ? [] : layout.YTicks;
        var upwards = layout.YRange.Kind == AxisKind.Category || figure.Traces[0] is ScatterTrace && layout.XRange.Kind != AxisKind.Category ? layout.XLabels.Ticks : [];
        var data = across.Select(tick => $"M{SvgText.Number(layout.Left)} {SvgText.Number(layout.YOf(tick.Value))}H{SvgText.Number(layout.Right)}")
            .Concat(upwards.Select(tick => $"M{SvgText.Number(layout.XOf(tick.Value))} {SvgText.Number(layout.Top)}V{SvgText.Number(layout.Bottom)}"));
        canvas.Path(string.Concat(data), SvgInk.Grid);
    }

    public static void DrawAxes(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        DrawBase(canvas, figure, layout);
        DrawUp(canvas, layout);
        DrawAcross(canvas, figure, layout);
        if (figure.XAxis.Label.Length > 0)
            canvas.Text((layout.Left + layout.Right) / 2, figure.Height - SvgLayout.Padding, SvgText.Fit(figure.XAxis.Label, SvgLayout.TextSize, figure.Width - 2 * SvgLayout.Padding), SvgInk.Soft, "text-anchor=\"middle\"");
    }

    /// <summary>The line the data stand on, at zero when bars go both ways, and the ticks of a number or date axis.</summary>
    private static void DrawBase(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        if (figure.Traces[0] is HeatMapTrace)
            return;
        if (layout.YRange.Kind == AxisKind.Category)
        {
            canvas.Path($"M{SvgText.Number(layout.XOf(0))} {SvgText.Number(layout.Top)}V{SvgText.Number(layout.Bottom)}", SvgInk.Axis);
            return;
        }

        var zero = figure.Traces.Any(trace => trace is BarTrace) ? Math.Min(layout.YOf(0), layout.Bottom) : layout.Bottom;
        var ticks = layout.XRange.Kind == AxisKind.Category ? "" : string.Concat(layout.XLabels.Ticks.Select(tick => $"M{SvgText.Number(layout.XOf(tick.Value))} {SvgText.Number(layout.Bottom)}v{SvgText.Number(TickLength)}"));
        canvas.Path($"M{SvgText.Number(layout.Left)} {SvgText.Number(zero)}H{SvgText.Number(layout.Right)}{ticks}", SvgInk.Axis);
    }

    private static void DrawUp(SvgCanvas canvas, SvgLayout layout)
    {
        // Of more rows than there is height for, every few are named.
        var every = layout.YRange.Kind == AxisKind.Category ? SvgXLabels.RoundUp(14 * layout.YTicks.Count / layout.Height) : 1;
        canvas.Open(SvgInk.Soft, "text-anchor=\"end\"");
        for (var i = 0; i < layout.YTicks.Count; i += every)
            canvas.Text(layout.Left - 8, layout.YOf(layout.YTicks[i].Value) + 4, SvgText.Fit(layout.YTicks[i].Label, SvgLayout.TextSize, layout.Left - 12));
        canvas.Close();
    }

    private static void DrawAcross(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        canvas.Open(SvgInk.Soft, layout.XLabels.Slanted ? "text-anchor=\"end\"" : "text-anchor=\"middle\"");
        foreach (var tick in layout.XLabels.Ticks)
        {
            var (x, y) = (layout.XOf(tick.Value), layout.Bottom);
            if (layout.XLabels.Slanted)
                canvas.Text(x + 4, y + 14, tick.Label, "", $"transform=\"rotate(-40 {SvgText.Number(x + 4)} {SvgText.Number(y + 14)})\"");
            else
                canvas.Text(SvgXLabels.Middle(tick.Label, x, figure.Width), y + 18, tick.Label);
        }

        canvas.Close();
    }
}
