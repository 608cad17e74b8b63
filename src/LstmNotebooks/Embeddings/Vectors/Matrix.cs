using System.Runtime.InteropServices;

namespace LstmNotebooks.Embeddings;

/// <summary>Matrices as two-dimensional arrays, seen as spans.</summary>
internal static class Matrix
{
    /// <summary>All values, row by row.</summary>
    public static Span<float> Values(float[,] matrix) =>
        matrix.Length == 0 ? [] : MemoryMarshal.CreateSpan(ref matrix[0, 0], matrix.Length);

    /// <summary>One row.</summary>
    public static Span<float> Row(float[,] matrix, int row) => Values(matrix).Slice(row * matrix.GetLength(1), matrix.GetLength(1));

    /// <summary>Fails when a matrix is empty or holds a number that is none.</summary>
    public static void Check(float[,] matrix, string what, int leastRows)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        if (rows < leastRows || columns < 1)
            throw new ArgumentException(
                $"{what} expects a matrix [rows, size] of at least {leastRows} rows and a number in each but got [{rows}, {columns}].",
                nameof(matrix));
        var values = Values(matrix);
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values[i]))
                throw new ArgumentException(
                    $"{what} got {values[i]} at row {i / columns}, column {i % columns}: all numbers must be finite. "
                    + "Look for the step that made it.",
                    nameof(matrix));
    }
}
