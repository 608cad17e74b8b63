using CsvHelper;

namespace LstmNotebooks.Data;

/// <summary>Reads CSV text into a table: quotes, embedded line ends and line numbers are CsvHelper's work, the checks are here.</summary>
internal static class CsvTableReader
{
    public static CsvReaderOptions Options(char delimiter) => new()
    {
        Separator = delimiter,
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static CsvTable Read(CsvReader reader, string name)
    {
        try
        {
            return ReadTable(reader, name);
        }
        catch (CsvFormatException error)
        {
            throw new InvalidDataException($"{name}, line {error.LineNumber}: the quotes do not match. Put quotes around the whole cell and double every quote inside it.", error);
        }
    }

    private static CsvTable ReadTable(CsvReader reader, string name)
    {
        if (!reader.Read())
            throw new InvalidDataException($"{name} is empty: expected a header line with the column names, then one line a row.");

        string[] columns = [.. Cells(reader).Select(column => column.Trim())];
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            rows.Add(reader.FieldCount == columns.Length
                ? new CsvRow(line, Cells(reader))
                : throw new InvalidDataException($"{name}, line {line}: {reader.FieldCount} cells where the header has {columns.Length} columns. Write one cell a column, and quotes around a cell that holds the delimiter."));
        }

        return rows.Count > 0
            ? new CsvTable(name, columns, rows)
            : throw new InvalidDataException($"{name} has a header ({string.Join(", ", columns)}) but no rows: expected one line a row below it.");
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var k = 0; k < cells.Length; k++)
            cells[k] = reader.GetString(k);
        return cells;
    }
}
