using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// i = exp(ĩ), f = σ(f̃), z = tanh(·), o = σ(·), c ← f ⊙ c + i ⊙ z, n ← f ⊙ n + i, h = o ⊙ c ⊘ n; gates in the order i, f, z, o.
/// </summary>
/// <remarks>
/// exp overflows where σ saturates, so c and n are kept divided by eᵐ, where m ← max(ln f + m, ĩ) is the larger exponent so
/// far: h is a quotient, so m cancels, and the gradient may take m for a constant. A state in which nothing was read yet
/// has n = 0 and counts as m = −10³⁰; after that n ≥ 1. The three cell states are c, n and m. Beck et al., xLSTM: extended
/// long short-term memory (2024), with one head.
/// </remarks>
internal readonly struct SLstmKernel : IRecurrentKernel
{
    // Far below every exponent, and far above what float32 cannot hold.
    private const float NothingRead = -1e30f;

    public static int Gates => 4;

    public static int InputGates => 4;

    public static int SharedGates => 4;

    public static int CellStates => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
        // The forget gate's sum stays as it is: backward needs σ of it, and its product with what m took away.
        V.Load(sums + stride).Store(gates + stride);
        Transcendental.Tanh(V.Load(sums + 2 * stride)).Store(gates + 2 * stride);
        Transcendental.Sigmoid(V.Load(sums + 3 * stride)).Store(gates + 3 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>
    {
        var input = V.Load(sums);
        var z = V.Load(gates + 2 * stride);
        var o = V.Load(gates + 3 * stride);
        var kept = LogSigmoid(V.Load(gates + stride)) + Maximum<V>(previous, stride);
        var m = V.WhereLess(kept, input, input, kept);
        var i = Flush.Exp(input - m);
        var f = Flush.Exp(kept - m);
        var c = Flush.ToZero(f * V.Load(previous.Cell) + i * z);
        var n = f * V.Load(previous.Cell + stride) + i;

        i.Store(gates);
        c.Store(next.Cell);
        n.Store(next.Cell + stride);
        m.Store(next.Cell + 2 * stride);
        Flush.ToZero(o * (c / n)).Store(next.Hidden);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var i = V.Load(gates);
        var sum = V.Load(gates + stride);
        var z = V.Load(gates + 2 * stride);
        var o = V.Load(gates + 3 * stride);
        var f = Flush.Exp(LogSigmoid(sum) + Maximum<V>(previous, stride) - V.Load(next.Cell + 2 * stride));
        var n = V.Load(next.Cell + stride);
        var quotient = V.Load(next.Cell) / n;
        var dh = V.Load(gradient.Hidden);
        var share = dh * o / n;
        var dc = V.Load(gradient.Cell) + share;
        var dn = V.Load(gradient.Cell + stride) - share * quotient;

        Flush.ToZero((dc * z + dn) * i).Store(gates);
        Flush.ToZero((dc * V.Load(previous.Cell) + dn * V.Load(previous.Cell + stride)) * f * (one - Transcendental.Sigmoid(sum)))
            .Store(gates + stride);
        Flush.ToZero(dc * i * (one - z * z)).Store(gates + 2 * stride);
        Flush.ToZero(dh * quotient * (o * (one - o))).Store(gates + 3 * stride);
        Flush.ToZero(dc * f).Store(gradient.Cell);
        Flush.ToZero(dn * f).Store(gradient.Cell + stride);
        V.All(0).Store(gradient.Cell + 2 * stride);
        V.All(0).Store(gradient.Hidden);
    }

    /// <summary>m before the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe V Maximum<V>(StatePointers previous, nint stride) where V : struct, ILanes<V> =>
        V.WhereLess(V.All(0), V.Load(previous.Cell + stride), V.Load(previous.Cell + 2 * stride), V.All(NothingRead));

    /// <summary>ln σ(x) = min(x, 0) − ln(1 + e^−|x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogSigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var magnitude = V.Absolute(x);
        var rest = Transcendental.LogOnePlus(Transcendental.Exp(V.All(0) - magnitude));
        return V.WhereLess(x, V.All(0), x, V.All(0)) - rest;
    }
}
