using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// r, z = σ(W x + U h + b), n = tanh(W x + b + r ⊙ (U h + b′)), h ← (1 − z) ⊙ n + z ⊙ h; gates in the order r, z, n, and U h + b′
/// of n as a fourth.
/// </summary>
/// <remarks>
/// Cho et al., Learning phrase representations using RNN encoder–decoder (2014), in the reset-after form of PyTorch and Keras.
/// </remarks>
internal readonly struct GruKernel : IRecurrentKernel
{
    public static int Gates => 4;

    public static int InputGates => 3;

    public static int SharedGates => 2;

    public static int CellStates => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
        Transcendental.Sigmoid(V.Load(sums)).Store(gates);
        Transcendental.Sigmoid(V.Load(sums + stride)).Store(gates + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>
    {
        var r = V.Load(gates);
        var z = V.Load(gates + stride);
        var recurrent = V.Load(sums + 3 * stride);
        var n = Transcendental.Tanh(V.Load(sums + 2 * stride) + r * recurrent);
        n.Store(gates + 2 * stride);
        recurrent.Store(gates + 3 * stride);
        Flush.ToZero((V.All(1) - z) * n + z * V.Load(previous.Hidden)).Store(next.Hidden);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var r = V.Load(gates);
        var z = V.Load(gates + stride);
        var n = V.Load(gates + 2 * stride);
        var dh = V.Load(gradient.Hidden);
        var dn = Flush.ToZero(dh * (one - z) * (one - n * n));

        Flush.ToZero(dn * V.Load(gates + 3 * stride) * (r * (one - r))).Store(gates);
        Flush.ToZero(dh * (V.Load(previous.Hidden) - n) * (z * (one - z))).Store(gates + stride);
        dn.Store(gates + 2 * stride);
        Flush.ToZero(dn * r).Store(gates + 3 * stride);
        Flush.ToZero(dh * z).Store(gradient.Hidden);
    }
}
