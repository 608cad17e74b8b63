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
/// <param name="Text">What it says.</param>
/// <param name="X">Where its start, middle or end lies.</param>
/// <param name="Y">Where the middle of its height lies.</param>
/// <param name="Align">Which of the three.</param>
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
            var left = Align == DiagramAlign.Start ? X : Align == DiagramAlign.End ? X - width : X - width / 2;
            return new LabelBox(left, Y - HalfHeight * Size, left + width, Y + HalfHeight * Size);
        }
    }
}
