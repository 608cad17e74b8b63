using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>
/// m ← μ m + g, w ← w − α (s m + t g); s = 1 and t = 0 for plain momentum, s = μ and t = 1 for Nesterov's; g with weight decay λ w.
/// </summary>
internal readonly struct MomentumRule(float rate, float decay, float momentum, bool nesterov) : IUpdateRule
{
    private readonly float momentShare = nesterov ? momentum : 1;
    private readonly float gradientShare = nesterov ? 1 : 0;

    public static int MomentCount => 1;

    public bool MovesWithoutGradient => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V weight, V gradient, ref V first, ref V second) where V : struct, ILanes<V>
    {
        var g = V.FusedMultiplyAdd(V.All(decay), weight, gradient);
        first = V.FusedMultiplyAdd(V.All(momentum), first, g);
        var step = V.FusedMultiplyAdd(V.All(momentShare), first, V.All(gradientShare) * g);
        return V.FusedMultiplyAdd(V.All(-rate), step, weight);
    }
}
