using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The loss of one part's share of a training, summed in the order of its places.</summary>
internal sealed unsafe class LossSum
{
    // 1 − σ of a large score rounds to 0, whose logarithm would end the curve.
    private const float Least = 1f / (1 << 24);

    /// <summary>Of all examples since the start.</summary>
    public double Total { get; private set; }

    /// <summary>How many examples that were.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one example.</summary>
    public void Add(double loss) => (Total, Count) = (Total + loss, Count + 1);

    /// <summary>Adds −Σ ln (1 − |t − σ|) of some scores, which is −ln σ of a true word and −ln (1 − σ) of a random one.</summary>
    /// <param name="slopes">α (t − σ) of each, room for whole vectors; overwritten.</param>
    /// <param name="slopeCount">The number of slopes.</param>
    /// <param name="rate">α.</param>
    /// <param name="examples">How many examples they belong to.</param>
    public void Add<V>(float* slopes, int slopeCount, float rate, int examples) where V : struct, IWideLanes<V>
    {
        for (var k = 0; k < slopeCount; k += V.Count)
        {
            var chance = V.All(1) - V.Absolute(V.Load(slopes + k)) * V.All(1 / rate);
            Transcendental.Log(V.WhereLess(chance, V.All(Least), V.All(Least), chance)).Store(slopes + k);
        }
        for (var k = 0; k < slopeCount; k++)
            Total -= slopes[k];
        Count += examples;
    }
}
