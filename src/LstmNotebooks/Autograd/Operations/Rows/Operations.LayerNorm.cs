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
}
