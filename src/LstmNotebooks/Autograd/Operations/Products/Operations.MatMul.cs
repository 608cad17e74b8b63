using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[M, N]: the matrix product of [M, K] and [K, N].</summary>
    public static Tensor MatMul(this Tensor left, Tensor right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Rank != 2 || right.Rank != 2 || left.Shape[1] != right.Shape[0])
            throw new ShapeException(
                $"MatMul expects matrices [M, K] and [K, N] but got {left.Shape} and {right.Shape}: "
                + "the columns of the first must equal the rows of the second.");

        var (rows, depth, columns) = (left.Shape[0], left.Shape[1], right.Shape[1]);
        var y = Tensor.Uninitialized([rows, columns]);
        Products.Run(left.Values, false, right.Values, false, rows, depth, columns, y.Values, accumulate: false);
        if (Tape.Needs(left, right))
            Tape.Record(new MatMulOperation(left, right, y), y);
        return y;
    }

    private sealed class MatMulOperation(Tensor left, Tensor right, Tensor y) : BinaryOperation(left, right, y)
    {
        /// <summary>dLeft = dy · rightᵀ, dRight = leftᵀ · dy.</summary>
        internal override void Backward()
        {
            var (rows, depth, columns) = (Left.Shape[0], Left.Shape[1], Right.Shape[1]);
            if (Left.RequiresGradient)
            {
                var gradient = Left.GradientTarget(out var accumulate).AsSpan(0, Left.Length);
                Products.Run(Y.Gradient, false, Right.Values, true, rows, columns, depth, gradient, accumulate);
            }
            if (Right.RequiresGradient)
            {
                var gradient = Right.GradientTarget(out var accumulate).AsSpan(0, Right.Length);
                Products.Run(Left.Values, true, Y.Gradient, false, depth, rows, columns, gradient, accumulate);
            }
        }
    }
}
