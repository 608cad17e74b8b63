namespace LstmNotebooks.Charts;

/// <summary>
/// The line of texts just above the plot: the y axis' title, and the labels of vertical lines and spans, where they hide no data.
/// </summary>
/// <param name="Texts">Each text, the left edge where it starts, and its row counted from the lowest.</param>
internal sealed record SvgMarks(IReadOnlyList<(string Text, double X, int Row)> Texts)
{
    private const double Gap = 12;

    public double Height => Texts.Count == 0 ? 0 : (Texts.Max(text => text.Row) + 1) * SvgLayout.TextLine + 2;

    /// <summary>Places the texts in the lowest row in which they hide no other.</summary>
    public static SvgMarks Of(Figure figure, SvgLayout layout)
    {
        var taken = new List<(double From, double To, int Row)>();
        var texts = new List<(string Text, double X, int Row)>();
        void Place(string text, double x)
        {
            if (text.Length == 0)
                return;
            var fitting = SvgText.Fit(text, SvgLayout.TextSize, figure.Width - 2 * SvgLayout.Padding);
            var width = SvgText.Width(fitting, SvgLayout.TextSize);
            var from = Math.Clamp(x, SvgLayout.Padding, Math.Max(SvgLayout.Padding, figure.Width - SvgLayout.Padding - width));
            var row = 0;
            while (taken.Exists(other => other.Row == row && from < other.To + Gap && other.From < from + width + Gap))
                row++;
            taken.Add((from, from + width, row));
            texts.Add((fitting, from, row));
        }

        Place(figure.YAxis.Label, SvgLayout.Padding);
        foreach (var span in figure.Spans)
            Place(span.Label, (layout.XOf(span.From) + layout.XOf(span.To) - SvgText.Width(span.Label, SvgLayout.TextSize)) / 2);
        foreach (var line in figure.Lines.Where(line => line.Vertical))
            Place(line.Label, layout.XOf(line.At) - SvgText.Width(line.Label, SvgLayout.TextSize) / 2);
        return new SvgMarks(texts);
    }
}
