using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>h ← φ(W x + U h + b), with tanh or ReLU for φ.</summary>
/// <remarks>Elman, Finding structure in time (1990).</remarks>
internal readonly struct RnnKernel<TActivation> : IRecurrentKernel where TActivation : struct, IRnnActivation
{
    public static int Gates => 1;

    public static int InputGates => 1;

    public static int SharedGates => 1;

    public static int CellStates => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V> =>
        Flush.ToZero(TActivation.Apply(V.Load(sums))).Store(next.Hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>
    {
        Flush.ToZero(TActivation.Back(V.Load(gradient.Hidden), V.Load(next.Hidden))).Store(gates);
        V.All(0).Store(gradient.Hidden);
    }
}
