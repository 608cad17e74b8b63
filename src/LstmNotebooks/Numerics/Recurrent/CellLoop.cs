using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>A cell's element-wise step over a run of units, which may belong to any sequences, a vector per turn.</summary>
internal static unsafe class CellLoop<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Forward over <paramref name="count"/> units, a multiple of 16; see <see cref="IRecurrentKernel"/>.</summary>
    public static void Forward(float* sums, float* gates, nint stride, StatePointers previous, StatePointers next, int count)
    {
        Debug.Assert(count % PanelMatrix.Width == 0);
        if (Vector512.IsHardwareAccelerated)
            Forward<Lanes512>(sums, gates, stride, previous, next, count);
        else if (Vector256.IsHardwareAccelerated)
            Forward<Lanes256>(sums, gates, stride, previous, next, count);
        else
            Forward<Lanes128>(sums, gates, stride, previous, next, count);
    }

    /// <summary>Backward over <paramref name="count"/> units, a multiple of 16; see <see cref="IRecurrentKernel.Backward{V}"/>.</summary>
    public static void Backward(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count)
    {
        Debug.Assert(count % PanelMatrix.Width == 0);
        if (Vector512.IsHardwareAccelerated)
            Backward<Lanes512>(gates, stride, previous, next, gradient, count);
        else if (Vector256.IsHardwareAccelerated)
            Backward<Lanes256>(gates, stride, previous, next, gradient, count);
        else
            Backward<Lanes128>(gates, stride, previous, next, gradient, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Forward<V>(float* sums, float* gates, nint stride, StatePointers previous, StatePointers next, int count) where V : struct, ILanes<V>
    {
        // Two short loops instead of one long: more units are under way at once while each waits for its own chain of operations.
        for (var i = 0; i < count; i += V.Count)
            TKernel.Activate<V>(sums + i, gates + i, stride);
        for (var i = 0; i < count; i += V.Count)
            TKernel.Forward<V>(sums + i, gates + i, stride, previous.At(i), next.At(i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count) where V : struct, ILanes<V>
    {
        for (var i = 0; i < count; i += V.Count)
            TKernel.Backward<V>(gates + i, stride, previous.At(i), next.At(i), gradient.At(i));
    }
}
