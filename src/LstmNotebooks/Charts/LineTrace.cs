namespace LstmNotebooks.Charts;

/// <summary>Points joined in their order; a NaN in y leaves a gap.</summary>
internal sealed record LineTrace(string Name, Coordinates X, Coordinates Y) : Trace(Name, X, Y)
{
    /// <summary>Whether its points are marked.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the area between it and zero is filled.</summary>
    public bool FilledToZero { get; init; }

    public override string Kind => FilledToZero ? "area" : "line";

    public override Extent YExtent => FilledToZero ? Y.Extent.Including(0) : Y.Extent;
}
