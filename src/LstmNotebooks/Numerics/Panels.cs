using System.Diagnostics;

namespace LstmNotebooks.Numerics;

/// <summary>A matrix B [K, N] cut into panels of 32 columns (the last one 16 where that is enough), each stored row after row, as the tiles read it.</summary>
internal static unsafe class Panels
{
    /// <summary>Values that the panels of a [rows, columns] matrix take.</summary>
    public static long Length(int rows, int columns) => (long)rows * PaddedColumns(columns);

    /// <summary>Width of the panel that starts at a column: 32, or 16 where no more than 16 are left.</summary>
    public static int Width(int column, int columns) => columns - column > 16 ? 32 : 16;

    /// <summary>Copies rows <paramref name="firstRow"/> … of <paramref name="source"/> into panels; columns that pad the last panel are 0.</summary>
    /// <param name="source">B or a part of its columns.</param>
    /// <param name="firstRow">First k.</param>
    /// <param name="rows">How many k.</param>
    /// <param name="panels">[Length(rows, columns)], written.</param>
    public static void Pack(MatrixView source, int firstRow, int rows, float* panels)
    {
        for (var column = 0; column < source.Columns; column += MatrixTile.Columns)
        {
            var width = Width(column, source.Columns);
            var used = Math.Min(width, source.Columns - column);
            if (source.ColumnStride == 1)
                CopyRows(source, firstRow, rows, column, used, width, panels);
            else
                CopyColumns(source, firstRow, rows, column, used, width, panels);
            panels += (nint)rows * width;
        }
    }

    private static void CopyRows(MatrixView source, int firstRow, int rows, int column, int used, int width, float* panel)
    {
        for (var k = 0; k < rows; k++, panel += width)
        {
            new Span<float>(source.Row(firstRow + k) + column, used).CopyTo(new Span<float>(panel, width));
            if (used < width)
                new Span<float>(panel + used, width - used).Clear();
        }
    }

    /// <summary>For a transposed source: each column of the panel is contiguous there.</summary>
    private static void CopyColumns(MatrixView source, int firstRow, int rows, int column, int used, int width, float* panel)
    {
        Debug.Assert(source.RowStride == 1 && source.Group == int.MaxValue);
        var first = source.Row(firstRow) + column * source.ColumnStride;
        // Eight k at a time: whole cache lines of the source are used while they are near.
        for (var k = 0; k < rows; k += 8)
        {
            var end = Math.Min(rows, k + 8);
            for (var j = 0; j < used; j++)
            {
                var from = first + j * source.ColumnStride;
                for (var i = k; i < end; i++)
                    panel[i * width + j] = from[i];
            }
            for (var i = k; i < end && used < width; i++)
                new Span<float>(panel + i * width + used, width - used).Clear();
        }
    }

    private static int PaddedColumns(int columns) => (columns + 15) / 16 * 16;
}
