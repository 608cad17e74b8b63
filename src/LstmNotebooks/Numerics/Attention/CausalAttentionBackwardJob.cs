namespace LstmNotebooks.Numerics;

/// <summary>Gradients of causal attention, pair by pair.</summary>
/// <remarks>dV = Pᵀ dY; dP = dY Vᵀ; dS = P ⊙ (dP − Σ P ⊙ dP) in every row; dQ = dS K / √D; dK = dSᵀ Q / √D.</remarks>
/// <param name="projected">[B, T, 3C] queries, keys and values.</param>
/// <param name="sizes">Sizes.</param>
/// <param name="weights">[B, heads, T, T], P.</param>
/// <param name="dy">[B, T, C].</param>
/// <param name="gradient">[B, T, 3C], written.</param>
/// <param name="accumulate">Whether the gradient is added to what is there.</param>
internal readonly unsafe struct CausalAttentionBackwardJob(
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
