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
}
