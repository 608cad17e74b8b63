using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Scores v · tanh(q + k) of every query with every key, shared among threads by sequences.</summary>
/// <param name="queries">[B, M, A].</param>
/// <param name="keys">[B, T, A].</param>
/// <param name="context">[A], v.</param>
/// <param name="sizes">B, M, T and A.</param>
/// <param name="scores">[B, M, T], written.</param>
internal readonly struct AdditiveScoreJob(
    float[] queries, float[] keys, float[] context, AdditiveScoreSizes sizes, float[] scores) : IPartJob
{
    /// <summary>How many parts the sequences have.</summary>
    public int PartCount => sizes.PartCount;

    public void Run(int part)
    {
        var size = sizes.Size;
        var (start, end) = Parts.Of(part, PartCount, sizes.Batch);
        var rented = Buffers.Rent(size);
        var activation = rented.AsSpan(0, size);
        for (var row = start * sizes.Queries; row < end * sizes.Queries; row++)
        {
            var query = queries.AsSpan(row * size, size);
            var firstKey = row / sizes.Queries * sizes.Keys;
            for (var t = 0; t < sizes.Keys; t++)
            {
                PairMap.Run(default(TanhOfSum), query, keys.AsSpan((firstKey + t) * size, size), activation, accumulate: false);
                scores[row * sizes.Keys + t] = (float)Reduction.Dot(activation, context.AsSpan(0, size));
            }
        }
        Buffers.Return(rented);
    }
}

/// <summary>tanh(x + y).</summary>
internal readonly struct TanhOfSum : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Transcendental.Tanh(x + y);
}
