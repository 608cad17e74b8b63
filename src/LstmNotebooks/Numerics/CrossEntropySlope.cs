using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>One row's dx of cross-entropy, from x: scale · e^(x − largest)/Σ, where Σ is the row's sum of these powers.</summary>
internal readonly struct CrossEntropySlope(float largest, float inverse, float scale) : IPairFunction
{
    private readonly float largest = largest;
    private readonly float inverse = inverse;
    private readonly float scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(scale) * Softmax(x);

    /// <summary>dx of the target's class, scale (softmax − 1).</summary>
    public float AtTarget(float x) => scale * (Softmax(new Lanes1(x)).Value - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Softmax<V>(V x) where V : struct, ILanes<V> => V.All(inverse) * Transcendental.Exp(x - V.All(largest));
}
