namespace LstmNotebooks.Numerics;

/// <summary>C (+)= A · B of every pair of a batch, shared among threads by pairs.</summary>
/// <param name="a">[batch, rows, depth], or [batch, depth, rows] when transposed.</param>
/// <param name="transposeA">Whether each A is read with rows for columns.</param>
/// <param name="b">[batch, depth, columns], or [batch, columns, depth] when transposed.</param>
/// <param name="transposeB">Whether each B is read with rows for columns.</param>
/// <param name="sizes">Pairs, rows and columns of C, and the length of the sums.</param>
/// <param name="c">[batch, rows, columns], written or added to.</param>
/// <param name="accumulate">Whether the sums go on from what C holds.</param>
internal readonly unsafe struct BatchProductJob(
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
                MatrixProduct.Multiply(viewA, viewB, MatrixView.Dense(product + (nint)pair * rows * columns, rows, columns), accumulate);
            }
        }
    }
}
