using System.Runtime.CompilerServices;
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

    /// <summary>½ e² for |e| ≤ δ, else δ (|e| − ½ δ), with e = p − t; its slope is e, held within ±δ.</summary>
    private readonly struct HuberError(float delta) : IPairLoss
    {
        private readonly float delta = delta;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V prediction, V target) where V : struct, ILanes<V>
        {
            var error = V.Absolute(prediction - target);
            var half = V.All(0.5f);
            var linear = V.All(delta) * (error - half * V.All(delta));
            return V.WhereLess(V.All(delta), error, linear, half * error * error);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V prediction, V target) where V : struct, ILanes<V>
        {
            var error = prediction - target;
            var low = V.All(-delta);
            var high = V.All(delta);
            return V.WhereLess(error, low, low, V.WhereLess(high, error, high, error));
        }
    }
}
