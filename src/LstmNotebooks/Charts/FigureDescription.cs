namespace LstmNotebooks.Charts;

/// <summary>A figure in words, for readers who cannot see it and for plain-text outputs.</summary>
internal static class FigureDescription
{
    /// <summary>Kind, title, axes with their ranges, and how much there is.</summary>
    public static string Of(Figure figure)
    {
        var first = figure.Traces[0];
        var kinds = string.Join(" and ", figure.Traces.Select(trace => trace.Kind).Distinct());
        var kind = first.FigureInWords(kinds);
        var sentence = $"{char.ToUpperInvariant(kind[0])}{kind[1..]}: {figure.Title}.";
        if (first.WholeInWords is { } whole)
            return $"{sentence} {whole}.";
        var traces = figure.Traces;
        var x = AxisOf(figure.XAxis, first.X, traces.Select(trace => trace.X), traces.Select(trace => trace.X.Extent));
        var y = AxisOf(figure.YAxis, first.Y, traces.Select(trace => trace.Y), traces.Select(trace => trace.YDataExtent));
        var count = $"{ChartText.Count(traces.Count, "series")}, {ChartText.Count(traces.Sum(trace => trace.Count), first.Noun)}";
        return $"{sentence} x {x}; y {y}{first.ValuesInWords}; {count}.{MarksOf(figure)}";
    }

    /// <summary><see cref="Of"/>, or the figure's own description, and a line per series when there are several.</summary>
    public static string WithSeries(Figure figure)
    {
        if (figure.Traces.Count == 1)
            return figure.Description;
        return string.Join('\n', [figure.Description, .. figure.Traces.Select(LineOf)]);

        static string LineOf(Trace trace)
        {
            var name = trace.Name.Length == 0 ? trace.Kind : trace.Name;
            return $"{name}: {ChartText.Count(trace.Count, trace.Noun)}, {ChartText.Range(trace.ValueExtent)}";
        }
    }

    private static string AxisOf(Axis axis, Coordinates kind, IEnumerable<Coordinates> places, IEnumerable<Extent> extents)
    {
        var scale = axis.Logarithmic ? " (logarithmic)" : "";
        var title = axis.Label.Length == 0 ? "" : axis.Label + scale + " ";
        if (kind.Kind == AxisKind.Category)
        {
            string[] names = [.. places.SelectMany(place => place.Labels).Distinct(StringComparer.Ordinal)];
            return title + (names.Length <= 5
                ? string.Join(", ", names)
                : $"{ChartText.Count(names.Length)} names, {names[0]} to {names[^1]}");
        }

        var extent = extents.Aggregate((one, other) => one.Union(other));
        return title + (kind.Kind == AxisKind.Date
            ? $"{ChartText.Date(extent.Minimum)} to {ChartText.Date(extent.Maximum)}"
            : ChartText.Range(extent));
    }

    private static string MarksOf(Figure figure)
    {
        string[] labels = [.. figure.Spans.Select(span => span.Label), .. figure.Lines.Select(line => line.Label)];
        labels = [.. labels.Where(label => label.Length > 0)];
        return labels.Length == 0 ? "" : $" Marked: {string.Join(", ", labels)}.";
    }
}
