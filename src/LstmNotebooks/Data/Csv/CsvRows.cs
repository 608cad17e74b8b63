using System.Text;
using CsvHelper;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>
/// A CSV file a row at a time, in memory that does not grow with the file: quotes, embedded line ends and line numbers are
/// CsvHelper's work, the checks are here.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    // A quote that is never closed makes one row of all the rest.
    private const int LongestRow = 1 << 23;

    private readonly string name;
    private readonly CsvReader reader;
    private readonly LoneReturns? returns;
    private readonly Action<SkippedRow>? skip;
    private readonly string? owner;
    private CsvMalformedReason? flaw;

    private CsvRows(string name, Stream text, CsvForm form)
    {
        (this.name, owner) = (name, form.Layouts.Count == 0 ? null : form.LayoutOf);
        var file = HeadedStream.Of(text, CsvHead.Length);
        if (owner is null && (OtherFile.What(file.Head, "a table") ?? OtherFile.Json(file.Head, "a table")) is { } other)
            throw new InvalidDataException($"{name} is {other}");
        var head = CsvHead.Of(file, form);
        (var content, returns) = CsvContent.Of(file, head.Delimiter, head.EndsInReturns, head.BackslashQuotes);
        Delimiter = head.Delimiter;
        reader = CsvReader.Create(content, Options(Delimiter, form.Quotes, record => flaw = record.Reason), leaveOpen: true);
        Columns = owner is null
            ? Header(head.Header)
            : new CsvColumns(name, form.Layouts.FirstOrDefault(layout => layout.Count == head.FirstCount) ?? form.Layouts[0]);
        skip = form.Skip;
    }

    /// <summary>The columns of the header, or as given.</summary>
    public CsvColumns Columns { get; }

    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; }

    /// <summary>The line on which the row starts; the first is 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>A cell of the row.</summary>
    public string this[int column]
    {
        get
        {
            var cell = flaw is null ? reader.GetString(column) : CsvQuotes.Read(reader.GetRawSpan(column));
            return returns is null ? cell : returns.Restore(cell);
        }
    }

    /// <summary>Reads the header of a file, which stays the caller's.</summary>
    public static CsvRows Of(UnpackedFile file, CsvForm form) =>
        new(file.Name, TextContent.Open(file.Content, file.Name, form.Encoding), form);

    /// <summary>Reads the header of a text.</summary>
    public static CsvRows Of(string text, string name, CsvForm form) => new(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), form);

    /// <summary>How CsvHelper reads: stray quotes are kept, and every flaw is told.</summary>
    public static CsvReaderOptions Options(char delimiter, bool quotes, Action<CsvMalformedRecord> flaw) => new()
    {
        Separator = delimiter,
        Mode = quotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        HasHeader = false,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = flaw,
    };

    /// <summary>Whether every name of the header stands in quotes.</summary>
    public bool HeaderIsQuoted { get; private set; }

    /// <summary>Whether a cell of the row stands in quotes.</summary>
    public bool IsQuoted(int column) => reader.GetRawSpan(column).TrimStart(" \t"u8).StartsWith("\""u8);

    /// <summary>Goes to the next row that is not blank; false when there is none.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (IsBlank(0))
                continue;
            if (flaw is not null && !QuotesMatch())
                Fail("the quotes do not match", QuoteRemedy());
            else if (reader.FieldCount == Columns.Count || (reader.FieldCount > Columns.Count && IsBlank(Columns.Count)))
                return true;
            else
                FailCount();
        }

        return false;
    }

    /// <summary>The cells of the row.</summary>
    public string[] Cells()
    {
        // The header itself is read before there are columns.
        var cells = new string[Columns is null ? reader.FieldCount : Columns.Count];
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

    private void FailCount() => Fail(
        $"{reader.FieldCount} cell{(reader.FieldCount == 1 ? "" : "s")} where "
        + $"{owner ?? "the header"} has {Columns.Count} column{(Columns.Count == 1 ? "" : "s")}",
        owner is not null ? "Correct the row, or check that it is the file that you meant."
            : Columns.DelimiterHint is { } hint ? hint
            : reader.FieldCount == 1
                ? "Remove the line if it is a remark, such as the source below a table; else write one cell per column."
                : "Write one cell per column, and quotes around a cell that holds the delimiter.");

    private CsvColumns Header(CsvHeader header)
    {
        for (var k = 0; k < header.Skip; k++)
            Advance();
        var rows = new List<string[]>();
        while (rows.Count < header.Count && Advance())
        {
            if (flaw is not null && !QuotesMatch())
                Fail("the quotes do not match", QuoteRemedy());
            rows.Add(Cells());
            HeaderIsQuoted = Enumerable.Range(0, reader.FieldCount).All(IsQuoted);
        }

        if (rows.Count == 0)
            throw new InvalidDataException($"{name} is empty: expected a header line with the column names, then one line per row.");
        var (names, shared) = CsvHeader.Merge(rows);
        return new CsvColumns(name, names) { Shared = shared };
    }

    private bool Advance()
    {
        flaw = null;
        try
        {
            var isThere = reader.Read();
            return flaw == CsvMalformedReason.UnterminatedQuote ? throw BadQuotes(Line, null) : isThere;
        }
        catch (CsvFormatException error)
        {
            throw BadQuotes((int)error.LineNumber, error);
        }
    }

    /// <summary>
    /// Whether nothing but delimiters and spaces stands in the row from a cell on, as spreadsheets write the rows below a table and
    /// the cells beside it.
    /// </summary>
    private bool IsBlank(int start)
    {
        for (var k = start; k < reader.FieldCount; k++)
        {
            if (!IsWhite(reader.GetSpan(k)))
                return false;
        }

        return reader.FieldCount > 1 || IsWhite(reader.RawRecord);
    }

    private static bool IsWhite(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(" \t\r\n"u8);

    /// <summary>Whether the quotes of every cell have one meaning.</summary>
    private bool QuotesMatch()
    {
        for (var k = 0; k < reader.FieldCount; k++)
        {
            if (!CsvQuotes.AreClear(reader.GetRawSpan(k), Delimiter))
                return false;
        }

        return true;
    }

    private string QuoteRemedy() => reader.RawRecord.IndexOf("\\\""u8) >= 0
        ? "Where quotes inside are written \\\", pass BackslashQuotes = true; else put quotes around the whole cell and double "
            + "every quote inside it."
        : "Put quotes around the whole cell and double every quote inside it.";

    private InvalidDataException BadQuotes(int line, CsvFormatException? cause) =>
        new($"{name}, line {line}: the quotes do not match. {QuoteRemedy()}", cause);
}
