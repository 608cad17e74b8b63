using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[B, M, N]: the matrix product of every pair of [B, M, K] and [B, K, N].</summary>
    /// <param name="left">[B, M, K].</param>
    /// <param name="right">[B, K, N], or [B, N, K] when transposed.</param>
    /// <param name="transposeRight">
    /// Whether each matrix on the right is read with rows for columns, as keys are: the products are then those of rows with rows.
    /// </param>
    public static Tensor BatchMatMul(this Tensor left, Tensor right, bool transposeRight = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Rank != 3 || right.Rank != 3 || left.Shape[0] != right.Shape[0] || left.Shape[2] != right.Shape[transposeRight ? 2 : 1])
            throw new ShapeException(
                "BatchMatMul expects as many matrices [B, M, K] as "
                + $"{(transposeRight ? "[B, N, K], which are read with rows for columns," : "[B, K, N]")} but got {left.Shape} and "
                + $"{right.Shape}: B and K must be the same on both sides.");

        var (batch, rows, depth, columns) = (left.Shape[0], left.Shape[1], left.Shape[2], right.Shape[transposeRight ? 1 : 2]);
        var y = Tensor.Uninitialized([batch, rows, columns]);
        BatchProducts(left.Storage, false, right.Storage, transposeRight, (batch, rows, depth, columns), y.Storage, accumulate: false);
        if (Tape.Needs(left, right))
            Tape.Record(new BatchMatMulOperation(left, right, transposeRight, y), y);
        return y;
    }

    private static void BatchProducts(
        float[] a,
        bool transposeA,
        float[] b,
        bool transposeB,
        (int Batch, int Rows, int Depth, int Columns) sizes,
        float[] c,
        bool accumulate)
    {
        var job = new BatchProductJob(a, transposeA, b, transposeB, sizes, c, accumulate);
        Workers.Run(job.PartCount, ref job);
    }

    private sealed class BatchMatMulOperation(Tensor left, Tensor right, bool transposeRight, Tensor y) : BinaryOperation(left, right, y)
    {
        /// <summary>dLeft = dy · rightᵀ, dRight = leftᵀ · dy, or its transpose dyᵀ · left, in every pair.</summary>
        internal override void Backward()
        {
            var (batch, rows, depth, columns) = (Left.Shape[0], Left.Shape[1], Left.Shape[2], Y.Shape[2]);
            var dy = Y.GradientStorage!;
            if (Left.RequiresGradient)
            {
                var gradient = Left.GradientTarget(out var accumulate);
                BatchProducts(dy, false, Right.Storage, !transposeRight, (batch, rows, columns, depth), gradient, accumulate);
            }
            if (!Right.RequiresGradient)
                return;
            var target = Right.GradientTarget(out var addsUp);
            if (transposeRight)
                BatchProducts(dy, true, Left.Storage, false, (batch, columns, rows, depth), target, addsUp);
            else
                BatchProducts(Left.Storage, true, dy, false, (batch, depth, rows, columns), target, addsUp);
        }
    }

    /// <summary>C (+)= A · B of every pair of a batch, shared among threads by pairs.</summary>
    /// <param name="a">[batch, rows, depth], or [batch, depth, rows] when transposed.</param>
    /// <param name="transposeA">Whether each A is read with rows for columns.</param>
    /// <param name="b">[batch, depth, columns], or [batch, columns, depth] when transposed.</param>
    /// <param name="transposeB">Whether each B is read with rows for columns.</param>
    /// <param name="sizes">Pairs, rows and columns of C, and the length of the sums.</param>
    /// <param name="c">[batch, rows, columns], written or added to.</param>
    /// <param name="accumulate">Whether the sums go on from what C holds.</param>
    private readonly unsafe struct BatchProductJob(
        float[] a,
        bool transposeA,
        float[] b,
        bool transposeB,
        (int Batch, int Rows, int Depth, int Columns) sizes,
        float[] c,
        bool accumulate) : IPartJob
    {
        // A product does about this many multiplications in the time of one step of an elementwise function.
        private const int ProductsPerElement = 16;

        /// <summary>How many parts the pairs have.</summary>
        public int PartCount =>
            Parts.Count(sizes.Batch, (int)Math.Min(int.MaxValue, (long)sizes.Rows * sizes.Columns * sizes.Depth / ProductsPerElement));

        public void Run(int part)
        {
            var (batch, rows, depth, columns) = sizes;
            var (start, end) = Parts.Of(part, PartCount, batch);
            fixed (float* left = a, right = b, product = c)
            {
                for (var pair = start; pair < end; pair++)
                {
                    var one = left + (nint)pair * rows * depth;
                    var other = right + (nint)pair * depth * columns;
                    var viewA = transposeA ? MatrixView.Dense(one, depth, rows).Transposed : MatrixView.Dense(one, rows, depth);
                    var viewB = transposeB ? MatrixView.Dense(other, columns, depth).Transposed : MatrixView.Dense(other, depth, columns);
                    MatrixProduct.Multiply(
                        viewA, viewB, MatrixView.Dense(product + (nint)pair * rows * columns, rows, columns), accumulate);
                }
            }
        }
    }
}
