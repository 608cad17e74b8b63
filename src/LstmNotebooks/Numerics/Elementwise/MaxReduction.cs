using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>The largest x; NaN is passed over.</summary>
internal readonly struct MaxReduction : IReduction
{
    public static float Start => float.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Add<V>(V partial, V x, V y) where V : struct, ILanes<V> => V.WhereLess(partial, x, x, partial);

    public static float Join(float left, float right) => left < right ? right : left;
}
