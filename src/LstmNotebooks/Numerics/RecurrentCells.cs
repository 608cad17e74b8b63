using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>A cell's element-wise step over a run of units, which may belong to any sequences, a vector a turn.</summary>
internal static unsafe class RecurrentCells<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Forward over <paramref name="count"/> units, a multiple of 16; see <see cref="IRecurrentKernel.Forward{V, TStore}"/>.</summary>
    public static void Forward<TStore>(float* gates, nint stride, StatePointers previous, StatePointers next, KeptGates<TStore> kept, int count) where TStore : struct, IGateStore
    {
        Debug.Assert(count % PanelMatrix.Width == 0);
        if (Vector512.IsHardwareAccelerated)
            Forward<Lanes512, TStore>(gates, stride, previous, next, kept, count);
        else if (Vector256.IsHardwareAccelerated)
            Forward<Lanes256, TStore>(gates, stride, previous, next, kept, count);
        else
            Forward<Lanes128, TStore>(gates, stride, previous, next, kept, count);
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
    private static void Forward<V, TStore>(float* gates, nint stride, StatePointers previous, StatePointers next, KeptGates<TStore> kept, int count)
        where V : struct, ILanes<V> where TStore : struct, IGateStore
    {
        for (var i = 0; i < count; i += V.Count)
            TKernel.Forward<V, TStore>(gates + i, stride, previous.At(i), next.At(i), kept.At(i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count) where V : struct, ILanes<V>
    {
        for (var i = 0; i < count; i += V.Count)
            TKernel.Backward<V>(gates + i, stride, previous.At(i), next.At(i), gradient.At(i));
    }
}
