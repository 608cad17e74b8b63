using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Binary cross-entropy of a logit x: −w t ln σ(x) − (1 − t) ln(1 − σ(x)), with w the weight of positive examples.</summary>
/// <remarks>
/// As (1 − t) max(x, 0) + w t max(−x, 0) + (1 − t + w t) ln(1 + e^−|x|): no exponential overflows, and no small loss is
/// the difference of large numbers. The slope is (1 − t) σ(x) − w t σ(−x), for the same reason.
/// </remarks>
internal readonly struct LogisticError(float positiveWeight) : IPairLoss
{
    private readonly float positiveWeight = positiveWeight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var zero = V.All(0);
        var no = V.All(1) - target;
        var yes = V.All(positiveWeight) * target;
        var above = V.WhereLess(prediction, zero, zero, prediction);
        var below = above - prediction;
        var rest = Transcendental.LogOnePlus(Transcendental.Exp(zero - V.Absolute(prediction)));
        return no * above + yes * below + (no + yes) * rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V prediction, V target) where V : struct, ILanes<V>
    {
        var missed = V.All(positiveWeight) * target * Transcendental.Sigmoid(V.All(0) - prediction);
        return (V.All(1) - target) * Transcendental.Sigmoid(prediction) - missed;
    }
}
