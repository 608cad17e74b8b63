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
            throw new ShapeException($"LayerNorm expects x of shape [..., C], weight [C] and bias [C] but got {x.Shape}, {weight.Shape} and {bias.Shape}: the last dimension of x must equal their length.");

        var (columns, rows) = (weight.Length, x.Length / weight.Length);
        var y = Tensor.Uninitialized(x.Shape);
        var statistics = Tensor.Uninitialized([rows, 2]);
        for (var row = 0; row < rows; row++)
        {
            var (mean, inverse) = LayerNormKernels.Forward(x.Values.Slice(row * columns, columns), weight.Values, bias.Values, epsilon, y.Values.Slice(row * columns, columns));
            statistics.Values[2 * row] = mean;
            statistics.Values[2 * row + 1] = inverse;
        }
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
            var columns = weight.Length;
            var rented = Buffers.Rent(2 * columns);
            Span<float> normalized = rented.AsSpan(0, columns), scratch = rented.AsSpan(columns, columns);
            var accumulate = false;
            var dx = x.RequiresGradient ? x.GradientTarget(out accumulate).AsSpan(0, x.Length) : default;
            var dWeight = weight.RequiresGradient ? weight.GradientToAddTo() : default;
            for (var (row, i) = (0, 0); i < x.Length; row++, i += columns)
            {
                var dy = y.Gradient.Slice(i, columns);
                var moments = (statistics.Values[2 * row], statistics.Values[2 * row + 1]);
                LayerNormKernels.Backward(x.Values.Slice(i, columns), moments, weight.Values, dy, normalized, scratch, dx.IsEmpty ? default : dx.Slice(i, columns), accumulate);
                if (!dWeight.IsEmpty)
                    PairMap.Run(default(Both<MultiplyFunction>), dy, normalized, dWeight, accumulate: true);
            }
            Buffers.Return(rented);
            if (bias.RequiresGradient)
                ColumnSums.Run(y.Gradient, x.Length / columns, columns, bias.GradientTarget(out var accumulateBias).AsSpan(0, columns), accumulateBias);
        }

        internal override void Release() => y.ReleaseGradient();
    }
}
