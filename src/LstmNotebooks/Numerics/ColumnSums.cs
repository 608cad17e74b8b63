using System.Diagnostics;

namespace LstmNotebooks.Numerics;

/// <summary>Sums down the columns of a matrix: every column adds its rows in ascending order.</summary>
internal static class ColumnSums
{
    /// <summary>Writes, or adds when accumulating, the sum of every column.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="sums">[columns].</param>
    /// <param name="accumulate">Whether to add to what is there.</param>
    public static void Run(ReadOnlySpan<float> x, int rows, int columns, Span<float> sums, bool accumulate)
    {
        Debug.Assert(x.Length == rows * columns && sums.Length == columns);
        if (!accumulate)
            sums.Clear();
        for (var row = 0; row < rows; row++)
            Elementwise.Map<AddFunction>(sums, x.Slice(row * columns, columns), sums);
    }
}
