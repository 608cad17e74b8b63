using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(MatrixView source, int firstRow, int rows, int column, int used, int width, float* panel)
    {
        for (var k = 0; k < rows; k++, panel += width)
        {
            var from = source.Row(firstRow + k) + column;
            if (used == MatrixTile.Columns)
            {
                // A full row of a panel is two or four vectors, far less than a call to copy it.
                Vector512.Load(from).Store(panel);
                Vector512.Load(from + 16).Store(panel + 16);
                continue;
            }
            new Span<float>(from, used).CopyTo(new Span<float>(panel, width));
            new Span<float>(panel + used, width - used).Clear();
        }
    }

    /// <summary>For a transposed source: each column of the panel is contiguous there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyColumns(MatrixView source, int firstRow, int rows, int column, int used, int width, float* panel)
    {
        Debug.Assert(source.RowStride == 1 && source.Group == int.MaxValue);
        var first = source.Row(firstRow) + column * source.ColumnStride;
        // Blocks of four columns and four k change places in registers.
        var blockRows = Sse.IsSupported ? rows / 4 * 4 : 0;
        var blockColumns = used / 4 * 4;
        for (var j = 0; j < blockColumns; j += 4)
        {
            var from = first + j * source.ColumnStride;
            for (var k = 0; k < blockRows; k += 4)
                Transpose(from + k, source.ColumnStride, panel + (nint)k * width + j, width);
        }
        CopyElements(first, source.ColumnStride, 0, blockRows, blockColumns, used, width, panel);
        CopyElements(first, source.ColumnStride, blockRows, rows, 0, used, width, panel);
        for (var k = 0; k < rows && used < width; k++)
            new Span<float>(panel + (nint)k * width + used, width - used).Clear();
    }

    private static void CopyElements(float* from, nint columnStride, int firstRow, int endRow, int firstColumn, int endColumn, int width, float* panel)
    {
        for (var j = firstColumn; j < endColumn; j++)
        {
            for (var k = firstRow; k < endRow; k++)
                panel[(nint)k * width + j] = from[j * columnStride + k];
        }
    }

    /// <summary>to[i, j] = from[j, i] for a block of 4 × 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(float* from, nint fromStride, float* to, nint toStride)
    {
        var (a, b) = (Vector128.Load(from), Vector128.Load(from + fromStride));
        var (c, d) = (Vector128.Load(from + 2 * fromStride), Vector128.Load(from + 3 * fromStride));
        var (ab, cd) = (Sse.UnpackLow(a, b), Sse.UnpackLow(c, d));
        Sse.MoveLowToHigh(ab, cd).Store(to);
        Sse.MoveHighToLow(cd, ab).Store(to + toStride);
        (ab, cd) = (Sse.UnpackHigh(a, b), Sse.UnpackHigh(c, d));
        Sse.MoveLowToHigh(ab, cd).Store(to + 2 * toStride);
        Sse.MoveHighToLow(cd, ab).Store(to + 3 * toStride);
    }

    private static int PaddedColumns(int columns) => (columns + 15) / 16 * 16;
}
