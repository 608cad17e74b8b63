using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, M, T]: v · tanh(q + k) of every query with every key of its sequence, as one operation.</summary>
    /// <param name="queries">[B, M, A].</param>
    /// <param name="keys">[B, T, A].</param>
    /// <param name="context">[1, A], v.</param>
    public static Tensor AdditiveScores(this Tensor queries, Tensor keys, Tensor context)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(context);
        if (queries.Rank != 3
            || keys.Rank != 3
            || queries.Shape[0] != keys.Shape[0]
            || queries.Shape[2] != keys.Shape[2]
            || context.Length != keys.Shape[2])
            throw new ShapeException(
                $"AdditiveScores expects queries [B, M, A], keys [B, T, A] and a vector [1, A] but got {queries.Shape}, "
                + $"{keys.Shape} and {context.Shape}: B and A must be the same.");

        var sizes = new AdditiveScoreSizes(queries.Shape[0], queries.Shape[1], keys.Shape[1], keys.Shape[2]);
        var y = Tensor.Uninitialized([sizes.Batch, sizes.Queries, sizes.Keys]);
        var job = new AdditiveScoreJob(queries.Storage, keys.Storage, context.Storage, sizes, y.Storage);
        Workers.Run(job.PartCount, ref job);
        if (Tape.Needs(queries, keys) || Tape.Needs(context))
            Tape.Record(new AdditiveScoresOperation(queries, keys, context, sizes, y), y);
        return y;
    }

    private sealed class AdditiveScoresOperation(
        Tensor queries, Tensor keys, Tensor context, AdditiveScoreSizes sizes, Tensor y) : Operation
    {
        internal override int InputCount => 3;

        internal override Tensor Input(int index) => index switch { 0 => queries, 1 => keys, _ => context };

        /// <summary>With u = tanh(q + k): dv = Σ ds u, dq = Σ ds v (1 − u²) over the keys, and dk the same over the queries.</summary>
        internal override void Backward()
        {
            var dContext = Buffers.Rent(sizes.Batch * sizes.Size);
            var job = new AdditiveScoreBackwardJob(
                queries.Storage, keys.Storage, context.Storage, y.GradientStorage!, sizes, TargetOf(queries), TargetOf(keys), dContext);
            Workers.Run(job.PartCount, ref job);
            if (context.RequiresGradient)
                ColumnSums.Run(
                    dContext.AsSpan(0, sizes.Batch * sizes.Size),
                    sizes.Batch,
                    sizes.Size,
                    context.GradientTarget(out var accumulate).AsSpan(0, sizes.Size),
                    accumulate);
            Buffers.Return(dContext);
        }

        internal override void Release() => y.ReleaseGradient();

        /// <summary>The array of a gradient that can be added to; null where none is wanted.</summary>
        private static float[]? TargetOf(Tensor tensor)
        {
            if (!tensor.RequiresGradient)
                return null;
            tensor.GradientToAddTo();
            return tensor.GradientStorage;
        }
    }

    /// <summary>Sizes of additive attention.</summary>
    /// <param name="Batch">B.</param>
    /// <param name="Queries">M: queries of each sequence.</param>
    /// <param name="Keys">T: keys of each sequence.</param>
    /// <param name="Size">A: numbers of a query and of a key.</param>
    private readonly record struct AdditiveScoreSizes(int Batch, int Queries, int Keys, int Size)
    {
        /// <summary>How many parts the sequences have.</summary>
        public int PartCount => Parts.Count(Batch, (int)Math.Min(int.MaxValue, (long)Queries * Keys * Size));
    }

    /// <summary>Scores v · tanh(q + k) of every query with every key, shared among threads by sequences.</summary>
    /// <param name="queries">[B, M, A].</param>
    /// <param name="keys">[B, T, A].</param>
    /// <param name="context">[A], v.</param>
    /// <param name="sizes">B, M, T and A.</param>
    /// <param name="scores">[B, M, T], written.</param>
    private readonly struct AdditiveScoreJob(
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
    private readonly struct TanhOfSum : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Transcendental.Tanh(x + y);
    }

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
    private readonly struct AdditiveScoreBackwardJob(
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
    private readonly struct ScaledTanhSlope(float factor) : IPairFunction
    {
        private readonly float factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(factor) * y * (V.All(1) - x * x);
    }
}
