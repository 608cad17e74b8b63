namespace LstmNotebooks.Data;

/// <summary>A CSV file in memory: a header of column names and rows of text, each with its line in the file.</summary>
/// <remarks>
/// Nothing depends on the culture of the machine. What points and commas in numbers mean, and in which order dates have day and month, is
/// found out from whole columns, and is an error where they can be read in more than one way; a <see cref="CsvFormat"/> settles it.
/// </remarks>
public sealed partial class CsvTable
{
    private readonly CsvColumns columns;
    private readonly List<CsvRow> rows;
    private readonly CsvFormat format;
    private readonly char delimiter;

    private CsvTable(CsvColumns columns, List<CsvRow> rows, CsvFormat format, char delimiter) =>
        (this.columns, this.rows, this.format, this.delimiter) = (columns, rows, format, delimiter);

    /// <summary>The file's name without its folder, as errors cite it.</summary>
    public string Name => columns.File;

    /// <summary>The column names of the header, in the file's order.</summary>
    public IReadOnlyList<string> Columns => columns.Names;

    /// <summary>The number of rows below the header.</summary>
    public int RowCount => rows.Count;

    /// <summary>What all columns are of, where a second line of the header says so.</summary>
    internal string? Shared => columns.Shared;

    /// <summary>How to part the cells, where the header seems not to be parted; null for any other.</summary>
    internal string? DelimiterHint => columns.DelimiterHint;

    /// <summary>How it is written, as far as is given.</summary>
    internal CsvFormat Format => format;

    /// <summary>Reads a UTF-8 CSV file with a header, as it is, as gzip or alone in a ZIP file; blank rows are left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between two cells; null for the comma, semicolon, tab or bar that parts the header.</param>
    public static CsvTable Load(string path, char? delimiter = null) => Load(path, new CsvFormat { Delimiter = delimiter });

    /// <summary>Reads a CSV file of a given format, as it is, as gzip or alone in a ZIP file; blank rows are left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The delimiter, encoding, dates and numbers of the file, where they must be told.</param>
    public static CsvTable Load(string path, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, format.Form);
        return Read(rows, format);
    }

    /// <summary>Reads CSV from a string, with a header.</summary>
    /// <param name="text">The content.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="delimiter">What stands between two cells; null for the comma, semicolon, tab or bar that parts the header.</param>
    public static CsvTable Parse(string text, string name = "text", char? delimiter = null) =>
        Parse(text, name, new CsvFormat { Delimiter = delimiter });

    /// <summary>Reads CSV of a given format from a string.</summary>
    /// <param name="text">The content.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="format">The delimiter, encoding, dates and numbers of the file, where they must be told.</param>
    public static CsvTable Parse(string text, string name, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(format);
        using var rows = CsvRows.Of(text, name, format.Form);
        return Read(rows, format);
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

    /// <summary>Where a row stands, as errors say it: on a line of the file, or among the rows of a data frame.</summary>
    internal string PlaceOf(int row) => rows[row].Line > 0 ? $"line {rows[row].Line}" : $"Rows[{row}]";

    /// <summary>The text of a cell, as it stands in the file without quotes.</summary>
    public string Text(int row, string column) => rows[row].Cells[ColumnIndex(column)];

    /// <summary>[rows] the text of every cell of a column.</summary>
    public IReadOnlyList<string> Text(string column)
    {
        var index = ColumnIndex(column);
        return [.. rows.Select(row => row.Cells[index])];
    }

    /// <summary>The text of a cell of a column by its place.</summary>
    internal string Cell(int row, int column) => rows[row].Cells[column];

    /// <summary>The same cells, read by what a format says of numbers and dates, where it says something.</summary>
    internal CsvTable With(CsvFormat other) => other == format
        ? this
        : new(
            columns,
            rows,
            format with { NumberStyle = other.NumberStyle ?? format.NumberStyle, DateFormat = other.DateFormat ?? format.DateFormat },
            delimiter);

    /// <summary>The same with one column more.</summary>
    internal CsvTable Append(string name, Func<int, string> cell) =>
        new(
            columns with { Names = [.. Columns, name] },
            [.. rows.Select((row, k) => row with { Cells = [.. row.Cells, cell(k)] })],
            format,
            delimiter);

    private static CsvTable Read(CsvRows rows, CsvFormat format, CsvQuoting? quotes = null, Action? step = null)
    {
        var kept = new List<CsvRow>();
        while (rows.Read())
        {
            step?.Invoke();
            var cells = rows.Cells();
            quotes?.Note(rows, cells, kept.Count);
            kept.Add(new CsvRow(rows.Line, cells));
        }

        return kept.Count > 0
            ? new CsvTable(rows.Columns, kept, format, rows.Delimiter) { Quotes = quotes }
            : throw new InvalidDataException(
                $"{rows.Columns.File} has a header ({string.Join(", ", rows.Columns.Names)}) but no rows: "
                + "expected one line per row below it.");
    }

    /// <summary>The error for a cell that is not what it should be.</summary>
    internal InvalidDataException BadCell(int row, int column, string why)
    {
        var text = rows[row].Cells[column];
        return new InvalidDataException(
            $"{Name}, {PlaceOf(row)}: column '{Columns[column]}' is {(string.IsNullOrWhiteSpace(text) ? "empty" : $"'{text}'")}, {why}");
    }
}
