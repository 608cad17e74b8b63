namespace LstmNotebooks.Numerics;

/// <summary>
/// Causal attention of every pair of a sequence and a head: Y = softmax(Q Kᵀ / √D) V, where a step sees itself and those before.
/// </summary>
/// <param name="projected">[B, T, 3C] queries, keys and values.</param>
/// <param name="sizes">Sizes.</param>
/// <param name="weights">[B, heads, T, T], written: each row's weights, 0 for later steps.</param>
/// <param name="y">[B, T, C], written.</param>
internal readonly unsafe struct CausalAttentionJob(float[] projected, AttentionSizes sizes, float[] weights, float[] y) : IPartJob
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
