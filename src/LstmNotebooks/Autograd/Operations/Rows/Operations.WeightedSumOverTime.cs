using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, C]: Σ weight · x over the steps of every sequence, in their order.</summary>
    /// <param name="x">[B, T, C].</param>
    /// <param name="weights">[B, T]; 0 in padding.</param>
    public static Tensor WeightedSumOverTime(this Tensor x, Tensor weights)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weights);
        if (x.Rank != 3 || weights.Rank != 2 || (x.Shape[0], x.Shape[1]) != (weights.Shape[0], weights.Shape[1]))
            throw new ShapeException(
                $"{nameof(WeightedSumOverTime)} expects sequences [B, T, C] and a weight per step [B, T] but got {x.Shape} and "
                + $"{weights.Shape}.");
        var (steps, columns) = (x.Shape[1], x.Shape[2]);
        var y = Tensor.Uninitialized([x.Shape[0], columns]);
        y.Values.Clear();
        for (var i = 0; i < weights.Length; i++)
        {
            var row = x.Values.Slice(i * columns, columns);
            PairMap.Run(new ScaleFunction(weights.Values[i]), row, row, y.Values.Slice(i / steps * columns, columns), accumulate: true);
        }
        if (Tape.Needs(x, weights))
            Tape.Record(new WeightedSumOverTimeOperation(x, weights, y), y);
        return y;
    }

    private sealed class WeightedSumOverTimeOperation(Tensor x, Tensor weights, Tensor y) : BinaryOperation(x, weights, y)
    {
        /// <summary>dx = weight · dy, dWeight = Σ x dy over a step's C values.</summary>
        internal override void Backward()
        {
            var (steps, columns) = (Left.Shape[1], Left.Shape[2]);
            var dx = Left.RequiresGradient ? Left.GradientToAddTo() : default;
            var dWeights = Right.RequiresGradient ? Right.GradientToAddTo() : default;
            for (var i = 0; i < Right.Length; i++)
            {
                var dy = Y.Gradient.Slice(i / steps * columns, columns);
                if (Left.RequiresGradient)
                    PairMap.Run(new ScaleFunction(Right.Values[i]), dy, dy, dx.Slice(i * columns, columns), accumulate: true);
                if (Right.RequiresGradient)
                    dWeights[i] += (float)Reduction.Dot(Left.Values.Slice(i * columns, columns), dy);
            }
        }
    }
}
