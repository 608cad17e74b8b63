using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>Matrix products of whole tensors, seen as [rows, columns] matrices.</summary>
internal static unsafe class Products
{
    /// <summary>c (+)= a · b, where a transposed matrix is read with rows for columns.</summary>
    /// <param name="a">[rows, depth], or [depth, rows] when transposed.</param>
    /// <param name="transposeA">Whether a is stored as [depth, rows].</param>
    /// <param name="b">[depth, columns], or [columns, depth] when transposed.</param>
    /// <param name="transposeB">Whether b is stored as [columns, depth].</param>
    /// <param name="rows">Rows of c.</param>
    /// <param name="depth">Length of the sums.</param>
    /// <param name="columns">Columns of c.</param>
    /// <param name="c">[rows, columns], written.</param>
    /// <param name="accumulate">Whether the sums go on from what c holds.</param>
    public static void Run(
        ReadOnlySpan<float> a,
        bool transposeA,
        ReadOnlySpan<float> b,
        bool transposeB,
        int rows,
        int depth,
        int columns,
        Span<float> c,
        bool accumulate)
    {
        fixed (float* left = a, right = b, product = c)
        {
            var viewA = transposeA ? MatrixView.Dense(left, depth, rows).Transposed : MatrixView.Dense(left, rows, depth);
            var viewB = transposeB ? MatrixView.Dense(right, columns, depth).Transposed : MatrixView.Dense(right, depth, columns);
            MatrixProduct.Multiply(viewA, viewB, MatrixView.Dense(product, rows, columns), accumulate);
        }
    }

    /// <summary>c = a · bᵀ + bias: the sums of every row go on from the bias.</summary>
    /// <param name="a">[rows, depth].</param>
    /// <param name="b">[columns, depth].</param>
    /// <param name="bias">[columns].</param>
    /// <param name="rows">Rows of c.</param>
    /// <param name="depth">Length of the sums.</param>
    /// <param name="columns">Columns of c.</param>
    /// <param name="c">[rows, columns], written.</param>
    public static void RunFromBias(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> bias, int rows, int depth, int columns, Span<float> c)
    {
        fixed (float* left = a, right = b, start = bias, product = c)
            MatrixProduct.Multiply(
                MatrixView.Dense(left, rows, depth),
                MatrixView.Dense(right, columns, depth).Transposed,
                MatrixView.Dense(product, rows, columns),
                start,
                0);
    }
}
