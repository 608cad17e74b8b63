namespace LstmNotebooks.Charts;

/// <summary>One series of a figure.</summary>
/// <param name="Name">As the legend shows it; empty when it needs none.</param>
/// <param name="X">Where the points lie across.</param>
/// <param name="Y">Where the points lie up.</param>
internal abstract record Trace(string Name, Coordinates X, Coordinates Y)
{
    /// <summary>Its own colour, #rrggbb; null takes the turn of the palette.</summary>
    public string? Color { get; init; }

    /// <summary>What the series is drawn as, such as "line".</summary>
    public abstract string Kind { get; }

    /// <summary>What its points are called, such as "bar".</summary>
    public virtual string Noun => "point";

    public virtual int Count => X.Count;

    /// <summary>What the series covers of a number or date axis, its own width included.</summary>
    public virtual Extent XExtent => X.Extent;

    /// <inheritdoc cref="XExtent"/>
    public virtual Extent YExtent => Y.Extent;

    /// <summary>The values it shows, for the description.</summary>
    public virtual Extent ValueExtent => Y.Extent;
}
