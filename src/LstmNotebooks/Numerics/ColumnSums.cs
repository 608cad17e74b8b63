using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>Sums down the columns of a matrix: every column adds its rows in ascending order.</summary>
internal static unsafe class ColumnSums
{
    /// <summary>Writes, or adds when accumulating, the sum of every column; the columns are cut between threads.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="sums">[columns].</param>
    /// <param name="accumulate">Whether to add to what is there.</param>
    public static void Run(ReadOnlySpan<float> x, int rows, int columns, Span<float> sums, bool accumulate)
    {
        Debug.Assert(x.Length == rows * columns && sums.Length == columns);
        if (!accumulate)
            sums.Clear();
        fixed (float* from = x, to = sums)
        {
            var count = Parts.Count(columns, rows);
            var job = new Job(from, rows, columns, to, count);
            Workers.Run(count, ref job);
        }
    }

    /// <summary>Adds the rows to the sums.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="sums">[columns].</param>
    public static void Add(float* x, nint stride, int rows, int columns, float* sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Lanes512>(x, stride, rows, columns, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Lanes256>(x, stride, rows, columns, sums);
        else
            Add<Lanes128>(x, stride, rows, columns, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Add<V>(float* x, nint stride, int rows, int columns, float* sums) where V : struct, ILanes<V>
    {
        var column = 0;
        for (; column <= columns - 4 * V.Count; column += 4 * V.Count)
        {
            var to = sums + column;
            V s0 = V.Load(to), s1 = V.Load(to + V.Count), s2 = V.Load(to + 2 * V.Count), s3 = V.Load(to + 3 * V.Count);
            var from = x + column;
            for (var row = 0; row < rows; row++, from += stride)
            {
                s0 += V.Load(from);
                s1 += V.Load(from + V.Count);
                s2 += V.Load(from + 2 * V.Count);
                s3 += V.Load(from + 3 * V.Count);
            }
            s0.Store(to);
            s1.Store(to + V.Count);
            s2.Store(to + 2 * V.Count);
            s3.Store(to + 3 * V.Count);
        }
        for (; column <= columns - V.Count; column += V.Count)
            One<V>(x + column, stride, rows, sums + column);
        for (; column < columns; column++)
            One<Lanes1>(x + column, stride, rows, sums + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One<V>(float* x, nint stride, int rows, float* sums) where V : struct, ILanes<V>
    {
        var sum = V.Load(sums);
        for (var row = 0; row < rows; row++, x += stride)
            sum += V.Load(x);
        sum.Store(sums);
    }

    private readonly struct Job(float* x, int rows, int columns, float* sums, int count) : IPartJob
    {
        public void Run(int part)
        {
            var (first, end) = Parts.Of(part, count, columns);
            Add(x + first, columns, rows, end - first, sums + first);
        }
    }
}
