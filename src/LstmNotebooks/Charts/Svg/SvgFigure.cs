namespace LstmNotebooks.Charts;

/// <summary>Draws a figure as an SVG picture.</summary>
internal static class SvgFigure
{
    public static string Render(Figure figure)
    {
        var canvas = new SvgCanvas();
        Draw(canvas, figure);
        return SvgDocument.Wrap(figure.Title, figure.ToString(), figure.Width, figure.Height, canvas);
    }

    /// <summary>Draws everything but the background, from the upper left corner.</summary>
    public static void Draw(SvgCanvas canvas, Figure figure)
    {
        var layout = SvgLayout.Of(figure);
        DrawTitle(canvas, layout.Title, figure.TitleSize);
        DrawLegend(canvas, figure, layout);
        DrawSpans(canvas, figure, layout);
        SvgAxes.DrawGrid(canvas, figure, layout);
        DrawTraces(canvas, figure, layout);
        SvgAxes.DrawAxes(canvas, figure, layout);
        DrawLines(canvas, figure, layout);
        DrawMarks(canvas, layout);
    }

    public static void DrawTitle(SvgCanvas canvas, IReadOnlyList<string> lines, int size)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var y = SvgLayout.Padding + size - 2 + i * SvgLayout.LineOf(size);
            canvas.Text(SvgLayout.Padding, y, lines[i], SvgInk.Text, $"font-size=\"{size}\" font-weight=\"600\"");
        }
    }

    private static void DrawLegend(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        var y = SvgLayout.Padding + layout.Title.Count * SvgLayout.LineOf(figure.TitleSize) + 8;
        foreach (var row in layout.Legend)
        {
            foreach (var (series, x) in row)
            {
                figure.Traces[series].DrawSymbol(canvas, series, x, y);
                var room = figure.Width - 2 * SvgLayout.Padding - SvgLayout.LegendSymbol;
                var name = SvgText.Fit(figure.Traces[series].Name, SvgLayout.TextSize, room);
                canvas.Text(x + SvgLayout.LegendSymbol, y + 4, name, SvgInk.Text);
            }

            y += SvgLayout.TextLine + 2;
        }
    }

    private static void DrawSpans(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        // Two shades in turn part neighbours.
        var inks = new[] { SvgInk.Shade, SvgInk.DeepShade };
        for (var i = 0; i < figure.Spans.Count; i++)
        {
            var (from, to) = (layout.XOf(figure.Spans[i].From), layout.XOf(figure.Spans[i].To));
            canvas.Rectangle(from, layout.Top, to - from, layout.Height, inks[i % 2]);
        }
    }

    private static void DrawTraces(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        // Only given ends can lie within the data, and only then is there anything to cut off.
        var clipped = new[] { figure.XAxis, figure.YAxis }.Any(axis => axis.Minimum.HasValue || axis.Maximum.HasValue);
        if (clipped)
            canvas.OpenClipped(layout.Left, layout.Top, layout.Width, layout.Height);
        // Bands lie below all lines.
        foreach (var i in Enumerable.Range(0, figure.Traces.Count).OrderBy(i => !figure.Traces[i].LiesBelow))
            figure.Traces[i].DrawSvg(canvas, new SvgSeries(figure, i, layout));
        if (clipped)
            canvas.CloseClipped();
    }

    private static void DrawLines(SvgCanvas canvas, Figure figure, SvgLayout layout)
    {
        foreach (var line in figure.Lines)
        {
            var data = line.Vertical
                ? $"M{SvgText.Point(layout.XOf(line.At), layout.Top)}V{SvgText.Number(layout.Bottom)}"
                : $"M{SvgText.Point(layout.Left, layout.YOf(line.At))}H{SvgText.Number(layout.Right)}";
            canvas.Path(data, SvgInk.Mark, "stroke-width=\"1.25\" stroke-dasharray=\"4 3\"");
            if (line.Vertical || line.Label.Length == 0)
                continue;
            var beside = layout.YOf(line.At) - layout.Top < SvgLayout.TextLine ? 14 : -5;
            var label = SvgText.Fit(line.Label, SvgLayout.TextSize, layout.Width - 8);
            DrawHaloed(canvas, layout.Right - 4, layout.YOf(line.At) + beside, label);
        }
    }

    /// <summary>A text that ends at x, readable over a line.</summary>
    private static void DrawHaloed(SvgCanvas canvas, double x, double y, string text) =>
        canvas.Text(x, y, text, $"{SvgInk.Soft} {SvgInk.Halo}", "stroke-width=\"3\" paint-order=\"stroke\" text-anchor=\"end\"");

    private static void DrawMarks(SvgCanvas canvas, SvgLayout layout)
    {
        foreach (var (text, x, row) in layout.Marks.Texts)
            canvas.Text(x, layout.Top - SvgLayout.MarksGap - row * SvgLayout.TextLine, text, SvgInk.Soft);
    }
}
