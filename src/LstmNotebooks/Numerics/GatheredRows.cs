using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>A sparse row times a dense table: some of the table's rows, weighted and added up.</summary>
internal static class GatheredRows
{
    /// <summary>sumsₖ += Σᵢ valueᵢ · table[indexᵢ, k], each sum in the order of i. Vectors run across k, so that every width gives the same bits.</summary>
    /// <param name="indices">[n] rows of the table.</param>
    /// <param name="values">[n] their weights.</param>
    /// <param name="table">[rows, K] or more numbers.</param>
    /// <param name="sums">[K].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<int> indices, ReadOnlySpan<double> values, ReadOnlySpan<double> table, Span<double> sums)
    {
        Debug.Assert(indices.Length == values.Length);
        var (width, k) = (sums.Length, 0);
        for (; k <= width - Vector<double>.Count; k += Vector<double>.Count)
        {
            var sum = new Vector<double>(sums[k..]);
            for (var i = 0; i < indices.Length; i++)
                sum += new Vector<double>(values[i]) * new Vector<double>(table[(indices[i] * width + k)..]);
            sum.CopyTo(sums[k..]);
        }

        for (; k < width; k++)
        {
            var sum = sums[k];
            for (var i = 0; i < indices.Length; i++)
                sum += values[i] * table[indices[i] * width + k];
            sums[k] = sum;
        }
    }
}
