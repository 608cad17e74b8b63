using System.Globalization;
using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <content>What data frames are read from, and read as.</content>
public sealed partial class CsvTable
{
    /// <summary>What the quotes of the file tell; null for a table that is no file.</summary>
    internal CsvQuoting? Quotes { get; private init; }

    /// <summary>Reads a CSV file, with options for a large one; a line of progress only where there are options.</summary>
    internal static CsvTable Load(string path, CsvFormat format, LoadOptions? options)
    {
        format = format with
        {
            Encoding = options?.Encoding ?? format.Encoding,
            BackslashQuotes = options?.BackslashQuotes ?? format.BackslashQuotes,
        };
        var form = format.Form with { Skip = options?.Skipped is { } skipped ? skipped.Add : null };
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, form);
        var progress = options is null ? null : new LoadingProgress(new ProgressLine(options.Progress ?? Console.Out), file, "rows");
        var cancellation = new Cancellation(options?.Cancellation ?? default);
        var table = Read(rows, format, new CsvQuoting(rows), Step);
        progress?.Done(string.Create(CultureInfo.InvariantCulture, $"{table.RowCount:N0} rows"));
        return table;

        void Step()
        {
            cancellation.ThrowIfRequested();
            progress?.Step();
        }
    }

    /// <summary>A table whose rows stand in no file.</summary>
    /// <param name="name">What errors call it.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="rows">A cell for each column; numbers with decimal points.</param>
    /// <param name="format">What it says of dates, of days with several rows and of notices counts.</param>
    internal static CsvTable Of(string name, IReadOnlyList<string> columns, IEnumerable<string[]> rows, CsvFormat format) =>
        new(new CsvColumns(name, columns), [.. rows.Select(cells => new CsvRow(0, cells))], format, delimiter: ',');

    /// <summary>Whether a column holds numbers, and nothing but numbers and missing cells.</summary>
    internal bool IsNumeric(int column) => IsAll(column, row => CsvNumber.IsNumber(rows[row].Cells[column]));

    /// <summary>Whether a column holds dates, and nothing but dates and missing cells.</summary>
    internal bool IsDates(int column) => IsAll(column, row => HasDate(row, column));

    /// <summary>Whether any cell is there and all that are there pass a test.</summary>
    internal bool IsAll(int column, Func<int, bool> test)
    {
        var isThere = false;
        for (var row = 0; row < rows.Count; row++)
        {
            if (CsvCell.IsMissing(rows[row].Cells[column]))
                continue;
            if (!test(row))
                return false;
            isThere = true;
        }

        return isThere;
    }
}
