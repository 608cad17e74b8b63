using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>
    /// [B, T, C]: at every step, in every head, the mean of the values of this step and those before, weighted by softmax(q · k /
    /// √D); one operation.
    /// </summary>
    /// <remarks>
    /// Scaled dot-product attention with several heads: Vaswani et al., Attention is all you need (2017), equations 1 and section
    /// 3.2.2. D = C / heads.
    /// </remarks>
    /// <param name="projected">[B, T, 3C]: each step's query, key and value, C numbers each, in which the heads lie side by side.</param>
    /// <param name="heads">How many heads; they divide C.</param>
    /// <exception cref="ShapeException">The last dimension is not three times a multiple of the heads.</exception>
    public static Tensor CausalAttention(this Tensor projected, int heads)
    {
        ArgumentNullException.ThrowIfNull(projected);
        ArgumentOutOfRangeException.ThrowIfLessThan(heads, 1);
        if (projected.Rank != 3 || projected.Shape[2] % (3 * heads) != 0 || projected.Length == 0)
            throw new ShapeException(
                $"CausalAttention of {heads} heads expects queries, keys and values of shape [B, T, 3C] with C a multiple of "
                + $"{heads} but got {projected.Shape}.");
        var sizes = new AttentionSizes(projected.Shape[0], projected.Shape[1], heads, projected.Shape[2] / 3 / heads);
        var y = Tensor.Uninitialized([sizes.Batch, sizes.Steps, sizes.Size]);
        var weights = Tensor.Uninitialized([sizes.Batch, heads, sizes.Steps, sizes.Steps]);
        var job = new CausalAttentionJob(projected.Storage, sizes, weights.Storage, y.Storage);
        Workers.Run(sizes.Pairs, ref job);
        if (Tape.Needs(projected))
            Tape.Record(new CausalAttentionOperation(projected, weights, sizes, y), y);
        return y;
    }

    private sealed class CausalAttentionOperation(
        Tensor projected, Tensor weights, AttentionSizes sizes, Tensor y) : UnaryOperation(projected, y)
    {
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            var job = new CausalAttentionBackwardJob(X.Storage, sizes, weights.Storage, Y.GradientStorage!, gradient, accumulate);
            Workers.Run(sizes.Pairs, ref job);
        }
    }

    /// <summary>
    /// Causal attention of every pair of a sequence and a head: Y = softmax(Q Kᵀ / √D) V, where a step sees itself and those before.
    /// </summary>
    /// <param name="projected">[B, T, 3C] queries, keys and values.</param>
    /// <param name="sizes">Sizes.</param>
    /// <param name="weights">[B, heads, T, T], written: each row's weights, 0 for later steps.</param>
    /// <param name="y">[B, T, C], written.</param>
    private readonly unsafe struct CausalAttentionJob(float[] projected, AttentionSizes sizes, float[] weights, float[] y) : IPartJob
    {
        public void Run(int part)
        {
            fixed (float* from = projected, kept = weights, to = y)
            {
                var probabilities = sizes.Weights(kept, part);
                MatrixProduct.Multiply(
                    sizes.Projected(from, part, 0), sizes.Projected(from, part, 1).Transposed, probabilities, accumulate: false);
                for (var step = 0; step < sizes.Steps; step++)
                {
                    var row = new Span<float>(probabilities.Row(step), sizes.Steps);
                    var seen = row[..(step + 1)];
                    PairMap.Run(new ScaleFunction(sizes.Scale), seen, seen, seen, accumulate: false);
                    SoftmaxKernel.Run(seen, seen, seen, accumulate: false);
                    row[(step + 1)..].Clear();
                }
                MatrixProduct.Multiply(probabilities, sizes.Projected(from, part, 2), sizes.Output(to, part), accumulate: false);
            }
        }
    }

    /// <summary>Gradients of causal attention, pair by pair.</summary>
    /// <remarks>dV = Pᵀ dY; dP = dY Vᵀ; dS = P ⊙ (dP − Σ P ⊙ dP) in every row; dQ = dS K / √D; dK = dSᵀ Q / √D.</remarks>
    /// <param name="projected">[B, T, 3C] queries, keys and values.</param>
    /// <param name="sizes">Sizes.</param>
    /// <param name="weights">[B, heads, T, T], P.</param>
    /// <param name="dy">[B, T, C].</param>
    /// <param name="gradient">[B, T, 3C], written.</param>
    /// <param name="accumulate">Whether the gradient is added to what is there.</param>
    private readonly unsafe struct CausalAttentionBackwardJob(
        float[] projected, AttentionSizes sizes, float[] weights, float[] dy, float[] gradient, bool accumulate) : IPartJob
    {
        [ThreadStatic]
        private static AlignedBuffer? scores;

        public void Run(int part)
        {
            fixed (float* from = projected, kept = weights, above = dy, to = gradient)
            {
                var (probabilities, outputs) = (sizes.Weights(kept, part), sizes.Output(above, part));
                var slopes = MatrixView.Dense(AlignedBuffer.Grow(ref scores, (long)sizes.Steps * sizes.Steps), sizes.Steps, sizes.Steps);
                MatrixProduct.Multiply(outputs, sizes.Projected(from, part, 2).Transposed, slopes, accumulate: false);
                for (var step = 0; step < sizes.Steps; step++)
                {
                    var seen = step + 1;
                    var row = new Span<float>(slopes.Row(step), sizes.Steps);
                    SoftmaxBackwardKernel.Run(
                        new ReadOnlySpan<float>(probabilities.Row(step), seen), row[..seen], row[..seen], accumulate: false);
                    PairMap.Run(new ScaleFunction(sizes.Scale), row[..seen], row[..seen], row[..seen], accumulate: false);
                    row[seen..].Clear();
                }
                MatrixProduct.Multiply(slopes, sizes.Projected(from, part, 1), sizes.Projected(to, part, 0), accumulate);
                MatrixProduct.Multiply(slopes.Transposed, sizes.Projected(from, part, 0), sizes.Projected(to, part, 1), accumulate);
                MatrixProduct.Multiply(probabilities.Transposed, outputs, sizes.Projected(to, part, 2), accumulate);
            }
        }
    }
}
