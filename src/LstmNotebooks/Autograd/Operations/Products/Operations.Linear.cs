using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[…, O]: x · weightᵀ + bias in every row of the last dimension, as one operation.</summary>
    /// <param name="x">[…, I].</param>
    /// <param name="weight">[O, I].</param>
    /// <param name="bias">[O].</param>
    public static Tensor Linear(this Tensor x, Tensor weight, Tensor bias)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        if (weight.Rank != 2 || bias.Rank != 1 || weight.Shape[0] != bias.Length)
            throw new ShapeException(
                $"Linear expects a weight of shape [O, I] and a bias of shape [O] but got {weight.Shape} and {bias.Shape}.");
        if (x.Shape[^1] != weight.Shape[1])
            throw new ShapeException(
                $"Linear expects x of shape [..., {weight.Shape[1]}] but got {x.Shape}: "
                + "the last dimension must equal the layer's input size.");

        var (outputs, inputs) = (weight.Shape[0], weight.Shape[1]);
        var y = Tensor.Uninitialized(WithSize(x.Shape, x.Rank - 1, outputs));
        if (outputs > 0)
            Products.RunFromBias(x.Values, weight.Values, bias.Values, y.Length / outputs, inputs, outputs, y.Values);
        if (Tape.Needs(x) || Tape.Needs(weight, bias))
            Tape.Record(new LinearOperation(x, weight, bias, y), y);
        return y;
    }

    private sealed class LinearOperation(Tensor x, Tensor weight, Tensor bias, Tensor y) : Operation
    {
        internal override int InputCount => 3;

        internal override Tensor Input(int index) => index switch { 0 => x, 1 => weight, _ => bias };

        /// <summary>dx = dy · weight, dWeight = dyᵀ · x, dBias = Σ dy over all rows.</summary>
        internal override void Backward()
        {
            var (outputs, inputs) = (weight.Shape[0], weight.Shape[1]);
            var rows = y.Length / Math.Max(1, outputs);
            if (x.RequiresGradient)
            {
                var gradient = x.GradientTarget(out var accumulate).AsSpan(0, x.Length);
                Products.Run(y.Gradient, false, weight.Values, false, rows, outputs, inputs, gradient, accumulate);
            }
            if (weight.RequiresGradient)
            {
                var gradient = weight.GradientTarget(out var accumulate).AsSpan(0, weight.Length);
                Products.Run(y.Gradient, true, x.Values, false, outputs, rows, inputs, gradient, accumulate);
            }
            if (bias.RequiresGradient)
            {
                var gradient = bias.GradientTarget(out var accumulate).AsSpan(0, bias.Length);
                ColumnSums.Run(y.Gradient, rows, outputs, gradient, accumulate);
            }
        }

        internal override void Release() => y.ReleaseGradient();
    }
}
