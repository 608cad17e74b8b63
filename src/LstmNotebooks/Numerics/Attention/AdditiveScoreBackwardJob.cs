using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// Gradients of the scores v · tanh(q + k), shared among threads by sequences; tanh is computed anew, since keeping it would take B
/// · M · T · A numbers.
/// </summary>
/// <param name="queries">[B, M, A].</param>
/// <param name="keys">[B, T, A].</param>
/// <param name="context">[A], v.</param>
/// <param name="dScores">[B, M, T]; keys whose gradient is 0, as in padding, get and give nothing.</param>
/// <param name="sizes">B, M, T and A.</param>
/// <param name="dQueries">[B, M, A], added to; null for none.</param>
/// <param name="dKeys">[B, T, A], added to; null for none.</param>
/// <param name="dContext">[B, A], written: each sequence's own part of dv.</param>
internal readonly struct AdditiveScoreBackwardJob(
    float[] queries,
    float[] keys,
    float[] context,
    float[] dScores,
    AdditiveScoreSizes sizes,
    float[]? dQueries,
    float[]? dKeys,
    float[] dContext) : IPartJob
{
    /// <summary>How many parts the sequences have.</summary>
    public int PartCount => sizes.PartCount;

    public void Run(int part)
    {
        var size = sizes.Size;
        var (start, end) = Parts.Of(part, PartCount, sizes.Batch);
        dContext.AsSpan(start * size, (end - start) * size).Clear();
        var rented = Buffers.Rent(2 * size);
        for (var row = start * sizes.Queries; row < end * sizes.Queries; row++)
        {
            var sequence = row / sizes.Queries;
            for (var t = 0; t < sizes.Keys; t++)
            {
                if (dScores[row * sizes.Keys + t] is not 0 and var slope)
                    Pair(row * size, (sequence * sizes.Keys + t) * size, slope, dContext.AsSpan(sequence * size, size), rented);
            }
        }
        Buffers.Return(rented);
    }

    /// <summary>One query and one key: dv += ds u and dq, dk += ds v (1 − u²), where u = tanh(q + k).</summary>
    private void Pair(int query, int key, float slope, Span<float> dv, float[] rented)
    {
        var size = sizes.Size;
        var activation = rented.AsSpan(0, size);
        var sum = rented.AsSpan(size, size);
        PairMap.Run(default(TanhOfSum), queries.AsSpan(query, size), keys.AsSpan(key, size), activation, accumulate: false);
        PairMap.Run(new Flushed<ScaleFunction>(new(slope)), activation, activation, dv, accumulate: true);
        PairMap.Run(new Flushed<ScaledTanhSlope>(new(slope)), activation, context.AsSpan(0, size), sum, accumulate: false);
        if (dQueries is not null)
            PairMap.Run(default(First<IdentityFunction>), sum, sum, dQueries.AsSpan(query, size), accumulate: true);
        if (dKeys is not null)
            PairMap.Run(default(First<IdentityFunction>), sum, sum, dKeys.AsSpan(key, size), accumulate: true);
    }
}

/// <summary>factor · y (1 − x²).</summary>
internal readonly struct ScaledTanhSlope(float factor) : IPairFunction
{
    private readonly float factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(factor) * y * (V.All(1) - x * x);
}
