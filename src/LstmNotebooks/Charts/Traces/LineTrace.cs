namespace LstmNotebooks.Charts;

/// <summary>Points joined in their order; a NaN in y leaves a gap.</summary>
internal sealed record LineTrace(string Name, Coordinates X, Coordinates Y) : Trace(Name, X, Y)
{
    /// <summary>Whether its points are marked.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the area between it and zero is filled.</summary>
    public bool FilledToZero { get; init; }

    /// <summary>Whether it is a bar up each point with a gap behind, drawn without dashes; see <see cref="Figure.WithErrorBars"/>.</summary>
    public bool IsErrorBars { get; init; }

    public override string Kind => IsErrorBars ? "error bar" : FilledToZero ? "area" : "line";

    public override Extent YExtent => FilledToZero ? Y.Extent.Including(0) : Y.Extent;
}
