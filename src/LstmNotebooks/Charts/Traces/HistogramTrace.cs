namespace LstmNotebooks.Charts;

/// <summary>How many values fall into each of some bins of equal width.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The bins' edges, one more than there are bins.</param>
/// <param name="Y">The counts.</param>
/// <param name="Values">How many values were counted.</param>
internal sealed record HistogramTrace(string Name, Coordinates X, Coordinates Y, int Values) : Trace(Name, X, Y)
{
    public override string Kind => "histogram";

    public override string Noun => "value";

    public override int Count => Values;

    public override Extent YExtent => Y.Extent.Including(0);
}
