using CsvHelper;

namespace LstmNotebooks.Data;

/// <summary>A CSV file a row at a time, in memory that does not grow with the file: quotes, embedded line ends and line numbers are CsvHelper's work, the checks are here.</summary>
internal sealed class CsvRows : IDisposable
{
    // A quote that is never closed makes one row of all the rest.
    private const int LongestRow = 1 << 23;

    private readonly string name;
    private readonly CsvReader reader;
    private readonly Action<SkippedRow>? skip;
    private readonly bool hasHeader;

    private CsvRows(string name, Func<CsvReaderOptions, CsvReader> open, CsvForm form)
    {
        (this.name, skip, hasHeader) = (name, form.Skip, form.Columns is null);
        reader = open(Options(form));
        Columns = new CsvColumns(name, form.Columns ?? Header());
    }

    /// <summary>The columns of the header, or as given.</summary>
    public CsvColumns Columns { get; }

    /// <summary>The line on which the row starts; the first is 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>A cell of the row.</summary>
    public string this[int column] => reader.GetString(column);

    /// <summary>Reads the header of a file, which stays the caller's.</summary>
    public static CsvRows Of(UnpackedFile file, CsvForm form) => new(file.Name, options => CsvReader.Create(file.Content, options, leaveOpen: true), form);

    /// <summary>Reads the header of a text.</summary>
    public static CsvRows Of(string text, string name, CsvForm form) => new(name, options => CsvReader.FromText(text, options), form);

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (reader.FieldCount == Columns.Count)
                return true;
            Fail($"{reader.FieldCount} cells where the {(hasHeader ? "header" : "file")} has {Columns.Count} columns", "Write one cell a column, and quotes around a cell that holds the delimiter.");
        }

        return false;
    }

    /// <summary>The cells of the row.</summary>
    public string[] Cells()
    {
        var cells = new string[reader.FieldCount];
        for (var k = 0; k < cells.Length; k++)
            cells[k] = this[k];
        return cells;
    }

    /// <summary>Passes the row over where that is wanted, else throws an error that names file and line.</summary>
    /// <param name="what">What is wrong, without a full stop.</param>
    /// <param name="remedy">What to do, as a sentence.</param>
    public void Fail(string what, string remedy)
    {
        if (skip is null)
            throw new InvalidDataException($"{name}, line {Line}: {what}. {remedy}");
        skip(new SkippedRow(name, Line, what));
    }

    public void Dispose() => reader.Dispose();

    private CsvReaderOptions Options(CsvForm form) => new()
    {
        Separator = form.Delimiter,
        Mode = form.Quotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        MalformedData = skip is null ? CsvMalformedDataHandling.Throw : CsvMalformedDataHandling.Skip,
        OnMalformedRecord = skip is null ? null : Malformed,
    };

    private string[] Header() => Advance()
        ? [.. Cells().Select(column => column.Trim())]
        : throw new InvalidDataException($"{name} is empty: expected a header line with the column names, then one line a row.");

    private bool Advance()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw BadQuotes((int)error.LineNumber, error);
        }
    }

    /// <summary>Passes over a row whose quotes do not match, unless the rest of the file is in it.</summary>
    private void Malformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            throw BadQuotes((int)record.LineNumber, null);
        skip?.Invoke(new SkippedRow(name, (int)record.LineNumber, "the quotes do not match"));
    }

    private InvalidDataException BadQuotes(int line, CsvFormatException? cause) =>
        new($"{name}, line {line}: the quotes do not match. Put quotes around the whole cell and double every quote inside it.", cause);
}
