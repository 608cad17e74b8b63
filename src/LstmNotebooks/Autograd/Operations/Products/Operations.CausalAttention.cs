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
}
