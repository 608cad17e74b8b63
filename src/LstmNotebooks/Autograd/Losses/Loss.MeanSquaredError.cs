using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the mean of (prediction − target)².</summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape.</param>
    public static Tensor MeanSquaredError(Tensor prediction, Tensor target) =>
        Mean(default(SquaredError), prediction, target, nameof(MeanSquaredError));
}
