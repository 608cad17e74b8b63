namespace LstmNotebooks.Charts;

/// <summary>Collects the parts of a diagram.</summary>
internal sealed class DiagramBuilder
{
    public const double LabelSize = 13;
    private const int ScaleSteps = 20;
    private const double ScaleHeight = 10;
    private const double ScaleGap = 7;

    private readonly List<LabelBox> frames = [];
    private readonly List<DiagramNode> nodes = [];
    private readonly List<DiagramEdge> edges = [];
    private readonly List<DiagramLabel> labels = [];
    private readonly List<DiagramSwatch> swatches = [];

    /// <summary>Draws the outline of a cell.</summary>
    public void Frame(double left, double top, double right, double bottom) => frames.Add(new LabelBox(left, top, right, bottom));

    /// <summary>Adds a node and gives it back.</summary>
    public DiagramNode Add(DiagramNode node)
    {
        nodes.Add(node);
        return node;
    }

    /// <summary>Draws a line between two nodes over some corners.</summary>
    public void Join(DiagramNode from, DiagramNode to, params (double X, double Y)[] corners) => edges.Add(Edge(from, to, corners));

    /// <summary>Draws a line through weights.</summary>
    public void JoinBy(string weights, DiagramNode from, DiagramNode to, params (double X, double Y)[] corners) =>
        edges.Add(Edge(from, to, corners) with { Weights = weights });

    /// <summary>Draws a line of the memory.</summary>
    public void JoinMemory(params IReadOnlyList<DiagramNode> way)
    {
        for (var i = 1; i < way.Count; i++)
            edges.Add(Edge(way[i - 1], way[i], []) with { IsMemory = true });
    }

    /// <summary>Writes a formula that belongs to a node, and its value when there is one.</summary>
    public void Label(DiagramNode owner, string formula, double x, double y, DiagramAlign align = DiagramAlign.Middle, string value = "")
    {
        var text = DiagramText.Formula(value.Length == 0 ? formula : $"{formula} = {value}");
        labels.Add(new DiagramLabel(text, x, y, align, LabelSize, SvgInk.Text, owner.Name));
    }

    /// <summary>Writes a text as it stands; nothing when it is empty.</summary>
    public void Note(string text, double x, double y, DiagramAlign align = DiagramAlign.Middle, double size = LabelSize)
    {
        if (text.Length > 0)
            labels.Add(new DiagramLabel(DiagramText.Of(text), x, y, align, size, SvgInk.Text, Owner: ""));
    }

    /// <summary>Draws a bar of colours between the meanings of its ends.</summary>
    public void Scale(string[] anchors, string low, string high, double left, double y, double width)
    {
        var step = width / ScaleSteps;
        for (var i = 0; i < ScaleSteps; i++)
        {
            var box = new LabelBox(left + i * step, y - ScaleHeight / 2, left + (i + 1) * step, y + ScaleHeight / 2);
            swatches.Add(new DiagramSwatch(box, Palette.Between(anchors, (i + 0.5) / ScaleSteps)));
        }

        Note(low, left - ScaleGap, y, DiagramAlign.End);
        Note(high, left + width + ScaleGap, y, DiagramAlign.Start);
    }

    public Diagram Build(string title, double width, double height) => new(title, width, height)
    {
        Frames = frames,
        Nodes = nodes,
        Edges = edges,
        Labels = labels,
        Swatches = swatches,
    };

    private static DiagramEdge Edge(DiagramNode from, DiagramNode to, (double X, double Y)[] corners)
    {
        var (next, last) = corners.Length > 0 ? (corners[0], corners[^1]) : ((to.X, to.Y), (from.X, from.Y));
        return new DiagramEdge(from, to, [from.BorderTowards(next.X, next.Y), .. corners, to.BorderTowards(last.X, last.Y)]);
    }
}
