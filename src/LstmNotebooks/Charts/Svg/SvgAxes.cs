namespace LstmNotebooks.Charts;

/// <summary>Draws a figure's grid, axes, tick labels and the x axis' title.</summary>
internal static class SvgAxes
{
    private const double TickLength = 5;

    public static void DrawGrid(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        if (figure.Traces[0].FillsFigure)
            return;
        var isNames = layout.YRange.Kind == AxisKind.Category;
        var isCloud = figure.Traces[0].IsCloud && layout.XRange.Kind != AxisKind.Category;
        var across = isNames ? [] : layout.YTicks;
        var upwards = isNames || isCloud ? layout.XLabels.Ticks : [];
        var data = across.Select(tick => $"M{SvgText.Point(layout.Left, layout.YOf(tick.Value))}H{SvgText.Number(layout.Right)}")
            .Concat(upwards.Select(tick => $"M{SvgText.Point(layout.XOf(tick.Value), layout.Top)}V{SvgText.Number(layout.Bottom)}"));
        canvas.Path(string.Concat(data), SvgInk.Grid);
    }

    public static void DrawAxes(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        if (!figure.Traces[0].HasAxes)
            return;
        DrawBase(canvas, figure, layout);
        DrawUp(canvas, layout);
        DrawAcross(canvas, figure, layout);
        if (figure.XAxis.Label.Length == 0)
            return;
        var label = SvgText.Fit(figure.XAxis.Label, SvgLayout.TextSize, figure.Width - 2 * SvgLayout.Padding);
        var middle = SvgXLabels.Middle(label, (layout.Left + layout.Right) / 2, figure.Width);
        canvas.Text(middle, figure.Height - SvgLayout.Padding, label, SvgInk.Soft, "text-anchor=\"middle\"");
    }

    /// <summary>The line the data stand on, at zero when bars go both ways, and the ticks of a number or date axis.</summary>
    private static void DrawBase(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        if (figure.Traces[0].FillsFigure)
            return;
        if (layout.YRange.Kind == AxisKind.Category)
        {
            var stand = figure.Traces.Any(trace => trace.HasBars) ? layout.XOf(0) : layout.Left;
            canvas.Path($"M{SvgText.Point(stand, layout.Top)}V{SvgText.Number(layout.Bottom)}", SvgInk.Axis);
            return;
        }

        var zero = figure.Traces.Any(trace => trace.HasBars) ? Math.Min(layout.YOf(0), layout.Bottom) : layout.Bottom;
        var marked = layout.XRange.Kind == AxisKind.Category ? [] : layout.XLabels.Ticks;
        var length = SvgText.Number(TickLength);
        var ticks = string.Concat(marked.Select(tick => $"M{SvgText.Point(layout.XOf(tick.Value), layout.Bottom)}v{length}"));
        canvas.Path($"M{SvgText.Point(layout.Left, zero)}H{SvgText.Number(layout.Right)}{ticks}", SvgInk.Axis);
    }

    private static void DrawUp(SvgCanvas canvas, SvgLayout layout)
    {
        // Of more rows than there is height for, every few are named.
        var every = layout.YRange.Kind == AxisKind.Category ? SvgXLabels.RoundUp(14 * layout.YTicks.Count / layout.Height) : 1;
        canvas.Open(SvgInk.Soft, "text-anchor=\"end\"");
        for (var i = 0; i < layout.YTicks.Count; i += every)
        {
            var label = SvgText.Fit(layout.YTicks[i].Label, SvgLayout.TextSize, layout.Left - 12);
            canvas.Text(layout.Left - 8, layout.YOf(layout.YTicks[i].Value) + 4, label);
        }

        canvas.Close();
    }

    private static void DrawAcross(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        canvas.Open(SvgInk.Soft, layout.XLabels.Slanted ? "text-anchor=\"end\"" : "text-anchor=\"middle\"");
        foreach (var tick in layout.XLabels.Ticks)
        {
            var (x, y) = (layout.XOf(tick.Value), layout.Bottom);
            if (layout.XLabels.Slanted)
                canvas.Text(x + 4, y + 14, tick.Label, "", $"transform=\"rotate(-40 {SvgText.Point(x + 4, y + 14)})\"");
            else
                canvas.Text(SvgXLabels.Middle(tick.Label, x, figure.Width), y + 18, tick.Label);
        }

        canvas.Close();
    }
}
