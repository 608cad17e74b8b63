using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>Copies matrices into panels.</summary>
internal static unsafe class PanelPacking
{
    /// <summary>Values that a [rows, columns] matrix takes with its panels side by side.</summary>
    public static long Length(int rows, int columns) => (long)rows * PanelMatrix.Padded(columns);

    /// <summary>A [K, N] matrix packed with nothing between its panels; returns the panels.</summary>
    public static PanelMatrix Pack(MatrixView source, float* panels)
    {
        var packed = new PanelMatrix(panels, (nint)source.Rows * PanelMatrix.Width);
        Pack(source, packed);
        return packed;
    }

    /// <summary>
    /// Copies all of <paramref name="source"/>, from the first row of <paramref name="panels"/> on; columns that fill up the last
    /// panel are 0.
    /// </summary>
    public static void Pack(MatrixView source, PanelMatrix panels)
    {
        if (source.ColumnStride == 1)
            CopyRows(source, panels);
        else
            CopyColumns(source, panels);
    }

    /// <summary>
    /// Copies, or adds when accumulating, columns of panels to rows: row r of <paramref name="target"/> is column r of the panels,
    /// from a row of theirs on.
    /// </summary>
    public static void UnpackTransposed(PanelMatrix panels, int firstRow, MatrixView target, bool accumulate)
    {
        for (var row = 0; row < target.Rows; row++)
        {
            var from = panels.At(firstRow, row / PanelMatrix.Width) + row % PanelMatrix.Width;
            var to = target.Row(row);
            for (var column = 0; column < target.Columns; column++, from += PanelMatrix.Width)
                to[column] = accumulate ? to[column] + *from : *from;
        }
    }

    private static void CopyRows(MatrixView source, PanelMatrix panels)
    {
        for (var row = 0; row < source.Rows; row++)
            PanelRow.Load(source.Row(row), source.Columns, panels.At(row, 0), panels.Stride);
    }

    /// <summary>For a transposed source: each column of a panel is contiguous there.</summary>
    private static void CopyColumns(MatrixView source, PanelMatrix panels)
    {
        Debug.Assert(source.RowStride == 1);
        for (var column = 0; column < source.Columns; column += PanelMatrix.Width)
        {
            var used = Math.Min(PanelMatrix.Width, source.Columns - column);
            float* from = source.Data + column * source.ColumnStride, to = panels.At(0, column / PanelMatrix.Width);
            if (used < PanelMatrix.Width)
                new Span<float>(to, source.Rows * PanelMatrix.Width).Clear();
            TransposeInto(from, source.ColumnStride, source.Rows, used, to);
        }
    }

    private static void TransposeInto(float* from, nint columnStride, int rows, int columns, float* panel)
    {
        var (blockRows, blockColumns) = Interleave.IsHardwareAccelerated ? (rows / 4 * 4, columns / 4 * 4) : (0, 0);
        for (var j = 0; j < blockColumns; j += 4)
            TransposeFour(from + j * columnStride, columnStride, blockRows, panel + j);
        CopyElements(from, columnStride, 0, blockRows, blockColumns, columns, panel);
        CopyElements(from, columnStride, blockRows, rows, 0, columns, panel);
    }

    /// <summary>Four columns: blocks of four k change places in registers.</summary>
    private static void TransposeFour(float* from, nint columnStride, int rows, float* to)
    {
        const int Stride = PanelMatrix.Width;
        for (var k = 0; k < rows; k += 4, from += 4, to += 4 * Stride)
        {
            var a = Vector128.Load(from);
            var b = Vector128.Load(from + columnStride);
            var c = Vector128.Load(from + 2 * columnStride);
            var d = Vector128.Load(from + 3 * columnStride);
            var ab = Interleave.Low(a, b);
            var cd = Interleave.Low(c, d);
            Interleave.LowPairs(ab, cd).Store(to);
            Interleave.HighPairs(ab, cd).Store(to + Stride);
            ab = Interleave.High(a, b);
            cd = Interleave.High(c, d);
            Interleave.LowPairs(ab, cd).Store(to + 2 * Stride);
            Interleave.HighPairs(ab, cd).Store(to + 3 * Stride);
        }
    }

    private static void CopyElements(float* from, nint columnStride, int firstRow, int endRow, int firstColumn, int endColumn, float* panel)
    {
        for (var j = firstColumn; j < endColumn; j++)
        {
            for (var k = firstRow; k < endRow; k++)
                panel[(nint)k * PanelMatrix.Width + j] = from[j * columnStride + k];
        }
    }
}
