namespace LstmNotebooks.Charts;

/// <summary>A diagram in words, for readers who cannot see it and for plain-text outputs.</summary>
internal static class DiagramDescription
{
    /// <summary>The title, then where the arrows of each node lead, from left to right.</summary>
    public static string Of(Diagram diagram)
    {
        var starts = diagram.Edges.Select(edge => edge.From).ToHashSet();
        var ways = diagram.Nodes
            .Where(node => !node.IsJunction && starts.Contains(node))
            .OrderBy(node => node.X)
            .ThenBy(node => node.Y)
            .Select(node => (node.Named, Targets: Targets(diagram, node, weights: "").Select(target => NameOf(target, starts))))
            .Select(way => $"{way.Named} → {string.Join(", ", way.Targets)}");
        return $"Diagram: {diagram.Title}. {string.Join("; ", ways)}.";
    }

    /// <summary>The nodes that a node's lines reach, past junctions, and the weights on the way.</summary>
    private static IEnumerable<(DiagramNode Node, string Weights)> Targets(Diagram diagram, DiagramNode node, string weights)
    {
        foreach (var edge in diagram.Edges.Where(edge => edge.From == node))
        {
            var passed = weights + edge.Weights;
            if (!edge.To.IsJunction)
                yield return (edge.To, passed);
            else
                foreach (var target in Targets(diagram, edge.To, passed))
                    yield return target;
        }
    }

    // A value is told once: where the node's own arrows are listed, or here when it has none.
    private static string NameOf((DiagramNode Node, string Weights) target, HashSet<DiagramNode> starts)
    {
        var name = starts.Contains(target.Node) ? target.Node.Name : target.Node.Named;
        return target.Weights.Length == 0 ? name : $"{name} (by {target.Weights})";
    }
}
