namespace LstmNotebooks.Charts;

/// <summary>A box for each name: quartiles, whiskers and outliers of its values; horizontal boxes have their names on the y axis.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The names; the medians when the boxes lie.</param>
/// <param name="Y">The medians; the names when the boxes lie.</param>
/// <param name="Boxes">As many summaries.</param>
/// <param name="Horizontal">Whether the boxes lie.</param>
internal sealed record BoxTrace(string Name, Coordinates X, Coordinates Y, BoxSummary[] Boxes, bool Horizontal) : Trace(Name, X, Y)
{
    public override string Kind => "box";

    public override string Noun => "value";

    public override int Count => Boxes.Sum(box => box.Count);

    public override Extent XExtent => Horizontal ? ValueExtent : X.Extent;

    public override Extent YExtent => Horizontal ? Y.Extent : ValueExtent;

    public override Extent ValueExtent => Boxes.Aggregate(Extent.Empty, (soFar, box) => soFar.Union(box.Extent));

    /// <summary>What the boxes are called.</summary>
    public Coordinates Names => Horizontal ? Y : X;

    public static BoxTrace Of(string name, IReadOnlyList<(string Name, double[] Values)> groups, bool horizontal)
    {
        BoxSummary[] boxes = [.. groups.Select(group => BoxSummary.Of(group.Values))];
        var names = new Coordinates(AxisKind.Category, [], [.. groups.Select(group => group.Name)]);
        var medians = new Coordinates(AxisKind.Number, [.. boxes.Select(box => box.Median)], []);
        return horizontal ? new BoxTrace(name, medians, names, boxes, horizontal) : new BoxTrace(name, names, medians, boxes, horizontal);
    }

    /// <summary>Whether boxes of several series stand at the same name, and so must share its place.</summary>
    public static bool ShareNames(IEnumerable<Trace> traces)
    {
        string[] names = [.. traces.OfType<BoxTrace>().SelectMany(trace => trace.Names.Labels)];
        return names.Distinct(StringComparer.Ordinal).Count() < names.Length;
    }
}
