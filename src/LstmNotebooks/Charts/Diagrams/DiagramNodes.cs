namespace LstmNotebooks.Charts;

/// <summary>The kinds of nodes that diagrams of networks are made of, and how a value colours them.</summary>
internal static class DiagramNodes
{
    public const double TextSize = 15;
    public const double CaptionSize = 11;
    public const double LayerWidth = 88;
    public const double LayerHeight = 46;
    public const double OperationRadius = 14;
    public const int DarkestGround = 112;
    public const double VariableRadius = 29;
    private const double JunctionRadius = 3;
    private const double CaptionShare = 0.82;
    /// <summary>How far text and caption stand from the middle when there are both.</summary>
    private const double TextRaise = 8;
    private const double CaptionDrop = 10;

    /// <summary>A layer with weights of its own, such as a gate.</summary>
    public static DiagramNode Layer(string name, string function, string caption, double x, double y, string tip) =>
        new(name, DiagramShape.Rectangle, x, y, LayerWidth, LayerHeight)
        {
            Text = DiagramText.Of(function),
            Caption = DiagramText.Of(caption),
            Ink = SvgInk.Layer,
            Tip = tip,
        };

    /// <summary>An operation without weights, number by number.</summary>
    public static DiagramNode Operation(string name, string symbol, double x, double y, string tip) =>
        new(name, DiagramShape.Circle, x, y, 2 * OperationRadius, 2 * OperationRadius)
        {
            Text = DiagramText.Of(symbol),
            Ink = SvgInk.Operation,
            Tip = tip,
        };

    /// <summary>What comes in or goes out, by its letter.</summary>
    public static DiagramNode Variable(string formula, double x, double y, string tip, string ink, double radius = VariableRadius)
    {
        var text = DiagramText.Formula(formula);
        return new DiagramNode(text.ToString(), DiagramShape.Circle, x, y, 2 * radius, 2 * radius) { Text = text, Ink = ink, Tip = tip };
    }

    public static DiagramNode Junction(string name, double x, double y) =>
        new(name, DiagramShape.Junction, x, y, 2 * JunctionRadius, 2 * JunctionRadius);

    /// <summary>The node in the colour of how open a gate is, 0 to 1; as it is when there is no value.</summary>
    public static DiagramNode Opened(this DiagramNode node, float? share, int decimals) => share is not { } value ? node : node with
    {
        Color = Palette.Between(Palette.Sequential, value),
        Value = ChartText.Decimals(value, decimals),
    };

    /// <summary>The node in the colour of a number, white at 0 and deepest at −1 and 1.</summary>
    public static DiagramNode Signed(this DiagramNode node, float? number, int decimals) => number is not { } value ? node : node with
    {
        Color = Palette.Between(Palette.Diverging, (value + 1) / 2),
        Value = ChartText.Decimals(value, decimals),
    };

    /// <summary>The node in the colour of a number, with the number in it, as precise as it has room for.</summary>
    public static DiagramNode Numbered(this DiagramNode node, float? number, int decimals) =>
        number is null ? node : node.Signed(number, decimals).Captioned(number, decimals);

    /// <summary>The node with a number in it, as precise as it has room for.</summary>
    public static DiagramNode Captioned(this DiagramNode node, float? number, int decimals)
    {
        if (number is not { } value)
            return node;
        var shown = decimals;
        while (shown > 0 && SvgText.Width(ChartText.Decimals(value, shown), CaptionSize) > node.Width * CaptionShare)
            shown--;
        return node with { Caption = DiagramText.Of(ChartText.Decimals(value, shown)), Value = ChartText.Decimals(value, decimals) };
    }

    /// <summary>The node with a number for the description only.</summary>
    public static DiagramNode Valued(this DiagramNode node, float? number, int decimals) =>
        number is null ? node : node with { Value = ChartText.Decimals(number.Value, decimals) };

    /// <summary>The texts in a node.</summary>
    public static IEnumerable<DiagramLabel> TextsOf(DiagramNode node)
    {
        if (node.Text is { } text)
        {
            var raise = node.Caption is null ? 0 : TextRaise;
            yield return new DiagramLabel(text, node.X, node.Y - raise, DiagramAlign.Middle, TextSize, SvgInk.Text, node.Name);
        }

        if (node.Caption is { } caption)
            yield return new DiagramLabel(caption, node.X, node.Y + CaptionDrop, DiagramAlign.Middle, CaptionSize, SvgInk.Text, node.Name);
    }
}
