using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the mean of (prediction − target)².</summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape.</param>
    public static Tensor MeanSquaredError(Tensor prediction, Tensor target) =>
        Mean(default(SquaredError), prediction, target, nameof(MeanSquaredError));

    /// <summary>(p − t)², with slope 2 (p − t).</summary>
    private readonly struct SquaredError : IPairLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V prediction, V target) where V : struct, ILanes<V>
        {
            var error = prediction - target;
            return error * error;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V prediction, V target) where V : struct, ILanes<V>
        {
            var error = prediction - target;
            return error + error;
        }
    }
}
