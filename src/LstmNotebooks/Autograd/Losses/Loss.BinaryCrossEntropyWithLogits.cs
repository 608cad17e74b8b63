using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the mean of −w t ln σ(x) − (1 − t) ln(1 − σ(x)) in nats, for logits x and targets t.</summary>
    /// <param name="logits">Any shape; before the sigmoid.</param>
    /// <param name="targets">The same shape; 0 to 1.</param>
    /// <param name="positiveWeight">w, above 0: how much a positive example counts beside a negative one.</param>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor logits, Tensor targets, float positiveWeight = 1)
    {
        if (!(positiveWeight > 0 && float.IsFinite(positiveWeight)))
            throw new ArgumentOutOfRangeException(
                nameof(positiveWeight),
                positiveWeight,
                "BinaryCrossEntropyWithLogits expects a finite weight above 0 for positive examples.");
        ArgumentNullException.ThrowIfNull(targets);
        var values = targets.Values;
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(
                    nameof(targets),
                    $"BinaryCrossEntropyWithLogits expects targets from 0 (no) to 1 (yes) but element {i} is {values[i]}.");
        }
        return Mean(new LogisticError(positiveWeight), logits, targets, nameof(BinaryCrossEntropyWithLogits));
    }

    /// <summary>Binary cross-entropy of a logit x: −w t ln σ(x) − (1 − t) ln(1 − σ(x)), with w the weight of positive examples.</summary>
    /// <remarks>
    /// As (1 − t) max(x, 0) + w t max(−x, 0) + (1 − t + w t) ln(1 + e^−|x|): no exponential overflows, and no small loss is
    /// the difference of large numbers. The slope is (1 − t) σ(x) − w t σ(−x), for the same reason.
    /// </remarks>
    private readonly struct LogisticError(float positiveWeight) : IPairLoss
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
}
