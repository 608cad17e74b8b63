using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>An LSTM whose gates see the cell state: i and f that before the step, o that after it.</summary>
/// <remarks>
/// Gates in the order i, f, g, o and the peepholes of i, f and o. Gers, Schraudolph and Schmidhuber, Learning precise timing with
/// LSTM recurrent networks (2002).
/// </remarks>
internal readonly struct PeepholeKernel : IRecurrentKernel
{
    public static int Gates => 7;

    public static int InputGates => 4;

    public static int SharedGates => 4;

    public static int ConstantGates => 3;

    public static int CellStates => 1;

    public static unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>
    {
        Transcendental.Tanh(V.Load(sums + 2 * stride)).Store(gates + 2 * stride);
        for (var peephole = 4; peephole < 7; peephole++)
            V.Load(sums + peephole * stride).Store(gates + peephole * stride);
    }

    public static unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>
    {
        var before = V.Load(previous.Cell);
        var i = Transcendental.Sigmoid(V.Load(sums) + V.Load(gates + 4 * stride) * before);
        var f = Transcendental.Sigmoid(V.Load(sums + stride) + V.Load(gates + 5 * stride) * before);
        var c = f * before + i * V.Load(gates + 2 * stride);
        var o = Transcendental.Sigmoid(V.Load(sums + 3 * stride) + V.Load(gates + 6 * stride) * c);
        i.Store(gates);
        f.Store(gates + stride);
        o.Store(gates + 3 * stride);
        c.Store(next.Cell);
        (o * Transcendental.Tanh(c)).Store(next.Hidden);
    }

    public static unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>
    {
        var one = V.All(1);
        var (i, f, g, o) = (V.Load(gates), V.Load(gates + stride), V.Load(gates + 2 * stride), V.Load(gates + 3 * stride));
        var (before, after) = (V.Load(previous.Cell), V.Load(next.Cell));
        var squashed = Transcendental.Tanh(after);
        var dh = V.Load(gradient.Hidden);
        var dOutput = dh * squashed * (o * (one - o));
        var dc = V.Load(gradient.Cell) + dh * o * (one - squashed * squashed) + dOutput * V.Load(gates + 6 * stride);
        var dInput = dc * g * (i * (one - i));
        var dForget = dc * before * (f * (one - f));

        (dc * f + dInput * V.Load(gates + 4 * stride) + dForget * V.Load(gates + 5 * stride)).Store(gradient.Cell);
        V.All(0).Store(gradient.Hidden);
        dInput.Store(gates);
        dForget.Store(gates + stride);
        (dc * i * (one - g * g)).Store(gates + 2 * stride);
        dOutput.Store(gates + 3 * stride);
        (dInput * before).Store(gates + 4 * stride);
        (dForget * before).Store(gates + 5 * stride);
        (dOutput * after).Store(gates + 6 * stride);
    }
}
