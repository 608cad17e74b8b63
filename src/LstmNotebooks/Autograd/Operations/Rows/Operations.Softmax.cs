using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>eˣ / Σ eˣ in every row of the last dimension: probabilities; same shape.</summary>
    public static Tensor Softmax(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized(x.Shape);
        RowJob<SoftmaxKernel>.Run(x.Storage, x.Storage, x.Shape, y.Storage, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new SoftmaxOperation(x, y), y);
        return y;
    }

    private sealed class SoftmaxOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = y ⊙ (dy − Σ y dy), the sum over the row.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            RowJob<SoftmaxBackwardKernel>.Run(Y.Storage, Y.GradientStorage!, Y.Shape, gradient, accumulate);
        }
    }
}
