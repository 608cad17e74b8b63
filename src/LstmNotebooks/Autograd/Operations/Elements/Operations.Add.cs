using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>left + right, element by element; same shape.</summary>
    public static Tensor Add(this Tensor left, Tensor right)
    {
        RequireSameShape(left, right, nameof(Add));
        var y = Map(default(Both<AddFunction>), left, right);
        if (Tape.Needs(left, right))
            Tape.Record(new AddOperation(left, right, y), y);
        return y;
    }

    private sealed class AddOperation(Tensor left, Tensor right, Tensor y) : BinaryOperation(left, right, y)
    {
        /// <summary>dLeft = dy, dRight = dy.</summary>
        internal override void Backward()
        {
            if (Left.RequiresGradient)
                AddGradient(Left, Y.GradientStorage!);
            if (Right.RequiresGradient)
                AddGradient(Right, Y.GradientStorage!);
        }
    }
}
