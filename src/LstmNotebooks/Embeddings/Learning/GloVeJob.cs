using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// The gradients of one round of pairs. A row's gradient is the other row times one number, which is also the gradient of the bias
/// and stands behind the row's.
/// </summary>
internal readonly unsafe struct GloVeJob<V>(
    CoOccurrences pairs, int[] order, int start, int pairsAPart, float[] logarithms, float[] weights,
    GloVeRows words, GloVeRows company, int size, RowGains[] gains, LossSum[]? losses) : IPartJob
    where V : struct, IWideLanes<V>
{
    public void Run(int part)
    {
        var gradients = gains[part];
        gradients.Clear();
        var first = start + part * pairsAPart;
        for (var i = first; i < Math.Min(first + pairsAPart, order.Length); i++)
        {
            var pair = order[i];
            var (row, column) = (pairs.Row[pair], pairs.Column[pair]);
            float* w = words.Values.Start + (nint)row * size, other = company.Values.Start + (nint)column * size;
            var difference = WindowKernel.Dot<V>(w, other, size) + words.Biases[row] + company.Biases[column] - logarithms[pair];
            var slope = Flush.ToZero(new Lanes1(weights[pair] * difference)).Value;
            losses?[part].Add((double)slope * difference);
            var (own, their) = (gradients.Take(size), gradients.Take(size));
            Scale(other, slope, gradients.Memory + own);
            Scale(w, slope, gradients.Memory + their);
            gradients.File(row, own, slope);
            gradients.File(~column, their, slope);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Scale(float* row, float factor, float* scaled)
    {
        for (var i = 0; i < size; i += V.Count)
            (V.Load(row + i) * V.All(factor)).Store(scaled + i);
    }
}
