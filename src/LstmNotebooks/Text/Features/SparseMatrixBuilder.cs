namespace LstmNotebooks.Text;

/// <summary>Collects a sparse matrix row by row.</summary>
internal sealed class SparseMatrixBuilder
{
    private readonly List<int> rowStarts = [0], columns = [];
    private readonly List<double> values = [];

    /// <summary>Adds a number to the row that is open; columns come in ascending order.</summary>
    public void Add(int column, double value)
    {
        columns.Add(column);
        values.Add(value);
    }

    public void EndRow() => rowStarts.Add(columns.Count);

    public SparseMatrix Build(int columnCount) => new(columnCount, [.. rowStarts], [.. columns], [.. values]);
}
