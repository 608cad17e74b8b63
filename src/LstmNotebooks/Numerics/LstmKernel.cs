using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>i, f, o = σ(·), g = tanh(·), c ← f ⊙ c + i ⊙ g, h = o ⊙ tanh(c); gates in the order i, f, g, o.</summary>
/// <remarks>Hochreiter and Schmidhuber, Long short-term memory (1997), with the forget gate of Gers, Schmidhuber and Cummins (2000).</remarks>
internal readonly struct LstmKernel : IRecurrentKernel
{
    public static int Gates => 4;

    public static int InputGates => 4;

    public static int SharedGates => 4;

    public static bool HasCell => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V, TStore>(float* gates, nint stride, StatePointers previous, StatePointers next, KeptGates<TStore> kept)
        where V : struct, ILanes<V> where TStore : struct, IGateStore
    {
        var i = Transcendental.Sigmoid(V.Load(gates));
        var f = Transcendental.Sigmoid(V.Load(gates + stride));
        var g = Transcendental.Tanh(V.Load(gates + 2 * stride));
        var o = Transcendental.Sigmoid(V.Load(gates + 3 * stride));
        var c = f * V.Load(previous.Cell) + i * g;

        kept.Store(0, i);
        kept.Store(1, f);
        kept.Store(2, g);
        kept.Store(3, o);
        c.Store(next.Cell);
        (o * Transcendental.Tanh(c)).Store(next.Hidden);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient) where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var i = V.Load(gates);
        var f = V.Load(gates + stride);
        var g = V.Load(gates + 2 * stride);
        var o = V.Load(gates + 3 * stride);
        var squashed = Transcendental.Tanh(V.Load(next.Cell));
        var dh = V.Load(gradient.Hidden);
        var dc = V.Load(gradient.Cell) + dh * o * (one - squashed * squashed);

        (dc * g * (i * (one - i))).Store(gates);
        (dc * V.Load(previous.Cell) * (f * (one - f))).Store(gates + stride);
        (dc * i * (one - g * g)).Store(gates + 2 * stride);
        (dh * squashed * (o * (one - o))).Store(gates + 3 * stride);
        (dc * f).Store(gradient.Cell);
        V.All(0).Store(gradient.Hidden);
    }
}
