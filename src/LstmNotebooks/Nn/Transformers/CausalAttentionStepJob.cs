using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Attention of one new step of every sequence on itself and on the steps before, whose keys and values were kept.</summary>
/// <param name="projected">[B, 1, 3C]: the query, key and value of the new step.</param>
/// <param name="keys">[B, room, C], of which the first <paramref name="seen"/> steps are there.</param>
/// <param name="values">As the keys.</param>
/// <param name="sizes">Sizes, with the room as its steps.</param>
/// <param name="seen">Steps there are, the new one with them.</param>
/// <param name="y">[B, 1, C], written.</param>
internal readonly unsafe struct CausalAttentionStepJob(
    float[] projected, float[] keys, float[] values, AttentionSizes sizes, int seen, float[] y) : IPartJob
{
    [ThreadStatic]
    private static AlignedBuffer? scores;

    public void Run(int part)
    {
        var one = sizes with { Steps = 1 };
        fixed (float* from = projected, allKeys = keys, allValues = values, to = y)
        {
            var weights = MatrixView.Dense(AlignedBuffer.Grow(ref scores, seen), 1, seen);
            MatrixProduct.Multiply(
                one.Projected(from, part, 0), sizes.Output(allKeys, part).SliceRows(0, seen).Transposed, weights, accumulate: false);
            var row = new Span<float>(weights.Data, seen);
            PairMap.Run(new ScaleFunction(sizes.Scale), row, row, row, accumulate: false);
            Operations.SoftmaxKernel.Run(row, row, row, accumulate: false);
            MatrixProduct.Multiply(weights, sizes.Output(allValues, part).SliceRows(0, seen), one.Output(to, part), accumulate: false);
        }
    }
}
