namespace LstmNotebooks.Embeddings;

/// <summary>
/// Draws from a discrete distribution with one multiplication and one look-up (Walker's alias method, built as by Vose, 1991).
/// </summary>
internal sealed class AliasTable
{
    private readonly uint[] kept;
    private readonly int[] alias;

    /// <param name="weights">How likely each outcome is, in any unit.</param>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        var count = weights.Length;
        (kept, alias) = (new uint[count], new int[count]);
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;

        // Every place holds 1/count: its own outcome up to a threshold, one that is more likely above it.
        var shares = new double[count];
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < count; i++)
        {
            shares[i] = weights[i] / total * count;
            (shares[i] < 1 ? small : large).Push(i);
        }
        while (small.Count > 0 && large.Count > 0)
        {
            var (low, high) = (small.Pop(), large.Pop());
            (kept[low], alias[low]) = ((uint)(shares[low] * uint.MaxValue), high);
            shares[high] -= 1 - shares[low];
            (shares[high] < 1 ? small : large).Push(high);
        }
        // What rounding leaves over fills its place alone.
        foreach (var rest in small.Concat(large))
            (kept[rest], alias[rest]) = (uint.MaxValue, rest);
    }

    /// <summary>
    /// The outcome for 32 random bits: the high part of their product with the number of outcomes chooses the place, the low part
    /// one of its two.
    /// </summary>
    public int Draw(uint bits)
    {
        var product = (ulong)bits * (uint)kept.Length;
        var place = (int)(product >> 32);
        return (uint)product <= kept[place] ? place : alias[place];
    }
}
