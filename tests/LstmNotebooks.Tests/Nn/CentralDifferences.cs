using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>A gradient by moving one value after another.</summary>
internal static class CentralDifferences
{
    /// <summary>dLoss/dTensor; the tensor is left as it was.</summary>
    /// <param name="tensor">Whose values the loss depends on.</param>
    /// <param name="step">By how much each value is moved, up and down.</param>
    /// <param name="loss">The loss for the values as they are.</param>
    public static double[] Of(Tensor tensor, float step, Func<double> loss)
    {
        var differences = new double[tensor.Length];
        for (var i = 0; i < tensor.Length; i++)
        {
            var (before, up, down) = (tensor.Values[i], tensor.Values[i] + step, tensor.Values[i] - step);
            tensor.Values[i] = up;
            var above = loss();
            tensor.Values[i] = down;
            differences[i] = (above - loss()) / ((double)up - down);
            tensor.Values[i] = before;
        }
        return differences;
    }
}
