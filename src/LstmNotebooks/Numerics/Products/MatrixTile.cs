using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>The innermost part of every matrix product: a tile of C that stays in registers while k runs.</summary>
/// <remarks>
/// Every element of C is one chain of fused multiply-adds in ascending k. Lanes run across columns, so the chain, and
/// with it every bit of the result, is the same for any vector width and for any cutting of C into tiles.
/// </remarks>
internal static unsafe partial class MatrixTile
{
    /// <summary>Rows of a tile: with two vectors per row, what the registers hold (32 of AVX-512, else 16).</summary>
    private static int MostRows => Vector512.IsHardwareAccelerated ? 8 : 6;

    /// <summary>C = start + A · B over one panel of B or two, for some rows, which are cut into tiles.</summary>
    /// <param name="a">The rows of A.</param>
    /// <param name="panel">[K, 16] columns of B in the order in which <paramref name="a"/> runs over k.</param>
    /// <param name="gap">Values from this panel to the second one.</param>
    /// <param name="panels">1 or 2.</param>
    /// <param name="c">Where the results go.</param>
    /// <param name="rows">How many rows.</param>
    public static void Multiply(in TileRows a, float* panel, nint gap, int panels, in TileTarget c, int rows)
    {
        if (rows == 0)
            return;
        // Of about one height: two tiles of five keep the multipliers busier than one of eight and one of two.
        var tiles = (rows + MostRows - 1) / MostRows;
        var (height, taller) = (rows / tiles, rows % tiles);
        if (taller > 0)
            Tiles(a.InTilesOf(height + 1), panel, gap, panels, c.InTilesOf(height + 1), height + 1, taller);
        var done = taller * (height + 1);
        Tiles(a.Skip(done).InTilesOf(height), panel, gap, panels, c.Skip(done).InTilesOf(height), height, tiles - taller);
    }

    /// <summary>The same for tiles that lie as A and C say.</summary>
    /// <param name="a">The rows of A.</param>
    /// <param name="panel">[K, 16] columns of B in the order in which <paramref name="a"/> runs over k.</param>
    /// <param name="gap">Values from this panel to the second one.</param>
    /// <param name="panels">1 or 2.</param>
    /// <param name="c">Where the results go.</param>
    /// <param name="height">Rows of a tile; of more than registers hold, parts are worked on in turn.</param>
    /// <param name="tiles">How many tiles.</param>
    public static void MultiplyTiles(in TileRows a, float* panel, nint gap, int panels, in TileTarget c, int height, int tiles)
    {
        var pieces = (height + MostRows - 1) / MostRows;
        for (var piece = 0; piece < pieces; piece++)
        {
            var (first, end) = Parts.Of(piece, pieces, height);
            Tiles(a.Skip(first), panel, gap, panels, c.Skip(first), end - first, tiles);
        }
    }

    private static void Tiles(in TileRows a, float* panel, nint gap, int panels, in TileTarget c, int height, int tiles)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            if (panels == 2)
                OfHeight<Lanes512, Count2>(a, panel, gap, c, c.PanelStride, c.StartPanelStride, height, tiles);
            else
                OfHeight<Lanes512, Count1>(a, panel, 0, c, 0, 0, height, tiles);
            return;
        }
        for (var i = 0; i < panels; i++)
        {
            if (Vector256.IsHardwareAccelerated)
                Pairs<Lanes256>(a, panel + i * gap, c.SkipPanels(i), height, tiles);
            else
                Pairs<Lanes128>(a, panel + i * gap, c.SkipPanels(i), height, tiles);
        }
    }

    /// <summary>Two shorter vectors at a time.</summary>
    private static void Pairs<V>(in TileRows a, float* panel, in TileTarget c, int height, int tiles) where V : struct, ILanes<V>
    {
        for (var column = 0; column < PanelMatrix.Width; column += 2 * V.Count)
            OfHeight<V, Count2>(a, panel + column, V.Count, c.SkipColumns(column), V.Count, V.Count, height, tiles);
    }

    private static void OfHeight<V, TVectors>(
        in TileRows a, float* panel, nint gap, in TileTarget c, nint targetGap, nint startGap, int height, int tiles)
        where V : struct, ILanes<V> where TVectors : struct, ICount
    {
        switch (height)
        {
            case 8: Tiles<V, Count8, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 7: Tiles<V, Count7, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 6: Tiles<V, Count6, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 5: Tiles<V, Count5, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 4: Tiles<V, Count4, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 3: Tiles<V, Count3, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 2: Tiles<V, Count2, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            case 1: Tiles<V, Count1, TVectors>(a, panel, gap, c, targetGap, startGap, tiles); break;
            default: throw new ArgumentOutOfRangeException(nameof(height), height, $"A tile has 1 to {MostRows} rows.");
        }
    }

    /// <summary>
    /// Tiles of as many rows as <typeparamref name="TRows"/> says, below each other; what a smaller one does not need is not
    /// compiled.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Tiles<V, TRows, TVectors>(
        in TileRows a, float* panel, nint gap, in TileTarget target, nint targetGap, nint startGap, int tiles)
        where V : struct, ILanes<V> where TRows : struct, ICount where TVectors : struct, ICount
    {
        float* a0 = a.Data, c = target.Data, start = target.Start;
        var (rowStride, step, segment, segmentStride, panelStride) = (
            a.RowStride, a.Step, a.SegmentLength, a.SegmentStride, a.PanelSegmentStride);
        var (stride, startStride) = (target.RowStride, target.StartRowStride);
        for (; tiles > 0; tiles--)
        {
            V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
            V c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
            if (start is not null)
            {
                (c00, c01) = Load<V, TVectors>(start, startGap);
                if (TRows.Value > 1) (c10, c11) = Load<V, TVectors>(start + startStride, startGap);
                if (TRows.Value > 2) (c20, c21) = Load<V, TVectors>(start + 2 * startStride, startGap);
                if (TRows.Value > 3) (c30, c31) = Load<V, TVectors>(start + 3 * startStride, startGap);
                if (TRows.Value > 4) (c40, c41) = Load<V, TVectors>(start + 4 * startStride, startGap);
                if (TRows.Value > 5) (c50, c51) = Load<V, TVectors>(start + 5 * startStride, startGap);
                if (TRows.Value > 6) (c60, c61) = Load<V, TVectors>(start + 6 * startStride, startGap);
                if (TRows.Value > 7) (c70, c71) = Load<V, TVectors>(start + 7 * startStride, startGap);
            }

            float* a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride, a6 = a5
                + rowStride, a7 = a6 + rowStride;
            float* b = panel, nextSegment = panel;
            nint first = 0;
            for (var group = 0; group < a.Groups; group++)
            {
                for (var left = group == 0 ? a.Depth : a.NextDepth; left > 0; left -= segment, first += segmentStride)
                {
                    b = panelStride == 0 ? b : nextSegment;
                    nextSegment += panelStride;
                    var end = b + (nint)Math.Min(left, segment) * PanelMatrix.Width;
                    for (var k = first; b < end; k += step, b += PanelMatrix.Width)
                    {
                        var (b0, b1) = Load<V, TVectors>(b, gap);
                        var x = V.All(a0[k]);
                        c00 = V.FusedMultiplyAdd(x, b0, c00);
                        if (TVectors.Value > 1)
                            c01 = V.FusedMultiplyAdd(x, b1, c01);
                        if (TRows.Value > 1)
                        {
                            x = V.All(a1[k]);
                            c10 = V.FusedMultiplyAdd(x, b0, c10);
                            if (TVectors.Value > 1)
                                c11 = V.FusedMultiplyAdd(x, b1, c11);
                        }
                        if (TRows.Value > 2)
                        {
                            x = V.All(a2[k]);
                            c20 = V.FusedMultiplyAdd(x, b0, c20);
                            if (TVectors.Value > 1)
                                c21 = V.FusedMultiplyAdd(x, b1, c21);
                        }
                        if (TRows.Value > 3)
                        {
                            x = V.All(a3[k]);
                            c30 = V.FusedMultiplyAdd(x, b0, c30);
                            if (TVectors.Value > 1)
                                c31 = V.FusedMultiplyAdd(x, b1, c31);
                        }
                        if (TRows.Value > 4)
                        {
                            x = V.All(a4[k]);
                            c40 = V.FusedMultiplyAdd(x, b0, c40);
                            if (TVectors.Value > 1)
                                c41 = V.FusedMultiplyAdd(x, b1, c41);
                        }
                        if (TRows.Value > 5)
                        {
                            x = V.All(a5[k]);
                            c50 = V.FusedMultiplyAdd(x, b0, c50);
                            if (TVectors.Value > 1)
                                c51 = V.FusedMultiplyAdd(x, b1, c51);
                        }
                        if (TRows.Value > 6)
                        {
                            x = V.All(a6[k]);
                            c60 = V.FusedMultiplyAdd(x, b0, c60);
                            if (TVectors.Value > 1)
                                c61 = V.FusedMultiplyAdd(x, b1, c61);
                        }
                        if (TRows.Value > 7)
                        {
                            x = V.All(a7[k]);
                            c70 = V.FusedMultiplyAdd(x, b0, c70);
                            if (TVectors.Value > 1)
                                c71 = V.FusedMultiplyAdd(x, b1, c71);
                        }
                    }
                }
            }

            Store<V, TVectors>(c00, c01, c, targetGap);
            if (TRows.Value > 1) Store<V, TVectors>(c10, c11, c + stride, targetGap);
            if (TRows.Value > 2) Store<V, TVectors>(c20, c21, c + 2 * stride, targetGap);
            if (TRows.Value > 3) Store<V, TVectors>(c30, c31, c + 3 * stride, targetGap);
            if (TRows.Value > 4) Store<V, TVectors>(c40, c41, c + 4 * stride, targetGap);
            if (TRows.Value > 5) Store<V, TVectors>(c50, c51, c + 5 * stride, targetGap);
            if (TRows.Value > 6) Store<V, TVectors>(c60, c61, c + 6 * stride, targetGap);
            if (TRows.Value > 7) Store<V, TVectors>(c70, c71, c + 7 * stride, targetGap);

            a0 += a.TileStride;
            c += target.TileStride;
            start += start is null ? 0 : target.StartTileStride;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Left, V Right) Load<V, TVectors>(
        float* source, nint gap)
        where V : struct, ILanes<V> where TVectors : struct, ICount =>
        (V.Load(source), TVectors.Value > 1 ? V.Load(source + gap) : default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V, TVectors>(
        V left, V right, float* destination, nint gap)
        where V : struct, ILanes<V> where TVectors : struct, ICount
    {
        left.Store(destination);
        if (TVectors.Value > 1)
            right.Store(destination + gap);
    }
}
