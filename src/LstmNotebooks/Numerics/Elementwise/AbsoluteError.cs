using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>|p − t|, with the slope's sign that of p − t, and 0 where they are equal.</summary>
internal readonly struct AbsoluteError : IPairLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V prediction, V target) where V : struct, ILanes<V> => V.Absolute(prediction - target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V prediction, V target) where V : struct, ILanes<V> =>
        // What is neither below nor above nor equal is NaN, and stays it.
        V.WhereLess(prediction, target, V.All(-1), V.WhereLess(target, prediction, V.All(1), prediction - target));
}
