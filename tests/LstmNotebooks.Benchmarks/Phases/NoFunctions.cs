using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>
/// A cell with another cell's gates and none of its functions: a layer of it does the products and moves the data, and nothing
/// else.
/// </summary>
internal readonly struct NoFunctions<TKernel> : IRecurrentKernel where TKernel : struct, IRecurrentKernel
{
    public static int Gates => TKernel.Gates;

    public static int InputGates => TKernel.InputGates;

    public static int SharedGates => TKernel.SharedGates;

    public static int ConstantGates => TKernel.ConstantGates;

    public static int CellStates => TKernel.CellStates;

    // Something must be stored, or the products would read memory of undefined content.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
        for (var gate = 0; gate < TKernel.Gates; gate++)
            V.All(0.5f).Store(gates + gate * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>
    {
        V.All(0.5f).Store(next.Hidden);
        for (var state = 0; state < TKernel.CellStates; state++)
            V.All(0.5f).Store(next.Cell + state * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V> =>
        V.All(0).Store(gradient.Hidden);
}
