using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>A bar for each name, from zero to its value; horizontal bars have their names on the y axis.</summary>
internal sealed partial record BarTrace(string Name, Coordinates X, Coordinates Y, bool Horizontal) : Trace(Name, X, Y)
{
    /// <summary>Where each bar starts, on the end of another series' bar of its name; null when all start at zero.</summary>
    public double[]? Base { get; init; }

    public override string Kind => "bar";

    public override string Noun => "bar";

    public override Extent XExtent => Horizontal ? Ends(X) : X.Extent;

    public override Extent YExtent => Horizontal ? Y.Extent : Ends(Y);

    public override Extent ValueExtent => Horizontal ? X.Extent : Y.Extent;

    public override Extent YDataExtent => Base is null ? Y.Extent : YExtent;

    public override bool StandsOnZero => true;

    public override bool HasBars => true;

    /// <summary>Bars from the lists a reader gives, checked.</summary>
    public static BarTrace From<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, string name, bool horizontal)
        where TValue : INumberBase<TValue>
    {
        var names = Coordinates.Names(labels, TraceChecks.Of("labels", name));
        var numbers = Coordinates.Numbers(values, TraceChecks.Of("values", name), gaps: false);
        TraceChecks.RequireSameCount(names, "labels", numbers.Count, "values", name);
        TraceChecks.RequireOwnNames(names, TraceChecks.Of("labels", name), "bar");
        return horizontal ? new BarTrace(name, numbers, names, horizontal) : new BarTrace(name, names, numbers, horizontal);
    }

    /// <summary>Where a bar starts.</summary>
    public double Start(int bar) => Base?[bar] ?? 0;

    private Extent Ends(Coordinates values) => Extent.Of(values.Values.Select((value, i) => Start(i) + value)).Including(0);
}
