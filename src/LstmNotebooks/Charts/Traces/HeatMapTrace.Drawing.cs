using System.Globalization;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How heat maps are drawn, and the bar that explains their colours.</content>
internal sealed partial record HeatMapTrace
{
    private const int Levels = 64;
    private const double BarWidth = 12;
    private const double ColorBarRoom = 74;

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var colors = ColorExtent;
        var anchors = IsDiverging ? Palette.Diverging : Palette.Sequential;
        var (columns, rows) = (X.Count, Y.Count);
        var (width, height) = (layout.Width / columns, layout.Height / rows);
        int[] levels = [.. Cells.Select(value => double.IsNaN(value) ? -1 : LevelOf(value, colors))];

        // One path for each colour, and one stroke as thick as a row for neighbours of one colour: far fewer bytes than a rectangle
        // for each cell.
        canvas.Open("", $"fill=\"none\" shape-rendering=\"crispEdges\" stroke-width=\"{SvgText.Number(height + 0.5)}\"");
        foreach (var level in levels.Where(level => level >= 0).Distinct().Order())
            canvas.Path(string.Concat(Runs(levels, columns, level).Select(Run)), "", $"stroke=\"{ColorOf(level, anchors)}\"");
        canvas.Close();
        DrawValues(canvas, levels, anchors, layout);
        DrawColorBar(canvas, colors, anchors, layout);

        string Run((int Row, int Column, int Length) run)
        {
            var start = SvgText.Point(layout.Left + run.Column * width, layout.Top + (run.Row + 0.5) * height);
            return $"M{start}h{SvgText.Number(run.Length * width)}";
        }
    }

    private static int LevelOf(double value, Extent colors) => (int)Math.Round((value - colors.Minimum) / colors.Length * (Levels - 1));

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
    private void DrawValues(SvgCanvas canvas, int[] levels, string[] anchors, SvgLayout layout)
    {
        var columns = X.Count;
        string[] texts = [.. Cells.Select(TextOf)];
        if (texts.Max(text => SvgText.Width(text, 11)) + 6 > layout.Width / columns || layout.Height / Y.Count < SvgLayout.TextLine)
            return;
        canvas.Open("", "font-size=\"11\" text-anchor=\"middle\"");
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Length > 0)
            {
                var color = Palette.TextOn(ColorOf(levels[i], anchors));
                canvas.Text(layout.XOf(i % columns), layout.YOf(i / columns) + 4, texts[i], "", $"fill=\"{color}\"");
            }

        canvas.Close();
    }

    private static void DrawColorBar(SvgCanvas canvas, Extent colors, string[] anchors, SvgLayout layout)
    {
        const int Steps = 32;
        var left = layout.Right + 14;
        var step = layout.Height / Steps;
        canvas.Open("", "shape-rendering=\"crispEdges\"");
        for (var i = 0; i < Steps; i++)
        {
            var color = Palette.Between(anchors, (i + 0.5) / Steps);
            canvas.Rectangle(left, layout.Bottom - (i + 1) * step, BarWidth, step + 0.5, "", $"fill=\"{color}\"");
        }

        canvas.Close();
        canvas.Open(SvgInk.Soft);
        foreach (var tick in NumberTicks.Within(colors.Minimum, colors.Maximum, target: 5))
        {
            var y = layout.Bottom - (tick.Value - colors.Minimum) / colors.Length * layout.Height + 4;
            canvas.Text(left + BarWidth + 6, y, SvgText.Fit(tick.Label, SvgLayout.TextSize, 44));
        }

        canvas.Close();
    }

    public override string PlotlyType => "heatmap";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        json.WriteStartArray("z");
        foreach (var row in Cells.Chunk(X.Count))
        {
            json.WriteStartArray();
            foreach (var value in row)
                json.Write(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (Decimals is { } decimals)
            json.WriteString("texttemplate", string.Create(CultureInfo.InvariantCulture, $"%{{z:.{decimals}f}}"));
        json.WriteBoolean("showscale", series.Subplot is null);
        json.Write("zmin", ColorExtent.Minimum);
        json.Write("zmax", ColorExtent.Maximum);
        WriteColorScale(json, IsDiverging ? Palette.Diverging : Palette.Sequential);
    }

    private static void WriteColorScale(Utf8JsonWriter json, string[] anchors)
    {
        json.WriteStartArray("colorscale");
        for (var i = 0; i < anchors.Length; i++)
        {
            json.WriteStartArray();
            json.Write(i / (anchors.Length - 1.0));
            json.WriteStringValue(anchors[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
