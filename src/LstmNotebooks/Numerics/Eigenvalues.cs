using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LstmNotebooks.Numerics;

/// <summary>The numbers by which a square matrix stretches and turns its own directions: where U v = λ v.</summary>
public static class Eigenvalues
{
    /// <summary>[n] eigenvalues of a matrix, the largest first; conjugate pairs with the positive imaginary part first.</summary>
    /// <param name="matrix">[n, n].</param>
    /// <exception cref="ShapeException">The matrix is not square.</exception>
    public static IReadOnlyList<Complex> Of(Tensor matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Rank != 2 || matrix.Shape[0] != matrix.Shape[1] || matrix.Length == 0)
            throw new ShapeException($"Eigenvalues expects a square matrix of shape [n, n] but got {matrix.Shape}.");
        var size = matrix.Shape[0];
        var values = Matrix<double>.Build.Dense(size, size, (row, column) => matrix[row, column]).Evd().EigenValues;
        return
        [
            .. values.OrderByDescending(static value => value.Magnitude)
                .ThenByDescending(static value => value.Real)
                .ThenByDescending(static value => value.Imaginary),
        ];
    }

    /// <summary>
    /// The spectral radius: the size of the largest eigenvalue. A product of many such matrices grows or fades by it per factor.
    /// </summary>
    /// <param name="matrix">[n, n].</param>
    /// <exception cref="ShapeException">The matrix is not square.</exception>
    public static double Radius(Tensor matrix) => Of(matrix)[0].Magnitude;
}
