using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Sums down the columns of a matrix: every column adds its rows in ascending order.</summary>
internal static unsafe class ColumnSums
{
    // Whole vectors, and long enough runs of memory.
    private const int ColumnsAPart = 1024;

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
            var width = Parts.Count(rows, columns) == 1 ? columns : ColumnsAPart;
            var job = new Job(from, rows, columns, to, width);
            Workers.Run(columns == 0 ? 0 : (columns + width - 1) / width, ref job);
        }
    }

    /// <summary>Adds the rows to the sums.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="sums">[columns].</param>
    public static void Add(float* x, nint stride, int rows, int columns, float* sums) =>
        Widest.Run(new AddWork(x, stride, rows, columns, sums));

    /// <summary>Four rows at a time, so that memory is read along rows and a sum is loaded and stored once for four.</summary>
    private static void Add<V>(float* x, nint stride, int rows, int columns, float* sums) where V : struct, ILanes<V>
    {
        for (; rows >= 4; rows -= 4, x += 4 * stride)
            AddFour<V>(x, x + stride, x + 2 * stride, x + 3 * stride, columns, sums);
        for (; rows > 0; rows--, x += stride)
            AddOne<V>(x, columns, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddFour<V>(float* a, float* b, float* c, float* d, int columns, float* sums) where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= columns - V.Count; j += V.Count)
            (V.Load(sums + j) + V.Load(a + j) + V.Load(b + j) + V.Load(c + j) + V.Load(d + j)).Store(sums + j);
        for (; j < columns; j++)
            sums[j] = sums[j] + a[j] + b[j] + c[j] + d[j];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddOne<V>(float* x, int columns, float* sums) where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= columns - V.Count; j += V.Count)
            (V.Load(sums + j) + V.Load(x + j)).Store(sums + j);
        for (; j < columns; j++)
            sums[j] += x[j];
    }

    private readonly struct AddWork(float* x, nint stride, int rows, int columns, float* sums) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Add<V>(x, stride, rows, columns, sums);
    }

    private readonly struct Job(float* x, int rows, int columns, float* sums, int width) : IPartJob
    {
        public void Run(int part)
        {
            var first = part * width;
            Add(x + first, columns, rows, Math.Min(width, columns - first), sums + first);
        }
    }
}
