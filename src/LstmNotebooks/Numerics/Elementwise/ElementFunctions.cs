using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

internal readonly struct ExpFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Transcendental.Exp(x);
}

internal readonly struct LogFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Transcendental.Log(x);
}

internal readonly struct SigmoidFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Transcendental.Sigmoid(x);
}

internal readonly struct TanhFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Transcendental.Tanh(x);
}

/// <summary>√(−2 ln s / s), which makes two normal values of a point of the unit disc at squared distance s from its centre.</summary>
internal readonly struct PolarScaleFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => V.SquareRoot(V.All(-2) * Transcendental.Log(x) / x);
}

/// <summary>max(x, 0); NaN stays.</summary>
internal readonly struct ReluFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => V.WhereLess(x, V.All(0), V.All(0), x);
}

internal readonly struct AddFunction : IElementFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, ILanes<V> => x + y;
}

internal readonly struct SubtractFunction : IElementFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, ILanes<V> => x - y;
}

internal readonly struct MultiplyFunction : IElementFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, ILanes<V> => x * y;
}
