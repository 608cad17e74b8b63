namespace LstmNotebooks.Charts;

/// <summary>A bar a name, from zero to its value; horizontal bars have their names on the y axis.</summary>
internal sealed record BarTrace(string Name, Coordinates X, Coordinates Y, bool Horizontal) : Trace(Name, X, Y)
{
    public override string Kind => "bar";

    public override string Noun => "bar";

    public override Extent XExtent => Horizontal ? X.Extent.Including(0) : X.Extent;

    public override Extent YExtent => Horizontal ? Y.Extent : Y.Extent.Including(0);

    public override Extent ValueExtent => Horizontal ? X.Extent : Y.Extent;
}
