using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>What training makes small. Every loss is a mean over the elements, [1].</summary>
public static partial class Loss
{
    private static Tensor Mean<TLoss>(TLoss loss, Tensor prediction, Tensor target, string name) where TLoss : struct, IPairLoss
    {
        ArgumentNullException.ThrowIfNull(prediction);
        ArgumentNullException.ThrowIfNull(target);
        if (prediction.Shape != target.Shape)
            throw new ShapeException(
                $"{name} expects predictions and targets of one shape but got {prediction.Shape} and {target.Shape}: Reshape one of them.");
        if (prediction.Length == 0)
            throw new ShapeException($"{name} of {prediction.Shape} is undefined: there is no element to take the mean over.");
        if (target.RequiresGradient)
            throw new ArgumentException(
                $"{name} gives no gradient to its targets but got targets that were computed from parameters: Clone() them, "
                + "or swap the arguments.",
                nameof(target));

        var y = Tensor.Uninitialized([1]);
        var sum = BlockSumJob<LossValueFunction<TLoss>>.Run(new(loss), prediction.Storage, target.Storage, prediction.Length);
        y.Values[0] = (float)(sum / prediction.Length);
        if (Tape.Needs(prediction))
            Tape.Record(new PairLossOperation<TLoss>(loss, prediction, target, y), y);
        return y;
    }

    private sealed class PairLossOperation<TLoss>(
        TLoss loss, Tensor prediction, Tensor target, Tensor y) : UnaryOperation(prediction, y)
        where TLoss : struct, IPairLoss
    {
        /// <summary>dPrediction = dy/n · slope, with n elements.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            var slope = new LossSlopeFunction<TLoss>(loss, Y.Gradient[0] / X.Length);
            PairMap.Run(slope, X.Storage, target.Storage, X.Length, gradient, accumulate);
        }
    }

    /// <summary>The loss of a prediction and its target.</summary>
    private readonly struct LossValueFunction<TLoss>(TLoss loss) : IPairFunction where TLoss : struct, IPairLoss
    {
        private readonly TLoss loss = loss;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => loss.Value(x, y);
    }

    /// <summary>The slope of a loss at a prediction and its target, times a factor.</summary>
    private readonly struct LossSlopeFunction<TLoss>(TLoss loss, float factor) : IPairFunction where TLoss : struct, IPairLoss
    {
        private readonly TLoss loss = loss;
        private readonly float factor = factor;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => Flush.ToZero(V.All(factor) * loss.Slope(x, y));
    }
}
