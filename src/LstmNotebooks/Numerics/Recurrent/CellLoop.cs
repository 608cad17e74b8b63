using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>A cell's element-wise step over a run of units, which may belong to any sequences, a vector per turn.</summary>
internal static unsafe class CellLoop<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Forward over <paramref name="count"/> units, a multiple of 16; see <see cref="IRecurrentKernel"/>.</summary>
    public static void Forward(float* sums, float* gates, nint stride, StatePointers previous, StatePointers next, int count)
    {
        Debug.Assert(count % PanelMatrix.Width == 0);
        Widest.Run(new ForwardWork(sums, gates, stride, previous, next, count));
    }

    /// <summary>Backward over <paramref name="count"/> units, a multiple of 16; see <see cref="IRecurrentKernel.Backward{V}"/>.</summary>
    public static void Backward(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count)
    {
        Debug.Assert(count % PanelMatrix.Width == 0);
        Widest.Run(new BackwardWork(gates, stride, previous, next, gradient, count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next, int count)
        where V : struct, ILanes<V>
    {
        // Two short loops instead of one long: more units are under way at once while each waits for its own chain of operations.
        for (var i = 0; i < count; i += V.Count)
            TKernel.Activate<V>(sums + i, gates + i, stride);
        for (var i = 0; i < count; i += V.Count)
            TKernel.Forward<V>(sums + i, gates + i, stride, previous.At(i), next.At(i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count)
        where V : struct, ILanes<V>
    {
        for (var i = 0; i < count; i += V.Count)
            TKernel.Backward<V>(gates + i, stride, previous.At(i), next.At(i), gradient.At(i));
    }

    private readonly struct ForwardWork(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next, int count) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Forward<V>(sums, gates, stride, previous, next, count);
    }

    private readonly struct BackwardWork(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient, int count) : ILaneWork
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Backward<V>(gates, stride, previous, next, gradient, count);
    }
}
