using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>A matrix in someone's pinned memory: element (r, c) lies at r · RowStride + c · ColumnStride.</summary>
/// <remarks>A transposed matrix swaps the two strides.</remarks>
internal readonly unsafe struct MatrixView(float* data, int rows, int columns, nint rowStride, nint columnStride = 1)
{
    public float* Data { get; } = data;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public nint RowStride { get; } = rowStride;

    public nint ColumnStride { get; } = columnStride;

    /// <summary>Row-major, with nothing between the rows.</summary>
    public static MatrixView Dense(float* data, int rows, int columns) => new(data, rows, columns, columns);

    /// <summary>The same memory with rows for columns.</summary>
    public MatrixView Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    /// <summary>Some neighbouring rows.</summary>
    public MatrixView SliceRows(int first, int count) => new(Row(first), count, Columns, RowStride, ColumnStride);

    /// <summary>Some neighbouring columns.</summary>
    public MatrixView SliceColumns(int first, int count) => new(Data + first * ColumnStride, Rows, count, RowStride, ColumnStride);

    /// <summary>Where a row starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Row(int row) => Data + row * RowStride;
}
