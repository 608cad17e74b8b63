using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>Every row of the last dimension with mean 0 and variance 1, then scaled and shifted; same shape.</summary>
    /// <param name="x">[…, C].</param>
    /// <param name="weight">[C].</param>
    /// <param name="bias">[C].</param>
    /// <param name="epsilon">Added to the variance, so that a row of equal values does not divide by zero.</param>
    public static Tensor LayerNorm(this Tensor x, Tensor weight, Tensor bias, float epsilon = 1e-5f)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        if (weight.Rank != 1 || weight.Shape != bias.Shape || x.Shape[^1] != weight.Length || weight.Length == 0)
            throw new ShapeException(
                $"LayerNorm expects x of shape [..., C], weight [C] and bias [C] but got {x.Shape}, "
                + $"{weight.Shape} and {bias.Shape}: the last dimension of x must equal their length.");

        var (columns, rows) = (weight.Length, x.Length / weight.Length);
        var y = Tensor.Uninitialized(x.Shape);
        var statistics = Tensor.Uninitialized([rows, 2]);
        var job = new LayerNormJob(x.Storage, weight.Storage, bias.Storage, epsilon, rows, columns, y.Storage, statistics.Storage);
        Workers.Run(job.PartCount, ref job);
        if (Tape.Needs(x) || Tape.Needs(weight, bias))
            Tape.Record(new LayerNormOperation(x, weight, bias, statistics, y), y);
        return y;
    }

    private sealed class LayerNormOperation(Tensor x, Tensor weight, Tensor bias, Tensor statistics, Tensor y) : Operation
    {
        internal override int InputCount => 3;

        internal override Tensor Input(int index) => index switch { 0 => x, 1 => weight, _ => bias };

        /// <summary>
        /// With x̂ = (x − mean)/σ and g = dy ⊙ weight: dx = (g − mean g − x̂ mean(g ⊙ x̂))/σ in every row;
        /// dWeight = Σ dy ⊙ x̂ and dBias = Σ dy over all rows.
        /// </summary>
        internal override void Backward()
        {
            var (columns, rows) = (weight.Length, x.Length / weight.Length);
            var dy = y.GradientStorage!;
            if (x.RequiresGradient)
            {
                var dx = x.GradientTarget(out var accumulate);
                var job = new LayerNormBackwardJob(x.Storage, statistics.Storage, weight.Storage, dy, rows, columns, dx, accumulate);
                Workers.Run(job.PartCount, ref job);
            }
            if (weight.RequiresGradient)
            {
                weight.GradientToAddTo();
                var job = new LayerNormWeightJob(x.Storage, statistics.Storage, dy, rows, columns, weight.GradientStorage!);
                Workers.Run(job.PartCount, ref job);
            }
            if (bias.RequiresGradient)
                ColumnSums.Run(y.Gradient, rows, columns, bias.GradientTarget(out var accumulateBias).AsSpan(0, columns), accumulateBias);
        }

        internal override void Release() => y.ReleaseGradient();
    }

    /// <summary>Layer norm of the rows of a matrix, shared among threads when there is much to do.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="weight">[columns].</param>
    /// <param name="bias">[columns].</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="y">[rows, columns], written.</param>
    /// <param name="statistics">[rows, 2], written: mean and 1/σ.</param>
    private readonly struct LayerNormJob(
        float[] x, float[] weight, float[] bias, float epsilon, int rows, int columns, float[] y, float[] statistics) : IPartJob
    {
        /// <summary>How many parts the rows have.</summary>
        public int PartCount => Parts.Count(rows, columns);

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, PartCount, rows);
            for (var row = start; row < end; row++)
            {
                (statistics[2 * row], statistics[2 * row + 1]) = LayerNormKernels.Forward(
                    x.AsSpan(row * columns, columns), weight.AsSpan(0, columns), bias.AsSpan(0, columns), epsilon,
                    y.AsSpan(row * columns, columns));
            }
        }
    }

    /// <summary>The gradient of the inputs of layer norm, shared among threads by rows.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="statistics">[rows, 2]: mean and 1/σ.</param>
    /// <param name="weight">[columns].</param>
    /// <param name="dy">[rows, columns].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="dx">[rows, columns], written or added to.</param>
    /// <param name="accumulate">Whether to add.</param>
    private readonly struct LayerNormBackwardJob(
        float[] x, float[] statistics, float[] weight, float[] dy, int rows, int columns, float[] dx, bool accumulate) : IPartJob
    {
        /// <summary>How many parts the rows have.</summary>
        public int PartCount => Parts.Count(rows, columns);

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, PartCount, rows);
            var rented = Buffers.Rent(2 * columns);
            for (var row = start; row < end; row++)
            {
                LayerNormKernels.Backward(
                    x.AsSpan(row * columns, columns), (statistics[2 * row], statistics[2 * row + 1]), weight.AsSpan(0, columns),
                    dy.AsSpan(row * columns, columns), rented.AsSpan(0, columns), rented.AsSpan(columns, columns),
                    dx.AsSpan(row * columns, columns), accumulate);
            }
            Buffers.Return(rented);
        }
    }

    /// <summary>
    /// The gradient of the weight of layer norm, Σ dy ⊙ x̂ over all rows in ascending order, shared among threads by columns.
    /// </summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="statistics">[rows, 2]: mean and 1/σ.</param>
    /// <param name="dy">[rows, columns].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="dWeight">[columns], added to.</param>
    private readonly struct LayerNormWeightJob(float[] x, float[] statistics, float[] dy, int rows, int columns, float[] dWeight) : IPartJob
    {
        private const int LeastColumns = 64;

        /// <summary>How many parts the columns have.</summary>
        public int PartCount => Math.Min(Parts.Count(rows, columns), (columns + LeastColumns - 1) / LeastColumns);

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, PartCount, columns);
            var sums = dWeight.AsSpan(start..end);
            for (var row = 0; row < rows; row++)
            {
                var slope = new LayerNormWeightSlope(statistics[2 * row], statistics[2 * row + 1]);
                PairMap.Run(
                    slope, x.AsSpan(row * columns + start, sums.Length), dy
                        .AsSpan(row * columns + start, sums.Length), sums, accumulate: true);
            }
        }
    }

    /// <summary>Layer norm of a row of n values.</summary>
    private static class LayerNormKernels
    {
        /// <summary>y = x̂ ⊙ weight + bias with x̂ = (x − mean)/σ.</summary>
        /// <returns>The mean, and 1/σ = 1/√(variance + epsilon).</returns>
        public static (float Mean, float Inverse) Forward(
            ReadOnlySpan<float> x, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, float epsilon, Span<float> y)
        {
            var mean = (float)(Reduction.Sum(x) / x.Length);
            var variance = Reduction.Sum(new SquaredDistanceFunction(mean), x, x) / x.Length;
            var inverse = (float)(1 / Math.Sqrt(variance + epsilon));
            PairMap.Run(new ShiftAndScaleFunction(mean, inverse), x, x, y, accumulate: false);
            Elementwise.Map<MultiplyFunction>(y, weight, y);
            Elementwise.Map<AddFunction>(y, bias, y);
            return (mean, inverse);
        }

        /// <summary>Adds g/σ − (mean g + x̂ mean(g ⊙ x̂))/σ to dx, where g = dy ⊙ weight.</summary>
        /// <param name="x">[n] inputs.</param>
        /// <param name="statistics">Mean and 1/σ from the forward pass.</param>
        /// <param name="weight">[n].</param>
        /// <param name="dy">[n].</param>
        /// <param name="normalized">[n], overwritten.</param>
        /// <param name="scratch">[n], overwritten.</param>
        /// <param name="dx">[n], written or added to.</param>
        /// <param name="accumulate">Whether to add to dx.</param>
        public static void Backward(
            ReadOnlySpan<float> x, (float Mean, float Inverse) statistics, ReadOnlySpan<float> weight, ReadOnlySpan<float> dy,
            Span<float> normalized, Span<float> scratch, Span<float> dx, bool accumulate)
        {
            PairMap.Run(new ShiftAndScaleFunction(statistics.Mean, statistics.Inverse), x, x, normalized, accumulate: false);
            Elementwise.Map<MultiplyFunction>(dy, weight, scratch);
            var mean = (float)(Reduction.Sum(scratch) / x.Length);
            var weightedMean = (float)(Reduction.Dot(scratch, normalized) / x.Length);
            PairMap.Run(new LayerNormSlope(statistics.Inverse, mean, weightedMean), normalized, scratch, dx, accumulate);
        }
    }

    /// <summary>One row's dx of layer norm, from x̂ and g = weight ⊙ dy; the constants are 1/σ, mean g and mean g ⊙ x̂.</summary>
    private readonly struct LayerNormSlope(float inverse, float mean, float weightedMean) : IPairFunction
    {
        private readonly float inverse = inverse;
        private readonly float mean = mean;
        private readonly float weightedMean = weightedMean;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => V.All(inverse) * (y - V.All(mean) - x * V.All(weightedMean));
    }

    /// <summary>One row's part of dWeight of layer norm, dy x̂, from x and dy; the constants are the mean and 1/σ.</summary>
    private readonly struct LayerNormWeightSlope(float mean, float inverse) : IPairFunction
    {
        private readonly ShiftAndScaleFunction normalize = new(mean, inverse);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => y * normalize.Apply(x, x);
    }
}
