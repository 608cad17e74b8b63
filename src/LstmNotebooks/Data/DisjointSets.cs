namespace LstmNotebooks.Data;

/// <summary>Numbered items in sets that grow together (union-find).</summary>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    /// <param name="count">How many items there are, each in a set of its own.</param>
    public DisjointSets(int count)
    {
        parents = new int[count];
        for (var item = 0; item < count; item++)
            parents[item] = item;
    }

    /// <summary>Whether two items are in one set.</summary>
    public bool AreJoined(int first, int second) => RootOf(first) == RootOf(second);

    /// <summary>Makes one set of those of two items.</summary>
    public void Join(int first, int second)
    {
        var (a, b) = (RootOf(first), RootOf(second));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>[N] the number of each item's set: 0, 1, 2, … in the order of their first items.</summary>
    public int[] ToGroups() => Groups.Of(Enumerable.Range(0, parents.Length).Select(RootOf));

    private int RootOf(int item)
    {
        // Each step leads an item to its grandparent, so that paths stay short.
        while (parents[item] != item)
            item = parents[item] = parents[parents[item]];
        return item;
    }
}
