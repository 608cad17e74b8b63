namespace LstmNotebooks.Text;

/// <summary>A matrix of which only the numbers that are not 0 are kept, row after row (compressed sparse rows).</summary>
/// <remarks>
/// Row i holds the numbers RowStarts[i] … RowStarts[i + 1] − 1 of <see cref="Values"/>, in the columns that <see cref="Columns"/>
/// names.
/// </remarks>
public sealed class SparseMatrix
{
    private readonly int[] rowStarts, columns;
    private readonly double[] values;

    internal SparseMatrix(int columnCount, int[] rowStarts, int[] columns, double[] values) =>
        (ColumnCount, this.rowStarts, this.columns, this.values) = (columnCount, rowStarts, columns, values);

    /// <summary>Number of rows.</summary>
    public int RowCount => rowStarts.Length - 1;

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>How many numbers are kept.</summary>
    public int Count => values.Length;

    /// <summary>The share of the numbers that are kept, 0 to 1.</summary>
    public double Density => Count == 0 ? 0 : (double)Count / RowCount / ColumnCount;

    /// <summary>[RowCount + 1] where each row starts, and the end.</summary>
    public ReadOnlySpan<int> RowStarts => rowStarts;

    /// <summary>[Count] the column of each number, ascending in a row.</summary>
    public ReadOnlySpan<int> Columns => columns;

    /// <summary>[Count] the numbers.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The number at a place, 0 where none is kept.</summary>
    public double this[int row, int column] => Row(row)[column];

    /// <summary>A matrix of rows that are sparse already.</summary>
    /// <param name="rows">One row or more, all of one length.</param>
    public static SparseMatrix FromRows(IEnumerable<SparseVector> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var builder = new SparseMatrixBuilder();
        int? length = null;
        foreach (var row in rows)
        {
            length ??= row.Length;
            if (row.Length != length)
                throw new ArgumentException(
                    $"A matrix expects rows of one length but got {length} and {row.Length}: make them with the same vectorizer.",
                    nameof(rows));
            for (var i = 0; i < row.Count; i++)
                builder.Add(row.Indices[i], row.Values[i]);
            builder.EndRow();
        }

        return builder.Build(length ?? throw new ArgumentException("A matrix expects one row or more but got none.", nameof(rows)));
    }

    /// <summary>A row, which is not copied.</summary>
    public SparseVector Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
        var start = rowStarts[row];
        return new SparseVector(ColumnCount, columns, values, start, rowStarts[row + 1] - start);
    }

    /// <summary>Some of the rows, in the order asked for.</summary>
    public SparseMatrix Rows(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return FromRows(rows.Select(Row));
    }

    /// <summary>[RowCount] the dot product of every row with a vector.</summary>
    public double[] Dot(SparseVector vector)
    {
        var products = new double[RowCount];
        var dense = vector.ToDense();
        for (var row = 0; row < products.Length; row++)
            products[row] = Row(row).Dot(dense);
        return products;
    }

    /// <summary>[RowCount] how alike every row and a vector are, as <see cref="SparseVector.CosineSimilarity"/> says.</summary>
    public double[] CosineSimilarity(SparseVector vector)
    {
        var similarities = Dot(vector);
        var norm = vector.Norm;
        for (var row = 0; row < similarities.Length; row++)
            similarities[row] = similarities[row] == 0 ? 0 : similarities[row] / (norm * Row(row).Norm);
        return similarities;
    }

    /// <summary>[RowCount, RowCount] how alike the rows are to each other.</summary>
    public double[,] CosineSimilarity()
    {
        var similarities = new double[RowCount, RowCount];
        for (var i = 0; i < RowCount; i++)
        {
            var row = CosineSimilarity(Row(i));
            for (var j = 0; j < RowCount; j++)
                similarities[i, j] = row[j];
        }

        return similarities;
    }

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public SparseMatrix Transpose()
    {
        var starts = new int[ColumnCount + 1];
        foreach (var column in columns)
            starts[column + 1]++;
        for (var column = 0; column < ColumnCount; column++)
            starts[column + 1] += starts[column];

        var (rowsOf, transposed) = (new int[Count], new double[Count]);
        var next = starts.AsSpan(0, ColumnCount).ToArray();
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = rowStarts[row]; i < rowStarts[row + 1]; i++)
            {
                var place = next[columns[i]]++;
                (rowsOf[place], transposed[place]) = (row, values[i]);
            }
        }

        return new SparseMatrix(RowCount, starts, rowsOf, transposed);
    }

    /// <summary>[RowCount, ColumnCount] the matrix with its zeros.</summary>
    public double[,] ToDense()
    {
        var dense = new double[RowCount, ColumnCount];
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = rowStarts[row]; i < rowStarts[row + 1]; i++)
                dense[row, columns[i]] = values[i];
        }

        return dense;
    }

    /// <summary>Its size and how much of it is kept.</summary>
    public override string ToString() => $"SparseMatrix [{RowCount}, {ColumnCount}] with {Count:N0} numbers ({Density:P2})";
}
