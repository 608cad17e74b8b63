using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// The random numbers of one place in the corpus: a function of key and place alone, so that threads may take the places in any
/// order.
/// </summary>
internal struct WindowDraws(ulong key, ulong place)
{
    private PhiloxBlock block;
    private int used;

    /// <summary>32 random bits.</summary>
    public uint Next()
    {
        if (used % 4 == 0)
            block = PhiloxBlock.Of(key, place, (ulong)used / 4);
        return block[used++ % 4];
    }
}
