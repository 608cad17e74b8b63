using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// The one rule by which numbers that no longer matter become exactly zero, so that no subnormal number arises on the way.
/// </summary>
/// <remarks>
/// <para>
/// Gradients that vanish, moments that fade and states that decay shrink without end. Below 2⁻¹²⁶ float32 numbers are
/// subnormal, and some processors take a hundred times as long for each of them. Zeros cost nothing anywhere. The rule
/// works on each lane alone, so its result is the same at every vector width and on every processor.
/// </para>
/// <para>
/// The threshold lies far above the subnormal numbers, since what is kept is multiplied further: the product of two kept
/// numbers is at least 2⁻¹¹², and times a thousandth, as in Adam's v, still 2⁻¹²². It also lies far below what training
/// can notice: a gradient under 1.4e-17 moves a weight by less than 1.4e-9 learning rates with Adam's ε of 1e-8.
/// </para>
/// </remarks>
internal static class Flush
{
    /// <summary>2⁻⁵⁶, about 1.4e-17: smaller values become zero.</summary>
    public const float Threshold = 1.3877787807814457e-17f;

    /// <summary>
    /// 2⁻¹²², about 1.9e-37, for running means of squares, and for weights that decay: a thousandth of the threshold's square.
    /// </summary>
    /// <remarks>
    /// In Adam this changes no rounded result: √v below 2⁻⁶¹ is less than half a unit in the last place of ε = 1e-8,
    /// even where the bias correction multiplies it by 32 in the first step.
    /// </remarks>
    public const float SquareThreshold = 1.880790961315660e-37f;

    /// <summary>
    /// eˣ counts as zero below this x where it is a share of a sum of at least 1: e⁻⁷⁰ is 4e-31, and a share of it divided by a
    /// million still normal.
    /// </summary>
    public const float LeastExponent = -70;

    /// <summary>x, or 0 where |x| is below <see cref="Threshold"/>; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ToZero<V>(V x) where V : struct, ILanes<V> => V.WhereLess(V.Absolute(x), V.All(Threshold), V.All(0), x);

    /// <summary>x, or 0 where |x| is below <see cref="SquareThreshold"/>; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SquareToZero<V>(V x) where V : struct, ILanes<V> => V.WhereLess(V.Absolute(x), V.All(SquareThreshold), V.All(0), x);

    /// <summary>The share eˣ of a sum, 0 below <see cref="LeastExponent"/>; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x) where V : struct, ILanes<V> => V.WhereLess(x, V.All(LeastExponent), V.All(0), Transcendental.Exp(x));
}

/// <summary><see cref="Flush.ToZero{V}"/> of every element.</summary>
internal readonly struct FlushFunction : IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, ILanes<V> => Flush.ToZero(x);
}

/// <summary>A slope whose values are flushed.</summary>
internal readonly struct Flushed<TFunction>(TFunction function) : IPairFunction where TFunction : struct, IPairFunction
{
    private readonly TFunction function = function;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.ToZero(function.Apply(x, y));
}
