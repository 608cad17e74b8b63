using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>factor · x; same shape.</summary>
    public static Tensor Scale(this Tensor x, float factor)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Map(new ScaleFunction(factor), x, x);
        if (Tape.Needs(x))
            Tape.Record(new ScaleOperation(x, factor, y), y);
        return y;
    }

    private sealed class ScaleOperation(Tensor x, float factor, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = factor · dy.</summary>
        internal override void Backward() => AddGradient(X, new ScaleFunction(factor), Y.GradientStorage!, Y.GradientStorage!);
    }
}
