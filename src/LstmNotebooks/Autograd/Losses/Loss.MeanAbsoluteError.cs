using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the mean of |prediction − target|; its slope where they are equal is 0.</summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape.</param>
    public static Tensor MeanAbsoluteError(Tensor prediction, Tensor target) =>
        Mean(default(AbsoluteError), prediction, target, nameof(MeanAbsoluteError));
}
