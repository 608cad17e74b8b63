using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>
/// v ← ρ v + (1 − ρ) g², m ← μ m + g / (√v + ε), w ← w − α m; g with weight decay λ w. Without momentum m is g / (√v + ε) alone.
/// </summary>
internal readonly struct RmsPropRule(float rate, float decay, float momentum, float smoothing, float newShare, float epsilon) : IUpdateRule
{
    public static int MomentCount => 2;

    public bool MovesWithoutGradient => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V weight, V gradient, ref V first, ref V second) where V : struct, ILanes<V>
    {
        var g = V.FusedMultiplyAdd(V.All(decay), weight, gradient);
        second = V.FusedMultiplyAdd(V.All(smoothing), second, V.All(newShare) * g * g);
        first = V.FusedMultiplyAdd(V.All(momentum), first, g / (V.SquareRoot(second) + V.All(epsilon)));
        return V.FusedMultiplyAdd(V.All(-rate), first, weight);
    }
}
