namespace LstmNotebooks.Charts;

/// <summary>A bar a name, from zero to its value; horizontal bars have their names on the y axis.</summary>
internal sealed record BarTrace(string Name, Coordinates X, Coordinates Y, bool Horizontal) : Trace(Name, X, Y)
{
    /// <summary>Where each bar starts, on the end of another series' bar of its name; null when all start at zero.</summary>
    public double[]? Base { get; init; }

    public override string Kind => "bar";

    public override string Noun => "bar";

    public override Extent XExtent => Horizontal ? Ends(X) : X.Extent;

    public override Extent YExtent => Horizontal ? Y.Extent : Ends(Y);

    public override Extent ValueExtent => Horizontal ? X.Extent : Y.Extent;

    /// <summary>Where a bar starts.</summary>
    public double Start(int bar) => Base?[bar] ?? 0;

    private Extent Ends(Coordinates values) => Extent.Of(values.Values.Select((value, i) => Start(i) + value)).Including(0);
}
