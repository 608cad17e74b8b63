namespace LstmNotebooks.Charts;

/// <summary>A figure in words, for readers who cannot see it and for plain-text outputs.</summary>
internal static class FigureDescription
{
    /// <summary>Kind, title, axes with their ranges, and how much there is.</summary>
    public static string Of(Figure figure)
    {
        var first = figure.Traces[0];
        var kinds = string.Join(" and ", figure.Traces.Select(trace => trace.Kind).Distinct());
        var sentence = $"{char.ToUpperInvariant(kinds[0])}{kinds[1..]}{(kinds.EndsWith("map", StringComparison.Ordinal) || first is HistogramTrace ? "" : " chart")}: {figure.Title}.";
        if (first is PieTrace pie)
            return $"{sentence} {Words.Count(pie.Count, "slice")}: {pie.SharesInWords()}.";
        var axes = $"x {AxisOf(figure.XAxis, first.X, figure.Traces.Select(trace => trace.X), figure.Traces.Select(trace => trace.X.Extent))}"
            + $"; y {AxisOf(figure.YAxis, first.Y, figure.Traces.Select(trace => trace.Y), figure.Traces.Select(YData))}";
        var count = $"{Words.Count(figure.Traces.Count, "series")}, {Words.Count(figure.Traces.Sum(trace => trace.Count), first.Noun)}";
        return $"{sentence} {axes}{ValuesOf(first)}; {count}.{MarksOf(figure)}";
    }

    /// <summary><see cref="Of"/>, or the figure's own description, and a line per series when there are several.</summary>
    public static string WithSeries(Figure figure)
    {
        if (figure.Traces.Count == 1)
            return figure.Description;
        var lines = figure.Traces.Select(trace => $"{(trace.Name.Length == 0 ? trace.Kind : trace.Name)}: {Words.Count(trace.Count, trace.Noun)}, {Range(trace.ValueExtent)}");
        return string.Join('\n', [figure.Description, .. lines]);
    }

    // A bar reaches down to zero, but its data do not.
    private static Extent YData(Trace trace) => trace is HistogramTrace or BandTrace or CandlestickTrace or BoxTrace or BarTrace { Base: not null } ? trace.YExtent : trace.Y.Extent;

    private static string AxisOf(Axis axis, Coordinates kind, IEnumerable<Coordinates> places, IEnumerable<Extent> extents)
    {
        var scale = axis.Logarithmic ? " (logarithmic)" : "";
        var title = axis.Label.Length == 0 ? "" : axis.Label + scale + " ";
        if (kind.Kind == AxisKind.Category)
        {
            string[] names = [.. places.SelectMany(place => place.Labels).Distinct(StringComparer.Ordinal)];
            return title + (names.Length <= 5 ? string.Join(", ", names) : $"{Words.Count(names.Length)} names, {names[0]} to {names[^1]}");
        }

        var extent = extents.Aggregate((one, other) => one.Union(other));
        return title + (kind.Kind == AxisKind.Date ? $"{Words.Date(extent.Minimum)} to {Words.Date(extent.Maximum)}" : Range(extent));
    }

    private static string ValuesOf(Trace trace) =>
        trace is HeatMapTrace ? $"; {(trace.Name.Length == 0 ? "values" : trace.Name)} {Range(trace.ValueExtent)}" : "";

    private static string MarksOf(Figure figure)
    {
        string[] labels = [.. figure.Spans.Select(span => span.Label), .. figure.Lines.Select(line => line.Label)];
        labels = [.. labels.Where(label => label.Length > 0)];
        return labels.Length == 0 ? "" : $" Marked: {string.Join(", ", labels)}.";
    }

    private static string Range(Extent extent) => $"{Words.Number(extent.Minimum)} to {Words.Number(extent.Maximum)}";
}
