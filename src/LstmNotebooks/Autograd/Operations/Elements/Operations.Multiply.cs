using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>left · right, element by element; same shape.</summary>
    public static Tensor Multiply(this Tensor left, Tensor right)
    {
        RequireSameShape(left, right, nameof(Multiply));
        var y = Map(default(Both<MultiplyFunction>), left, right);
        if (Tape.Needs(left, right))
            Tape.Record(new MultiplyOperation(left, right, y), y);
        return y;
    }

    private sealed class MultiplyOperation(Tensor left, Tensor right, Tensor y) : BinaryOperation(left, right, y)
    {
        /// <summary>dLeft = dy ⊙ right, dRight = dy ⊙ left.</summary>
        internal override void Backward()
        {
            if (Left.RequiresGradient)
                AddGradient(Left, default(Both<MultiplyFunction>), Y.GradientStorage!, Right.Storage);
            if (Right.RequiresGradient)
                AddGradient(Right, default(Both<MultiplyFunction>), Y.GradientStorage!, Left.Storage);
        }
    }
}
