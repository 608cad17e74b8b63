using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>The innermost part of every matrix product: a tile of C that stays in registers while k runs.</summary>
/// <remarks>
/// Every element of C is one chain of fused multiply-adds in ascending k. Lanes run across columns, so the chain, and
/// with it every bit of the result, is the same for any vector width and for any cutting of C into tiles.
/// </remarks>
internal static unsafe class MatrixTile
{
    /// <summary>Rows of a tile.</summary>
    public const int Rows = 8;

    /// <summary>Columns of a full tile; the last one of a matrix may be half as wide.</summary>
    public const int Columns = 32;

    /// <summary>C = start + A · B for a column of tiles: 8 rows of A each, over one panel of B.</summary>
    /// <param name="a">Where the rows of A are.</param>
    /// <param name="panel">[count, width] packed columns of B, aligned.</param>
    /// <param name="width">32 or 16.</param>
    /// <param name="count">How many k.</param>
    /// <param name="c">Rows of <paramref name="width"/> values, <paramref name="stride"/> apart.</param>
    /// <param name="stride">Distance between rows of C.</param>
    /// <param name="start">Rows of values where the chains start, which may be C itself; null for zeros.</param>
    /// <param name="startStride">Distance between rows of <paramref name="start"/>; 0 for one row that starts all, such as a bias.</param>
    /// <param name="tiles">How many tiles.</param>
    public static void Multiply(in TileRows a, float* panel, int width, int count, float* c, nint stride, float* start, nint startStride, int tiles)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            if (width == Columns)
                Wide<Lanes512>(a, panel, count, c, stride, start, startStride, tiles);
            else
                Narrow<Lanes512>(a, panel, count, c, stride, start, startStride, tiles);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Cover<Lanes256>(a, panel, width, count, c, stride, start, startStride, tiles);
        }
        else
        {
            Cover<Lanes128>(a, panel, width, count, c, stride, start, startStride, tiles);
        }
    }

    /// <summary>One row of C over four full panels at once: as many chains as a lone row needs to keep the multipliers busy.</summary>
    /// <param name="a">[count] the row of A.</param>
    /// <param name="panels">Four neighbouring [count, 32] panels.</param>
    /// <param name="count">How many k.</param>
    /// <param name="c">[128] values.</param>
    /// <param name="start">[128] values where the chains start, which may be C itself.</param>
    public static void MultiplyRow(float* a, float* panels, int count, float* c, float* start)
    {
        if (Vector512.IsHardwareAccelerated)
            Row<Lanes512>(a, panels, count, c, start);
        else if (Vector256.IsHardwareAccelerated)
            Row<Lanes256>(a, panels, count, c, start);
        else
            Row<Lanes128>(a, panels, count, c, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<V>(float* a, float* panels, int count, float* c, float* start) where V : struct, ILanes<V>
    {
        // Two vectors of each panel a turn: the whole panel with AVX-512, a half or a quarter of it elsewhere.
        var panelLength = (nint)count * Columns;
        for (var j = 0; j < Columns; j += 2 * V.Count)
        {
            var (c0, c1) = Pair<V>(start + j);
            var (c2, c3) = Pair<V>(start + Columns + j);
            var (c4, c5) = Pair<V>(start + 2 * Columns + j);
            var (c6, c7) = Pair<V>(start + 3 * Columns + j);
            var b = panels + j;
            for (nint k = 0; k < count; k++, b += Columns)
            {
                var x = V.All(a[k]);
                c0 = V.FusedMultiplyAdd(x, V.Load(b), c0);
                c1 = V.FusedMultiplyAdd(x, V.Load(b + V.Count), c1);
                c2 = V.FusedMultiplyAdd(x, V.Load(b + panelLength), c2);
                c3 = V.FusedMultiplyAdd(x, V.Load(b + panelLength + V.Count), c3);
                c4 = V.FusedMultiplyAdd(x, V.Load(b + 2 * panelLength), c4);
                c5 = V.FusedMultiplyAdd(x, V.Load(b + 2 * panelLength + V.Count), c5);
                c6 = V.FusedMultiplyAdd(x, V.Load(b + 3 * panelLength), c6);
                c7 = V.FusedMultiplyAdd(x, V.Load(b + 3 * panelLength + V.Count), c7);
            }
            Store(c0, c1, c + j);
            Store(c2, c3, c + Columns + j);
            Store(c4, c5, c + 2 * Columns + j);
            Store(c6, c7, c + 3 * Columns + j);
        }
    }

    /// <summary>Covers tiles with 4 × 2 vectors at a time, which is what sixteen registers hold.</summary>
    private static void Cover<V>(in TileRows a, float* panel, int width, int count, float* c, nint stride, float* start, nint startStride, int tiles)
        where V : struct, ILanes<V>
    {
        for (var tile = 0; tile < tiles; tile++)
        {
            for (var half = 0; half < Rows; half += Rows / 2)
            {
                var rows = a.Data + tile * a.TileStride + half * a.RowStride;
                var row = tile * Rows + half;
                for (var column = 0; column < width; column += 2 * V.Count)
                    Small<V>(rows, a.RowStride, a.Step, panel + column, width, count, c + row * stride + column, stride, start is null ? null : start + row * startStride + column, startStride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide<V>(in TileRows a, float* panel, int count, float* c, nint stride, float* start, nint startStride, int tiles)
        where V : struct, ILanes<V>
    {
        nint rowStride = a.RowStride, step = a.Step;
        var a0 = a.Data;
        var end = panel + (nint)count * 2 * V.Count;
        for (; tiles > 0; tiles--)
        {
            V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
            V c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
            if (start is not null)
            {
                (c00, c01) = Pair<V>(start);
                (c10, c11) = Pair<V>(start + startStride);
                (c20, c21) = Pair<V>(start + 2 * startStride);
                (c30, c31) = Pair<V>(start + 3 * startStride);
                (c40, c41) = Pair<V>(start + 4 * startStride);
                (c50, c51) = Pair<V>(start + 5 * startStride);
                (c60, c61) = Pair<V>(start + 6 * startStride);
                (c70, c71) = Pair<V>(start + 7 * startStride);
            }

            float* a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride, a6 = a5 + rowStride, a7 = a6 + rowStride;
            var b = panel;
            for (nint k = 0; b < end; k += step, b += 2 * V.Count)
            {
                var b0 = V.Load(b);
                var b1 = V.Load(b + V.Count);
                var x = V.All(a0[k]);
                c00 = V.FusedMultiplyAdd(x, b0, c00);
                c01 = V.FusedMultiplyAdd(x, b1, c01);
                x = V.All(a1[k]);
                c10 = V.FusedMultiplyAdd(x, b0, c10);
                c11 = V.FusedMultiplyAdd(x, b1, c11);
                x = V.All(a2[k]);
                c20 = V.FusedMultiplyAdd(x, b0, c20);
                c21 = V.FusedMultiplyAdd(x, b1, c21);
                x = V.All(a3[k]);
                c30 = V.FusedMultiplyAdd(x, b0, c30);
                c31 = V.FusedMultiplyAdd(x, b1, c31);
                x = V.All(a4[k]);
                c40 = V.FusedMultiplyAdd(x, b0, c40);
                c41 = V.FusedMultiplyAdd(x, b1, c41);
                x = V.All(a5[k]);
                c50 = V.FusedMultiplyAdd(x, b0, c50);
                c51 = V.FusedMultiplyAdd(x, b1, c51);
                x = V.All(a6[k]);
                c60 = V.FusedMultiplyAdd(x, b0, c60);
                c61 = V.FusedMultiplyAdd(x, b1, c61);
                x = V.All(a7[k]);
                c70 = V.FusedMultiplyAdd(x, b0, c70);
                c71 = V.FusedMultiplyAdd(x, b1, c71);
            }

            Store(c00, c01, c);
            Store(c10, c11, c + stride);
            Store(c20, c21, c + 2 * stride);
            Store(c30, c31, c + 3 * stride);
            Store(c40, c41, c + 4 * stride);
            Store(c50, c51, c + 5 * stride);
            Store(c60, c61, c + 6 * stride);
            Store(c70, c71, c + 7 * stride);

            a0 += a.TileStride;
            c += Rows * stride;
            if (start is not null)
                start += Rows * startStride;
        }
    }

    /// <summary>8 rows of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow<V>(in TileRows a, float* panel, int count, float* c, nint stride, float* start, nint startStride, int tiles)
        where V : struct, ILanes<V>
    {
        nint rowStride = a.RowStride, step = a.Step;
        var a0 = a.Data;
        var end = panel + (nint)count * V.Count;
        for (; tiles > 0; tiles--)
        {
            V c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
            if (start is not null)
            {
                (c0, c1, c2, c3) = (V.Load(start), V.Load(start + startStride), V.Load(start + 2 * startStride), V.Load(start + 3 * startStride));
                (c4, c5, c6, c7) = (V.Load(start + 4 * startStride), V.Load(start + 5 * startStride), V.Load(start + 6 * startStride), V.Load(start + 7 * startStride));
            }

            float* a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride, a6 = a5 + rowStride, a7 = a6 + rowStride;
            var b = panel;
            for (nint k = 0; b < end; k += step, b += V.Count)
            {
                var right = V.Load(b);
                c0 = V.FusedMultiplyAdd(V.All(a0[k]), right, c0);
                c1 = V.FusedMultiplyAdd(V.All(a1[k]), right, c1);
                c2 = V.FusedMultiplyAdd(V.All(a2[k]), right, c2);
                c3 = V.FusedMultiplyAdd(V.All(a3[k]), right, c3);
                c4 = V.FusedMultiplyAdd(V.All(a4[k]), right, c4);
                c5 = V.FusedMultiplyAdd(V.All(a5[k]), right, c5);
                c6 = V.FusedMultiplyAdd(V.All(a6[k]), right, c6);
                c7 = V.FusedMultiplyAdd(V.All(a7[k]), right, c7);
            }

            c0.Store(c);
            c1.Store(c + stride);
            c2.Store(c + 2 * stride);
            c3.Store(c + 3 * stride);
            c4.Store(c + 4 * stride);
            c5.Store(c + 5 * stride);
            c6.Store(c + 6 * stride);
            c7.Store(c + 7 * stride);

            a0 += a.TileStride;
            c += Rows * stride;
            if (start is not null)
                start += Rows * startStride;
        }
    }

    /// <summary>4 rows of two vectors, of a panel that is <paramref name="width"/> wide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Small<V>(float* a0, nint rowStride, nint step, float* panel, int width, int count, float* c, nint stride, float* start, nint startStride)
        where V : struct, ILanes<V>
    {
        V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (start is not null)
        {
            (c00, c01) = Pair<V>(start);
            (c10, c11) = Pair<V>(start + startStride);
            (c20, c21) = Pair<V>(start + 2 * startStride);
            (c30, c31) = Pair<V>(start + 3 * startStride);
        }

        float* a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        var end = panel + (nint)count * width;
        for (nint k = 0; panel < end; k += step, panel += width)
        {
            var b0 = V.Load(panel);
            var b1 = V.Load(panel + V.Count);
            var x = V.All(a0[k]);
            c00 = V.FusedMultiplyAdd(x, b0, c00);
            c01 = V.FusedMultiplyAdd(x, b1, c01);
            x = V.All(a1[k]);
            c10 = V.FusedMultiplyAdd(x, b0, c10);
            c11 = V.FusedMultiplyAdd(x, b1, c11);
            x = V.All(a2[k]);
            c20 = V.FusedMultiplyAdd(x, b0, c20);
            c21 = V.FusedMultiplyAdd(x, b1, c21);
            x = V.All(a3[k]);
            c30 = V.FusedMultiplyAdd(x, b0, c30);
            c31 = V.FusedMultiplyAdd(x, b1, c31);
        }

        Store(c00, c01, c);
        Store(c10, c11, c + stride);
        Store(c20, c21, c + 2 * stride);
        Store(c30, c31, c + 3 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Left, V Right) Pair<V>(float* source) where V : struct, ILanes<V> => (V.Load(source), V.Load(source + V.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V>(V left, V right, float* destination) where V : struct, ILanes<V>
    {
        left.Store(destination);
        right.Store(destination + V.Count);
    }
}
