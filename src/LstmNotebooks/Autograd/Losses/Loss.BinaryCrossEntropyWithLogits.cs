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
}
