using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>
    /// [1]: the mean of ½ e² where |e| ≤ δ and δ (|e| − ½ δ) beyond, with e = prediction − target: outliers pull with bounded
    /// force.
    /// </summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape.</param>
    /// <param name="delta">δ, above 0, in the units of the targets.</param>
    public static Tensor Huber(Tensor prediction, Tensor target, float delta = 1)
    {
        if (!(delta > 0 && float.IsFinite(delta)))
            throw new ArgumentOutOfRangeException(
                nameof(delta), delta, "Huber expects a finite delta above 0: the error from which on the loss grows linearly.");
        return Mean(new HuberError(delta), prediction, target, nameof(Huber));
    }
}
