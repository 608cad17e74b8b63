namespace LstmNotebooks.Nn;

/// <summary>
/// What a <see cref="Transformer"/> keeps of the steps it has read: keys and values of every block. It grows with every step, where
/// an LSTM's state stays as it is.
/// </summary>
public sealed class TransformerState
{
    private readonly AttentionCache[] caches;

    internal TransformerState(int blocks) => caches = [.. Enumerable.Range(0, blocks).Select(_ => new AttentionCache())];

    /// <summary>Steps read so far.</summary>
    public int Count => caches[0].Count;

    /// <summary>What it keeps of them, in bytes.</summary>
    public long Bytes => caches.Sum(cache => cache.Bytes);

    internal AttentionCache this[int block] => caches[block];
}
