using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>eˣ of every element, 0 where that is below 1.2e-38; same shape.</summary>
    public static Tensor Exp(this Tensor x)
    {
        var y = Map<ExpFunction>(x);
        if (Tape.Needs(x))
            Tape.Record(new ExpOperation(x, y), y);
        return y;
    }

    private sealed class ExpOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy y.</summary>
        internal override void Backward() => AddGradient(X, default(Both<MultiplyFunction>), Y.Storage, Y.GradientStorage!);
    }
}
