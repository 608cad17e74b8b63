namespace LstmNotebooks.Charts;

/// <summary>The area between a lower and an upper line, such as an interval.</summary>
internal sealed record BandTrace(string Name, Coordinates X, Coordinates Y, double[] Upper) : Trace(Name, X, Y)
{
    public override string Kind => "band";

    public override Extent YExtent => Y.Extent.Union(Extent.Of(Upper));

    public override Extent ValueExtent => YExtent;
}
