namespace LstmNotebooks.Charts;

/// <summary>The outline of a node.</summary>
internal enum DiagramShape
{
    /// <summary>A rectangle with rounded corners.</summary>
    Rectangle,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A point where a line branches or two lines join.</summary>
    Junction,
}

/// <summary>A node of a diagram; its place is its centre, in pixels below the title.</summary>
/// <param name="Name">What it is in the description, only once in a diagram.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="X">The centre's distance from the left.</param>
/// <param name="Y">The centre's distance from the top.</param>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
internal sealed record DiagramNode(string Name, DiagramShape Shape, double X, double Y, double Width, double Height)
{
    /// <summary>The text inside of it.</summary>
    public DiagramText? Text { get; init; }

    /// <summary>A smaller second line.</summary>
    public DiagramText? Caption { get; init; }

    /// <summary>The filling by its purpose.</summary>
    public string Ink { get; init; } = SvgInk.Shade;

    /// <summary>The filling by a value, the same on every page; null for none.</summary>
    public string? Color { get; init; }

    /// <summary>The value as the description has it; empty for none.</summary>
    public string Value { get; init; } = "";

    /// <summary>What it does, for those who point at it.</summary>
    public string Tip { get; init; } = "";

    public bool IsJunction => Shape == DiagramShape.Junction;

    public LabelBox Box => new(X - Width / 2, Y - Height / 2, X + Width / 2, Y + Height / 2);

    /// <summary>Name, value and what it does.</summary>
    public string Hover => $"{Named}{(Tip.Length == 0 ? "" : ": " + Tip)}";

    /// <summary>Name and value.</summary>
    public string Named => Value.Length == 0 ? Name : $"{Name} = {Value}";

    /// <summary>Where a line across or upright through a point meets the border.</summary>
    public (double X, double Y) BorderTowards(double x, double y)
    {
        if (IsJunction)
            return (X, Y);
        // A line may meet a rectangle beside its middle, a circle only there.
        var isUpright = Shape == DiagramShape.Circle ? x == X : x > Box.Left && x < Box.Right;
        if (isUpright)
            return (x, y < Y ? Box.Top : Box.Bottom);
        return (x < X ? Box.Left : Box.Right, y);
    }
}
