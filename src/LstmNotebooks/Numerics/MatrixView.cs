using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>A matrix in someone's pinned memory: element (r, c) lies at Offset(r) + c · ColumnStride.</summary>
/// <remarks>
/// Rows may come in groups, as the steps of a batch of sequences do: row r is row r mod Group of group r / Group.
/// A transposed matrix swaps the two strides.
/// </remarks>
internal readonly unsafe struct MatrixView(float* data, int rows, int columns, nint rowStride, nint columnStride = 1)
{
    public float* Data { get; private init; } = data;

    public int Rows { get; private init; } = rows;

    public int Columns { get; private init; } = columns;

    public nint RowStride { get; } = rowStride;

    public nint ColumnStride { get; } = columnStride;

    /// <summary>Rows a group; all of them when there is one group only.</summary>
    public int Group { get; private init; } = int.MaxValue;

    public nint GroupStride { get; private init; }

    private int FirstRow { get; init; }

    /// <summary>Row-major, with nothing between the rows.</summary>
    public static MatrixView Dense(float* data, int rows, int columns) => new(data, rows, columns, columns);

    /// <summary>The same memory with rows for columns.</summary>
    public MatrixView Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    /// <summary>The same view with rows in groups that lie <paramref name="stride"/> values apart.</summary>
    public MatrixView InGroups(int group, nint stride) => this with { Group = group, GroupStride = stride };

    /// <summary>Some neighbouring rows.</summary>
    public MatrixView SliceRows(int first, int count) => this with { FirstRow = FirstRow + first, Rows = count };

    /// <summary>Some neighbouring columns.</summary>
    public MatrixView SliceColumns(int first, int count) => this with { Data = Data + first * ColumnStride, Columns = count };

    /// <summary>How many rows from this one on lie <see cref="RowStride"/> apart.</summary>
    public int EvenRows(int row) => Math.Min(Rows - row, Group == int.MaxValue ? int.MaxValue : Group - (row + FirstRow) % Group);

    /// <summary>Where a row starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Row(int row)
    {
        row += FirstRow;
        return row < Group ? Data + row * RowStride : Data + row / Group * GroupStride + row % Group * RowStride;
    }
}
