using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>A sparse row times a dense table: some of the table's rows, weighted and added up.</summary>
internal static unsafe class GatheredRows
{
    /// <summary>
    /// sumsₖ += Σᵢ valueᵢ · table[indexᵢ, k], each sum in the order of i. Vectors run across k, so that every width gives the same
    /// bits.
    /// </summary>
    /// <param name="indices">[n] rows of the table.</param>
    /// <param name="values">[n] their weights.</param>
    /// <param name="table">[rows, K] or more numbers.</param>
    /// <param name="sums">[K].</param>
    public static void Add(ReadOnlySpan<int> indices, ReadOnlySpan<double> values, ReadOnlySpan<double> table, Span<double> sums)
    {
        Debug.Assert(indices.Length == values.Length);
        fixed (int* index = indices)
        fixed (double* value = values, from = table, to = sums)
            Add(index, value, indices.Length, from, sums.Length, to);
    }

    // Eight columns at a time, then two, then one: ten classes take two walks over the indices.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(int* indices, double* values, int count, double* table, int width, double* sums)
    {
        var k = 0;
        for (; k <= width - 8; k += 8)
        {
            var (a, b) = (Vector256.Load(sums + k), Vector256.Load(sums + k + 4));
            for (var i = 0; i < count; i++)
            {
                var row = table + (nint)indices[i] * width + k;
                var value = Vector256.Create(values[i]);
                a += value * Vector256.Load(row);
                b += value * Vector256.Load(row + 4);
            }
            a.Store(sums + k);
            b.Store(sums + k + 4);
        }
        for (; k <= width - 2; k += 2)
        {
            var sum = Vector128.Load(sums + k);
            for (var i = 0; i < count; i++)
                sum += Vector128.Create(values[i]) * Vector128.Load(table + (nint)indices[i] * width + k);
            sum.Store(sums + k);
        }
        for (; k < width; k++)
        {
            var sum = sums[k];
            for (var i = 0; i < count; i++)
                sum += values[i] * table[(nint)indices[i] * width + k];
            sums[k] = sum;
        }
    }
}
