using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>f(x) of the first element alone.</summary>
internal readonly struct First<TFunction> : IPairFunction where TFunction : struct, IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => TFunction.Apply(x);
}

/// <summary>f(x, y), for functions without constants.</summary>
internal readonly struct Both<TFunction> : IPairFunction where TFunction : struct, IElementFunction2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => TFunction.Apply(x, y);
}

/// <summary>x.</summary>
internal readonly struct IdentityFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => x;
}

/// <summary>factor · x.</summary>
internal readonly struct ScaleFunction(float factor) : IPairFunction
{
    private readonly float factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(factor) * x;
}

/// <summary>(x − shift) · factor.</summary>
internal readonly struct ShiftAndScaleFunction(float shift, float factor) : IPairFunction
{
    private readonly float shift = shift;
    private readonly float factor = factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => (x - V.All(shift)) * V.All(factor);
}

/// <summary>(x − first) − second, which keeps what x − (first + second) rounds away.</summary>
internal readonly struct ShiftTwiceFunction(float first, float second) : IPairFunction
{
    private readonly float first = first;
    private readonly float second = second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x - V.All(first) - V.All(second);
}

/// <summary>e^(x − shift), a share of a sum: 0 where it is negligible.</summary>
internal readonly struct ShiftedExpFunction(float shift) : IPairFunction
{
    private readonly float shift = shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.Exp(x - V.All(shift));
}

/// <summary>(x − shift)².</summary>
internal readonly struct SquaredDistanceFunction(float shift) : IPairFunction
{
    private readonly float shift = shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V>
    {
        var distance = x - V.All(shift);
        return distance * distance;
    }
}

/// <summary>One value for every element.</summary>
internal readonly struct ConstantFunction(float value) : IPairFunction
{
    private readonly float value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(value);
}
