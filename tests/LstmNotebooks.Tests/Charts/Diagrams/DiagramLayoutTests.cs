using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

/// <summary>What a reader would see at once: texts over lines, arrows that miss their node, lines that cross.</summary>
public sealed class DiagramLayoutTests
{
    private const double Slack = 0.01;

    public static TheoryData<string> Names => [.. SampleDiagrams.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Edges_StartAndEndOnTheBordersOfTheirNodes(string name)
    {
        foreach (var edge in SampleDiagrams.All[name].Edges)
        {
            Assert.True(IsOnBorder(edge.From, edge.Points[0]), $"{edge.From.Name} → {edge.To.Name} starts at {edge.Points[0]}.");
            Assert.True(IsOnBorder(edge.To, edge.Points[^1]), $"{edge.From.Name} → {edge.To.Name} ends at {edge.Points[^1]}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edges_RunUprightOrAcross_AndLeaveRoomForTheirHeads(string name)
    {
        foreach (var edge in SampleDiagrams.All[name].Edges)
        {
            foreach (var (from, to) in Segments(edge))
                Assert.True(from.X == to.X ^ from.Y == to.Y, $"{edge.From.Name} → {edge.To.Name}: {from} to {to}.");
            var last = edge.Points[^2];
            Assert.True(
                !edge.HasHead || Math.Abs(last.X - edge.Points[^1].X) + Math.Abs(last.Y - edge.Points[^1].Y) >= 14,
                $"{edge.From.Name} → {edge.To.Name} is too short for a head.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Edges_CrossNeitherNodesNorEachOther(string name)
    {
        var diagram = SampleDiagrams.All[name];

        foreach (var edge in diagram.Edges)
        {
            foreach (var node in diagram.Nodes.Where(node => !node.IsJunction))
                Assert.DoesNotContain(Segments(edge), segment => Box(segment, -Slack).Overlaps(node.Box));
            foreach (var other in diagram.Edges.Where(other => other != edge))
                Assert.DoesNotContain(
                    Segments(edge).SelectMany(one => Segments(other).Select(two => (one, two))),
                    pair => Meet(pair.one, pair.two));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_LieOverNothingElse(string name)
    {
        var diagram = SampleDiagrams.All[name];

        foreach (var label in diagram.Labels)
        {
            Assert.DoesNotContain(diagram.Labels, other => other != label && other.Box.Overlaps(label.Box));
            Assert.DoesNotContain(diagram.Nodes, node => node.Box.Overlaps(label.Box));
            Assert.DoesNotContain(diagram.Swatches, swatch => swatch.Box.Overlaps(label.Box));
            Assert.DoesNotContain(diagram.Frames.SelectMany(Sides), side => side.Overlaps(label.Box));
            foreach (var edge in diagram.Edges)
                Assert.DoesNotContain(Segments(edge), segment => Box(segment, 1.5).Overlaps(label.Box));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_StayWithinTheirNodesAndThePicture(string name)
    {
        var diagram = SampleDiagrams.All[name];
        var picture = new LabelBox(2, 0, diagram.Width - 2, diagram.Height - diagram.Top - 2);

        foreach (var node in diagram.Nodes)
        {
            Assert.True(node.Box.IsWithin(picture), node.Name);
            foreach (var text in DiagramNodes.TextsOf(node))
                Assert.True(Holds(node, text.Box), $"'{text.Text}' runs out of {node.Name}.");
        }
        Assert.All(diagram.Labels, label => Assert.True(label.Box.IsWithin(picture), $"'{label.Text}' runs out of the picture."));
        Assert.All(diagram.Frames, frame => Assert.True(frame.IsWithin(picture)));
        Assert.InRange(diagram.Width, 140, 960);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nodes_HaveNamesOfTheirOwn_AndOverlapNoOther(string name)
    {
        var nodes = SampleDiagrams.All[name].Nodes;

        Assert.Equal(nodes.Count, nodes.Select(node => node.Name).Distinct().Count());
        Assert.All(nodes, node => Assert.DoesNotContain(nodes, other => other != node && other.Box.Overlaps(node.Box)));
    }

    private static bool IsOnBorder(DiagramNode node, (double X, double Y) point) => node.Shape switch
    {
        DiagramShape.Junction => point == (node.X, node.Y),
        DiagramShape.Circle => Math.Abs(Math.Sqrt(Squared(point.X - node.X) + Squared(point.Y - node.Y)) - node.Width / 2) < Slack,
        _ => Math.Abs(
            Math.Max(Math.Abs(point.X - node.X) / node.Width, Math.Abs(point.Y - node.Y) / node.Height) - 0.5) < Slack / node.Width,
    };

    private static bool Holds(DiagramNode node, LabelBox text)
    {
        if (node.Shape != DiagramShape.Circle)
            return text.IsWithin(node.Box);
        // The letters' boxes are a little higher than what is drawn of them.
        var radius = node.Width / 2 + 1;
        return new[] { (text.Left, text.Top + 2), (text.Right, text.Top + 2), (text.Left, text.Bottom - 2), (text.Right, text.Bottom - 2) }
            .All(corner => Squared(corner.Item1 - node.X) + Squared(corner.Item2 - node.Y) <= Squared(radius));
    }

    private static double Squared(double length) => length * length;

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments(DiagramEdge edge) =>
        edge.Points.Zip(edge.Points.Skip(1));

    private static LabelBox Box(((double X, double Y) From, (double X, double Y) To) segment, double padding) => new(
        Math.Min(segment.From.X, segment.To.X) - padding,
        Math.Min(segment.From.Y, segment.To.Y) - padding,
        Math.Max(segment.From.X, segment.To.X) + padding,
        Math.Max(segment.From.Y, segment.To.Y) + padding);

    /// <summary>Whether two segments cross or touch other than at ends that both have.</summary>
    private static bool Meet(
        ((double X, double Y) From, (double X, double Y) To) one,
        ((double X, double Y) From, (double X, double Y) To) other)
    {
        var share = new[] { one.From, one.To }.Intersect([other.From, other.To]).Any();
        var (first, second) = (Box(one, Slack), Box(other, Slack));
        return first.Overlaps(second) && !share;
    }

    private static IEnumerable<LabelBox> Sides(LabelBox box) =>
    [
        new(box.Left - 1, box.Top, box.Left + 1, box.Bottom),
        new(box.Right - 1, box.Top, box.Right + 1, box.Bottom),
        new(box.Left, box.Top - 1, box.Right, box.Top + 1),
        new(box.Left, box.Bottom - 1, box.Right, box.Bottom + 1),
    ];
}
