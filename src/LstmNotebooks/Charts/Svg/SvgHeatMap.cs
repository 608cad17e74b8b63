namespace LstmNotebooks.Charts;

/// <summary>Draws heat maps and the bar that explains their colours.</summary>
internal static class SvgHeatMap
{
    private const int Levels = 64;
    private const double BarWidth = 12;

    public static void Draw(SvgCanvas canvas, HeatMapTrace trace, SvgLayout layout)
    {
        var colors = trace.ColorExtent;
        var anchors = trace.IsDiverging ? Palette.Diverging : Palette.Sequential;
        var (columns, rows) = (trace.X.Count, trace.Y.Count);
        var (width, height) = (layout.Width / columns, layout.Height / rows);
        int[] levels = [.. trace.Cells.Select(value => double.IsNaN(value) ? -1 : (int)Math.Round((value - colors.Minimum) / colors.Length * (Levels - 1)))];

        // One path a colour, and one stroke as thick as a row for neighbours of one colour: far fewer bytes than a rectangle a cell.
        canvas.Open("", $"fill=\"none\" shape-rendering=\"crispEdges\" stroke-width=\"{SvgText.Number(height + 0.5)}\"");
        foreach (var level in levels.Where(level => level >= 0).Distinct().Order())
            canvas.Path(string.Concat(Runs(levels, columns, level).Select(run =>
                $"M{SvgText.Point(layout.Left + run.Column * width, layout.Top + (run.Row + 0.5) * height)}h{SvgText.Number(run.Length * width)}")),
                "", $"stroke=\"{ColorOf(level, anchors)}\"");
        canvas.Close();
        DrawValues(canvas, trace, levels, anchors, layout);
        DrawColorBar(canvas, colors, anchors, layout);
    }

    private static IEnumerable<(int Row, int Column, int Length)> Runs(int[] levels, int columns, int level)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] != level)
                continue;
            var start = i;
            while (i + 1 < levels.Length && (i + 1) % columns != 0 && levels[i + 1] == level)
                i++;
            yield return (start / columns, start % columns, i - start + 1);
        }
    }

    private static string ColorOf(int level, string[] anchors) => Palette.Between(anchors, level / (Levels - 1.0));

    /// <summary>The values in the cells, when all of them fit.</summary>
    private static void DrawValues(SvgCanvas canvas, HeatMapTrace trace, int[] levels, string[] anchors, SvgLayout layout)
    {
        var columns = trace.X.Count;
        string[] texts = [.. trace.Cells.Select(trace.TextOf)];
        if (texts.Max(text => SvgText.Width(text, 11)) + 6 > layout.Width / columns || layout.Height / trace.Y.Count < SvgLayout.TextLine)
            return;
        canvas.Open("", "font-size=\"11\" text-anchor=\"middle\"");
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Length > 0)
                canvas.Text(layout.XOf(i % columns), layout.YOf(i / columns) + 4, texts[i], "", $"fill=\"{Palette.TextOn(ColorOf(levels[i], anchors))}\"");
        canvas.Close();
    }

    private static void DrawColorBar(SvgCanvas canvas, Extent colors, string[] anchors, SvgLayout layout)
    {
        const int Steps = 32;
        var left = layout.Right + 14;
        var step = layout.Height / Steps;
        canvas.Open("", "shape-rendering=\"crispEdges\"");
        for (var i = 0; i < Steps; i++)
            canvas.Rectangle(left, layout.Bottom - (i + 1) * step, BarWidth, step + 0.5, "", $"fill=\"{Palette.Between(anchors, (i + 0.5) / Steps)}\"");
        canvas.Close();
        canvas.Open(SvgInk.Soft);
        foreach (var tick in NumberTicks.Within(colors.Minimum, colors.Maximum, target: 5))
            canvas.Text(left + BarWidth + 6, layout.Bottom - (tick.Value - colors.Minimum) / colors.Length * layout.Height + 4, SvgText.Fit(tick.Label, SvgLayout.TextSize, 44));
        canvas.Close();
    }
}
