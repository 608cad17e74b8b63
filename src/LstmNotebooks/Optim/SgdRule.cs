using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>w ← w − α (g + λ w).</summary>
internal readonly struct SgdRule(float rate, float decay) : IUpdateRule
{
    public static int MomentCount => 0;

    public bool MovesWithoutGradient => decay != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V weight, V gradient, ref V first, ref V second) where V : struct, ILanes<V>
    {
        var g = V.FusedMultiplyAdd(V.All(decay), weight, gradient);
        return V.FusedMultiplyAdd(V.All(-rate), g, weight);
    }
}
