using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>A drawing of a network: nodes, the lines between them and their names. Made by <see cref="Diagrams"/>.</summary>
/// <remarks>
/// One model with two faces, as a <see cref="Figure"/> has: a static SVG picture for light and dark pages, and Plotly's
/// JSON. It never changes; <c>diagram with { Title = "…" }</c> gives a changed copy.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed record Diagram : IFigure
{
    private const double TitleGap = 6;

    private readonly double height;

    internal Diagram(string title, double width, double height)
    {
        Title = title;
        Width = (int)Math.Ceiling(width);
        this.height = height;
    }

    /// <summary>What the diagram shows, on top of it.</summary>
    public string Title
    {
        get;
        init
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException("A diagram expects a title but got none: say what it shows.");
            field = value;
        }
    }

    /// <summary>The width in pixels; a page that is narrower shows it smaller.</summary>
    public int Width { get; }

    /// <summary>The height in pixels, the title included.</summary>
    public int Height => (int)Math.Ceiling(Top + height);

    /// <summary>What a reader who cannot see the diagram should know; composed from the nodes and arrows unless it is set.</summary>
    public string Description
    {
        get => field ?? DiagramDescription.Of(this);
        init;
    }

    /// <summary>The lines of the title.</summary>
    internal IReadOnlyList<string> TitleLines => SvgText.WrapBold(Title, SvgLayout.TitleSize, Width - 2 * SvgLayout.Padding);

    /// <summary>Where the drawing starts below the title.</summary>
    internal double Top => SvgLayout.Padding + TitleLines.Count * SvgLayout.LineOf(SvgLayout.TitleSize) + TitleGap;

    /// <summary>The outlines of cells, below everything else.</summary>
    internal IReadOnlyList<LabelBox> Frames { get; init; } = [];

    internal IReadOnlyList<DiagramNode> Nodes { get; init; } = [];

    internal IReadOnlyList<DiagramEdge> Edges { get; init; } = [];

    internal IReadOnlyList<DiagramLabel> Labels { get; init; } = [];

    internal IReadOnlyList<DiagramSwatch> Swatches { get; init; } = [];

    /// <summary>The names of the nodes to look at, the others being faint; null for all.</summary>
    internal IReadOnlySet<string>? Emphasized { get; init; }

    internal bool IsFaint(DiagramNode node) => Emphasized is not null && !Emphasized.Contains(node.Name);

    internal bool IsFaint(DiagramEdge edge) => IsFaint(edge.From) || IsFaint(edge.To);

    internal bool IsFaint(DiagramLabel label) => label.Owner.Length > 0 && Emphasized is not null && !Emphasized.Contains(label.Owner);

    /// <summary>The diagram as a picture that needs no script, no font and no network, for light and dark pages.</summary>
    public string ToSvg() => SvgDiagram.Render(this);

    /// <summary>The diagram as Plotly's JSON: an object with data and layout. Who points at a node reads what it does.</summary>
    public string ToPlotlyJson() => PlotlyDiagram.Write(this);

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
