using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>i, f, o = σ(·), g = tanh(·), c ← f ⊙ c + i ⊙ g, h = o ⊙ tanh(c); gates in the order i, f, g, o.</summary>
/// <remarks>
/// Hochreiter and Schmidhuber, Long short-term memory (1997), with the forget gate of Gers, Schmidhuber and Cummins (2000).
/// </remarks>
internal readonly struct LstmKernel : IRecurrentKernel
{
    public static int Gates => 4;

    public static int InputGates => 4;

    public static int SharedGates => 4;

    public static int CellStates => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
        Transcendental.Sigmoid(V.Load(sums)).Store(gates);
        Transcendental.Sigmoid(V.Load(sums + stride)).Store(gates + stride);
        Transcendental.Tanh(V.Load(sums + 2 * stride)).Store(gates + 2 * stride);
        Transcendental.Sigmoid(V.Load(sums + 3 * stride)).Store(gates + 3 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>
    {
        var i = V.Load(gates);
        var f = V.Load(gates + stride);
        var g = V.Load(gates + 2 * stride);
        var o = V.Load(gates + 3 * stride);
        var c = Flush.ToZero(f * V.Load(previous.Cell) + i * g);
        c.Store(next.Cell);
        Flush.ToZero(o * Transcendental.Tanh(c)).Store(next.Hidden);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var i = V.Load(gates);
        var f = V.Load(gates + stride);
        var g = V.Load(gates + 2 * stride);
        var o = V.Load(gates + 3 * stride);
        var squashed = Transcendental.Tanh(V.Load(next.Cell));
        var dh = V.Load(gradient.Hidden);
        var dc = V.Load(gradient.Cell) + dh * o * (one - squashed * squashed);

        Flush.ToZero(dc * g * (i * (one - i))).Store(gates);
        Flush.ToZero(dc * V.Load(previous.Cell) * (f * (one - f))).Store(gates + stride);
        Flush.ToZero(dc * i * (one - g * g)).Store(gates + 2 * stride);
        Flush.ToZero(dh * squashed * (o * (one - o))).Store(gates + 3 * stride);
        Flush.ToZero(dc * f).Store(gradient.Cell);
        V.All(0).Store(gradient.Hidden);
    }
}
