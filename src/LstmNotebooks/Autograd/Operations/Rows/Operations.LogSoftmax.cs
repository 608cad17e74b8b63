using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>ln of the softmax in every row of the last dimension; same shape.</summary>
    public static Tensor LogSoftmax(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized(x.Shape);
        RowJob<LogSoftmaxKernel>.Run(x.Storage, x.Storage, x.Shape, y.Storage, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new LogSoftmaxOperation(x, y), y);
        return y;
    }

    private sealed class LogSoftmaxOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy − eʸ Σ dy, the sum over the row.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate);
            RowJob<LogSoftmaxBackwardKernel>.Run(Y.Storage, Y.GradientStorage!, Y.Shape, gradient, accumulate);
        }
    }
}
