namespace LstmNotebooks.Charts;

/// <content>What a series covers, and what it asks of the axes and of the room around it.</content>
internal abstract partial record Trace
{
    /// <summary>What the series covers of a number or date axis, its own width included.</summary>
    public virtual Extent XExtent => X.Extent;

    /// <inheritdoc cref="XExtent"/>
    public virtual Extent YExtent => Y.Extent;

    /// <summary>The values it shows, for the description.</summary>
    public virtual Extent ValueExtent => Y.Extent;

    /// <summary>What of the y axis its data take: a bar reaches down to zero, but its data do not.</summary>
    public virtual Extent YDataExtent => Y.Extent;

    /// <summary>Whether it stands on axes.</summary>
    public virtual bool HasAxes => true;

    /// <summary>Whether it leaves no room for another series, nor for a grid.</summary>
    public virtual bool FillsFigure => false;

    /// <summary>Whether it starts at zero, so that a logarithmic axis cannot show it.</summary>
    public virtual bool StandsOnZero => false;

    /// <summary>Whether it is drawn as bars from zero with their values written at the ends.</summary>
    public virtual bool HasBars => false;

    /// <summary>Whether it is nothing but points, which want room around the outermost and a grid in both directions.</summary>
    public virtual bool IsCloud => false;

    /// <summary>Whether its marks are wider than a line, so that the outermost would be cut off at the ends of the x axis.</summary>
    public virtual bool HasMarksAcross => IsCloud;

    /// <summary>Whether two of its names may be the same and are yet two places of the axis.</summary>
    public virtual bool MayRepeatNames => false;

    /// <summary>Whether it is drawn below the others, such as an area.</summary>
    public virtual bool LiesBelow => false;

    /// <summary>The pixels it needs on the right of the plot.</summary>
    public virtual double RoomOnTheRight => 4;

    /// <summary>Whether Plotly puts a second, small chart under the x axis of this kind unless told not to.</summary>
    public virtual bool HasRangeSlider => false;

    /// <summary>Whether it says itself what Plotly's legend shows of it.</summary>
    public virtual bool WritesLegend => false;

    /// <summary>
    /// The texts beside its points, which find their places among those of all series: none, or one a point; null when there are no
    /// points.
    /// </summary>
    public virtual string[]? PointLabels => null;

    /// <summary>The turn in which the text beside a point looks for room.</summary>
    public virtual int LabelTurn(int point) => 0;
}
