using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>A box for each name: quartiles, whiskers and outliers of its values; horizontal boxes have their names on the y axis.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The names; the medians when the boxes lie.</param>
/// <param name="Y">The medians; the names when the boxes lie.</param>
/// <param name="Boxes">As many summaries.</param>
/// <param name="Horizontal">Whether the boxes lie.</param>
internal sealed partial record BoxTrace(string Name, Coordinates X, Coordinates Y, BoxSummary[] Boxes, bool Horizontal)
    : Trace(Name, X, Y)
{
    public override string Kind => "box";

    public override string Noun => "value";

    public override int Count => Boxes.Sum(box => box.Count);

    public override Extent XExtent => Horizontal ? ValueExtent : X.Extent;

    public override Extent YExtent => Horizontal ? Y.Extent : ValueExtent;

    public override Extent ValueExtent => Boxes.Aggregate(Extent.Empty, (soFar, box) => soFar.Union(box.Extent));

    public override Extent YDataExtent => YExtent;

    public override bool HasMarksAcross => true;

    /// <summary>What the boxes are called.</summary>
    public Coordinates Names => Horizontal ? Y : X;

    /// <summary>A box for each of some groups that a reader gives, checked.</summary>
    public static BoxTrace From<T>(IEnumerable<(string Name, IReadOnlyList<T> Values)> groups, bool horizontal)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(groups);
        (string Name, double[] Values)[] numbers = [.. groups.Select(group => (group.Name, NumbersOf(group.Name, group.Values)))];
        TraceChecks.RequireOwnNames(Coordinates.Names(numbers.Select(group => group.Name), "groups"), "groups", "box");
        return Of("", numbers, horizontal);

        static double[] NumbersOf(string name, IReadOnlyList<T> values) =>
            Coordinates.Numbers(values, TraceChecks.Of("values", name), gaps: false).Values;
    }

    /// <summary>The boxes of some groups of numbers.</summary>
    public static BoxTrace Of(string name, IReadOnlyList<(string Name, double[] Values)> groups, bool horizontal)
    {
        BoxSummary[] boxes = [.. groups.Select(group => BoxSummary.Of(group.Values))];
        var names = new Coordinates(AxisKind.Category, [], [.. groups.Select(group => group.Name)]);
        var medians = new Coordinates(AxisKind.Number, [.. boxes.Select(box => box.Median)], []);
        return horizontal ? new BoxTrace(name, medians, names, boxes, horizontal) : new BoxTrace(name, names, medians, boxes, horizontal);
    }

    /// <summary>Whether boxes of several series stand at the same name, and so must share its place.</summary>
    private static bool ShareNames(IEnumerable<Trace> traces)
    {
        string[] names = [.. traces.OfType<BoxTrace>().SelectMany(trace => trace.Names.Labels)];
        return names.Distinct(StringComparer.Ordinal).Count() < names.Length;
    }
}
