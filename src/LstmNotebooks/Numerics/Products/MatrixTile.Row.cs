using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

internal static unsafe partial class MatrixTile
{
    /// <summary>Panels that <see cref="MultiplyRow"/> works on at once.</summary>
    public const int RowPanels = 8;

    /// <summary>One row of C over eight panels at once: as many chains as a lone row needs to keep the multipliers busy.</summary>
    /// <param name="a">[count] the row of A.</param>
    /// <param name="panels">Eight neighbouring [count, 16] panels.</param>
    /// <param name="gap">Values from panel to panel.</param>
    /// <param name="count">How many k.</param>
    /// <param name="c">[128] values.</param>
    /// <param name="start">[128] values where the chains start, which may be C itself.</param>
    public static void MultiplyRow(float* a, float* panels, nint gap, int count, float* c, float* start) =>
        Widest.Run(new RowWork(a, panels, gap, count, c, start));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Row<V>(float* a, float* panels, nint gap, int count, float* c, float* start) where V : struct, ILanes<V>
    {
        // One vector of each panel a turn: the whole panel with AVX-512, a half or a quarter of it elsewhere.
        const int Width = PanelMatrix.Width;
        var fourthGap = 4 * gap;
        for (var j = 0; j < Width; j += V.Count)
        {
            var (c0, c1, c2, c3) = (
                V.Load(start + j), V.Load(start + Width + j), V.Load(start + 2 * Width + j), V.Load(start + 3 * Width + j));
            var (c4, c5, c6, c7) = (
                V.Load(start + 4 * Width + j), V.Load(start + 5 * Width + j), V.Load(start + 6 * Width + j), V.Load(start + 7 * Width + j));
            var b = panels + j;
            for (nint k = 0; k < count; k++, b += Width)
            {
                var x = V.All(a[k]);
                var second = b + fourthGap;
                c0 = V.FusedMultiplyAdd(x, V.Load(b), c0);
                c1 = V.FusedMultiplyAdd(x, V.Load(b + gap), c1);
                c2 = V.FusedMultiplyAdd(x, V.Load(b + 2 * gap), c2);
                c3 = V.FusedMultiplyAdd(x, V.Load(b + 3 * gap), c3);
                c4 = V.FusedMultiplyAdd(x, V.Load(second), c4);
                c5 = V.FusedMultiplyAdd(x, V.Load(second + gap), c5);
                c6 = V.FusedMultiplyAdd(x, V.Load(second + 2 * gap), c6);
                c7 = V.FusedMultiplyAdd(x, V.Load(second + 3 * gap), c7);
            }
            c0.Store(c + j);
            c1.Store(c + Width + j);
            c2.Store(c + 2 * Width + j);
            c3.Store(c + 3 * Width + j);
            c4.Store(c + 4 * Width + j);
            c5.Store(c + 5 * Width + j);
            c6.Store(c + 6 * Width + j);
            c7.Store(c + 7 * Width + j);
        }
    }

    private readonly struct RowWork(float* a, float* panels, nint gap, int count, float* c, float* start) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Row<V>(a, panels, gap, count, c, start);
    }
}
