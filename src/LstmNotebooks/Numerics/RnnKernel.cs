using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>h ← tanh(W x + U h + b).</summary>
/// <remarks>Elman, Finding structure in time (1990).</remarks>
internal readonly struct TanhRnnKernel : IRecurrentKernel
{
    public static int Gates => 1;

    public static int InputGates => 1;

    public static int SharedGates => 1;

    public static bool HasCell => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(float* gates, nint stride, StatePointers previous, StatePointers next) where V : struct, ILanes<V> =>
        Transcendental.Tanh(V.Load(gates)).Store(next.Hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient) where V : struct, ILanes<V>
    {
        var h = V.Load(next.Hidden);
        (V.Load(gradient.Hidden) * (V.All(1) - h * h)).Store(gates);
        V.All(0).Store(gradient.Hidden);
    }
}

/// <summary>h ← max(W x + U h + b, 0).</summary>
internal readonly struct ReluRnnKernel : IRecurrentKernel
{
    public static int Gates => 1;

    public static int InputGates => 1;

    public static int SharedGates => 1;

    public static bool HasCell => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Forward<V>(float* gates, nint stride, StatePointers previous, StatePointers next) where V : struct, ILanes<V> =>
        ReluFunction.Apply(V.Load(gates)).Store(next.Hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient) where V : struct, ILanes<V>
    {
        V.WhereLess(V.All(0), V.Load(next.Hidden), V.Load(gradient.Hidden), V.All(0)).Store(gates);
        V.All(0).Store(gradient.Hidden);
    }
}
