namespace LstmNotebooks.Charts;

/// <summary>The side of a text that its place names.</summary>
internal enum DiagramAlign
{
    /// <summary>It starts there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>A text beside lines and nodes.</summary>
/// <param name="Text">The words, with their indices.</param>
/// <param name="X">Where its start, middle or end lies.</param>
/// <param name="Y">Where the middle of its height lies.</param>
/// <param name="Align">Whether its start, its middle or its end lies at X.</param>
/// <param name="Size">The letters' size in pixels.</param>
/// <param name="Ink">Its colour by purpose.</param>
/// <param name="Owner">The name of the node that it belongs to; empty for none.</param>
internal sealed record DiagramLabel(DiagramText Text, double X, double Y, DiagramAlign Align, double Size, string Ink, string Owner)
{
    private const double HalfHeight = 0.55;

    public LabelBox Box
    {
        get
        {
            var width = Text.Width(Size);
            var left = Align switch
            {
                DiagramAlign.Start => X,
                DiagramAlign.Middle => X - width / 2,
                DiagramAlign.End => X - width,
                _ => throw UnknownAlign(),
            };
            return new LabelBox(left, Y - HalfHeight * Size, left + width, Y + HalfHeight * Size);
        }
    }

    /// <summary>The error of a side that a text does not have.</summary>
    public InvalidOperationException UnknownAlign() =>
        new($"A text has no side {Align}: let it start there, end there, or have its middle there.");
}
