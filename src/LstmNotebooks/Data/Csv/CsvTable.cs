namespace LstmNotebooks.Data;

/// <summary>A CSV file in memory: a header of column names and rows of text, each with its line in the file.</summary>
/// <remarks>Nothing depends on the culture of the machine: numbers have a decimal point, and thousands commas where grouped by three.</remarks>
public sealed class CsvTable
{
    private readonly CsvColumns columns;
    private readonly List<CsvRow> rows;

    private CsvTable(CsvColumns columns, List<CsvRow> rows) => (this.columns, this.rows) = (columns, rows);

    /// <summary>The file's name without its folder, as errors cite it.</summary>
    public string Name => columns.File;

    /// <summary>The column names of the header, in the file's order.</summary>
    public IReadOnlyList<string> Columns => columns.Names;

    /// <summary>The number of rows below the header.</summary>
    public int RowCount => rows.Count;

    /// <summary>Reads a UTF-8 CSV file with a header, as it is or as gzip; blank lines are left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    public static CsvTable Load(string path, char delimiter = ',')
    {
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, new CsvForm { Delimiter = delimiter });
        return Read(rows);
    }

    /// <summary>Reads CSV from a string, with a header.</summary>
    /// <param name="text">The content.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    public static CsvTable Parse(string text, string name = "text", char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(text);
        using var rows = CsvRows.Of(text, name, new CsvForm { Delimiter = delimiter });
        return Read(rows);
    }

    /// <summary>Whether a column is there, compared as <see cref="ColumnIndex"/> does.</summary>
    public bool HasColumn(string column) => columns.Find(column) >= 0;

    /// <summary>The index of a column; an error that lists the columns when it is not there.</summary>
    /// <param name="column">Its name. Case, spaces, '_' and '-' do not count: "Adj Close", "adj_close" and "adjClose" are one name.</param>
    public int ColumnIndex(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return columns.IndexOf(column);
    }

    /// <summary>The line of the file on which a row starts; the header is on line 1 where nothing stands before it.</summary>
    public int LineOf(int row) => rows[row].Line;

    /// <summary>The text of a cell, as it stands in the file without quotes.</summary>
    public string Text(int row, string column) => rows[row].Cells[ColumnIndex(column)];

    /// <summary>[rows] the text of every cell of a column.</summary>
    public IReadOnlyList<string> Text(string column)
    {
        var index = ColumnIndex(column);
        return [.. rows.Select(row => row.Cells[index])];
    }

    /// <summary>The number in a cell; null where the cell is missing. Any other text is an error that names file, line and column.</summary>
    public double? Number(int row, string column) => Number(row, ColumnIndex(column));

    /// <summary>The day in a cell. Anything else is an error that names file, line and column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="format">The .NET date format, such as "dd.MM.yyyy"; null for ISO and M/D/YYYY dates. A time of day is left out.</param>
    public DateOnly Date(int row, string column, string? format = null)
    {
        var index = ColumnIndex(column);
        return CsvCell.TryDate(rows[row].Cells[index], format, out var date)
            ? date
            : throw BadCell(row, index, $"not a date {(format is null ? "such as 2015-05-27 or 5/27/2015" : $"of the format {format}")}. Correct the cell, or pass the file's date format.");
    }

    /// <summary>The rows' numbers in some columns, with missing cells treated by a policy.</summary>
    /// <param name="columns">The columns to read.</param>
    /// <param name="missing">What to do with missing cells.</param>
    /// <returns>The rows kept, in order, each with its place in the table and one number a column.</returns>
    public IReadOnlyList<CsvNumbers> Numbers(IReadOnlyList<string> columns, MissingValue missing = MissingValue.Fail)
    {
        ArgumentNullException.ThrowIfNull(columns);
        int[] indices = [.. columns.Select(ColumnIndex)];
        var kept = new List<CsvNumbers>(RowCount);
        for (var row = 0; row < RowCount; row++)
        {
            if (NumbersOf(row, indices, missing, kept.Count > 0 ? kept[^1].Values : null) is { } values)
                kept.Add(new CsvNumbers(row, values));
        }

        return kept.Count > 0 ? kept : throw new InvalidDataException($"{Name}: every one of its {RowCount} rows has a missing cell, so MissingValue.{missing} leaves none. Check the columns {string.Join(", ", columns)}.");
    }

    private static CsvTable Read(CsvRows rows)
    {
        var kept = new List<CsvRow>();
        while (rows.Read())
            kept.Add(new CsvRow(rows.Line, rows.Cells()));
        return kept.Count > 0
            ? new CsvTable(rows.Columns, kept)
            : throw new InvalidDataException($"{rows.Columns.File} has a header ({string.Join(", ", rows.Columns.Names)}) but no rows: expected one line a row below it.");
    }

    private double[]? NumbersOf(int row, int[] columns, MissingValue missing, double[]? before)
    {
        var values = new double[columns.Length];
        for (var k = 0; k < columns.Length; k++)
        {
            if (Number(row, columns[k]) is { } value)
                values[k] = value;
            else if (missing == MissingValue.Drop)
                return null;
            else if (missing == MissingValue.Forward && before is not null)
                values[k] = before[k];
            else if (missing == MissingValue.Forward)
                throw BadCell(row, columns[k], "not a number, and no row before it has one to repeat. Drop the row or pass missing: MissingValue.Drop.");
            else
                throw BadCell(row, columns[k], "not a number. Drop the row or pass missing: MissingValue.Forward.");
        }

        return values;
    }

    private double? Number(int row, int column)
    {
        var text = rows[row].Cells[column];
        return CsvCell.IsMissing(text) ? null
            : CsvCell.TryNumber(text, out var value) ? value
            : throw BadCell(row, column, "not a number. Correct the cell or remove the row.");
    }

    private InvalidDataException BadCell(int row, int column, string why)
    {
        var text = rows[row].Cells[column];
        return new InvalidDataException($"{Name}, line {LineOf(row)}: column '{Columns[column]}' is {(string.IsNullOrWhiteSpace(text) ? "empty" : $"'{text}'")}, {why}");
    }
}
