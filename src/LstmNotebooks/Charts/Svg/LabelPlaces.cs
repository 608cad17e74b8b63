namespace LstmNotebooks.Charts;

/// <summary>Where the texts beside a figure's points stand: none hides a point or another text, whichever series these belong to.</summary>
internal static class LabelPlaces
{
    public const double TextSize = 11;
    public const double Baseline = 11;
    private const double TextHeight = 13;
    private const double Radius = 3.5;
    private const double RightRoom = 8;

    /// <summary>
    /// The place of each text, series by series; null for one that finds no room, and no array where a series has no texts.
    /// </summary>
    /// <remarks>Each text stands at the first of eight sides that is free.</remarks>
    public static LabelPlace?[]?[] Of(Figure figure, SvgLayout layout)
    {
        var taken = new LabelBoxes();
        var points = new List<(string[] Labels, double[] X, double[] Y)?>();
        foreach (var trace in figure.Traces)
        {
            points.Add(trace.PointLabels is { } labels ? (labels, layout.XsOf(trace.X), layout.YsOf(trace.Y)) : null);
            if (points[^1] is { } cloud)
                for (var i = 0; i < cloud.X.Length; i++)
                    taken.Add(new LabelBox(cloud.X[i] - Radius, cloud.Y[i] - Radius, cloud.X[i] + Radius, cloud.Y[i] + Radius));
        }

        var room = new LabelBox(layout.Left, layout.Top, layout.Right + RightRoom, layout.Bottom);
        LabelPlace?[]?[] places =
            [.. points.Select(cloud => cloud is { Labels.Length: > 0 } labelled ? new LabelPlace?[labelled.X.Length] : null)];
        foreach (var (series, i) in Order(figure))
        {
            var (labels, x, y) = points[series]!.Value;
            places[series]![i] = Place(labels[i], x[i], y[i], room, taken);
        }

        return places;
    }

    /// <summary>Which texts look for room first: a map's words in their order, whatever their groups.</summary>
    private static IEnumerable<(int Series, int Index)> Order(Figure figure) =>
        from series in Enumerable.Range(0, figure.Traces.Count)
        let trace = figure.Traces[series]
        from i in Enumerable.Range(0, trace.PointLabels?.Length ?? 0)
        orderby trace.LabelTurn(i)
        select (series, i);

    private static LabelPlace? Place(string label, double x, double y, LabelBox room, LabelBoxes taken)
    {
        var width = SvgText.Width(label, TextSize);
        ReadOnlySpan<LabelPlace> sides =
        [
            new(x + 6, y - 7, "middle right"),
            new(x - 6 - width, y - 7, "middle left"),
            new(x - width / 2, y - 20, "top center"),
            new(x - width / 2, y + 6, "bottom center"),
            new(x + 4, y - 17, "top right"),
            new(x + 4, y + 4, "bottom right"),
            new(x - 4 - width, y - 17, "top left"),
            new(x - 4 - width, y + 4, "bottom left"),
        ];
        foreach (var side in sides)
        {
            var box = new LabelBox(side.Left, side.Top, side.Left + width, side.Top + TextHeight);
            if (!box.IsWithin(room) || taken.Hides(box))
                continue;
            taken.Add(box);
            return side;
        }

        return null;
    }
}
