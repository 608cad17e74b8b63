using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Optim;

/// <summary>One step of Adam and of AdamW; the bias corrections are in <see cref="Rate"/> and <see cref="Correction"/>.</summary>
/// <remarks>
/// w ← σ w, g ← g + λ w, m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − α' m / (c √v + ε), with α' = α / (1 − β₁ᵗ) and c =
/// 1 / √(1 − β₂ᵗ).
/// </remarks>
internal readonly record struct AdamRule : IUpdateRule
{
    public static int MomentCount => 2;

    public bool MovesWithoutGradient => true;

    /// <summary>α'.</summary>
    public required float Rate { get; init; }

    /// <summary>c.</summary>
    public required float Correction { get; init; }

    /// <summary>β₁ and 1 − β₁.</summary>
    public required (float Kept, float New) First { get; init; }

    /// <summary>β₂ and 1 − β₂.</summary>
    public required (float Kept, float New) Second { get; init; }

    /// <summary>ε.</summary>
    public required float Epsilon { get; init; }

    /// <summary>λ, Adam's weight decay by way of the gradient.</summary>
    public required float Decay { get; init; }

    /// <summary>σ, AdamW's weight decay past the gradient: 1 for none.</summary>
    public required float Shrink { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V weight, V gradient, ref V first, ref V second) where V : struct, ILanes<V>
    {
        var w = V.All(Shrink) * weight;
        var g = V.FusedMultiplyAdd(V.All(Decay), w, gradient);
        first = V.FusedMultiplyAdd(V.All(First.Kept), first, V.All(First.New) * g);
        second = V.FusedMultiplyAdd(V.All(Second.Kept), second, V.All(Second.New) * g * g);
        var denominator = V.FusedMultiplyAdd(V.SquareRoot(second), V.All(Correction), V.All(Epsilon));
        return V.FusedMultiplyAdd(V.All(-Rate), first / denominator, w);
    }
}
