using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the mean of |prediction − target|; its slope where they are equal is 0.</summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape.</param>
    public static Tensor MeanAbsoluteError(Tensor prediction, Tensor target) =>
        Mean(default(AbsoluteError), prediction, target, nameof(MeanAbsoluteError));

    /// <summary>|p − t|, with the slope's sign that of p − t, and 0 where they are equal.</summary>
    private readonly struct AbsoluteError : IPairLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V prediction, V target) where V : struct, ILanes<V> => V.Absolute(prediction - target);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V prediction, V target) where V : struct, ILanes<V> =>
            // What is neither below nor above nor equal is NaN, and stays it.
            V.WhereLess(prediction, target, V.All(-1), V.WhereLess(target, prediction, V.All(1), prediction - target));
    }
}
