using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// One row's dx of cross-entropy, from e^(x − largest): scale · softmax, where softmax is the exponential times the inverse of the
/// row's sum.
/// </summary>
internal readonly struct CrossEntropySlope(float inverse, float scale) : IPairFunction
{
    private readonly float inverse = inverse;
    private readonly float scale = scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.ToZero(V.All(scale) * (V.All(inverse) * x));

    /// <summary>dx of the target's class, scale (softmax − 1).</summary>
    public float AtTarget(float exponential) => scale * (inverse * exponential - 1);
}
