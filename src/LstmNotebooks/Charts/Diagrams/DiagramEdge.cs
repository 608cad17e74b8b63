namespace LstmNotebooks.Charts;

/// <summary>A line from border to border, upright and across only, with a head unless it ends where lines join.</summary>
/// <param name="From">The node where it starts.</param>
/// <param name="To">The node where it ends.</param>
/// <param name="Points">Its corners, both ends included.</param>
internal sealed record DiagramEdge(DiagramNode From, DiagramNode To, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>The weights on the way; empty for none.</summary>
    public string Weights { get; init; } = "";

    /// <summary>Whether it carries the memory, and is drawn thick and in colour.</summary>
    public bool IsMemory { get; init; }

    public bool HasHead => !To.IsJunction;
}
