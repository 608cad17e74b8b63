using CsvHelper;

namespace LstmNotebooks.Data;

/// <summary>
/// What the beginning of a CSV file tells of the whole: what parts its cells, how lines and quotes are written, and where the
/// header stands.
/// </summary>
internal sealed class CsvHead
{
    /// <summary>How many bytes of a file are looked at.</summary>
    public const int Length = 1 << 16;

    private const int MostRows = 64;
    private const string Delimiters = ",;\t|";

    private readonly CsvForm form;
    private readonly ArraySegment<byte> bytes;
    private readonly bool hasLoneReturns;
    private readonly bool isWhole;

    private CsvHead(HeadedStream file, CsvForm form)
    {
        (this.form, bytes, isWhole) = (form, file.Head, file.IsWhole);
        var text = bytes.AsSpan();
        EndsInReturns = !text.Contains((byte)'\n') && text.Contains((byte)'\r');
        hasLoneReturns = !EndsInReturns && text.Count((byte)'\r') > text.Count("\r\n"u8);
        Delimiter = form.Delimiter ?? Hint() ?? Infer();
        var (rows, isSound) = Rows(Delimiter, form.BackslashQuotes == true);
        BackslashQuotes = form.BackslashQuotes
            ?? (form.Quotes && !isSound && text.IndexOf("\\\""u8) >= 0 && Rows(Delimiter, backslash: true).IsSound);
        if (BackslashQuotes && !isSound)
            (rows, _) = Rows(Delimiter, backslash: true);
        Header = form.Layouts.Count > 0 ? new CsvHeader(0, 0) : Hint() is null ? CsvHeader.Find(rows) : new CsvHeader(1, 1);
        FirstCount = rows.Count > 0 ? rows[0].Length : 0;
    }

    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; }

    /// <summary>Whether lines end in carriage returns alone.</summary>
    public bool EndsInReturns { get; }

    /// <summary>Whether a quote within quotes is written \".</summary>
    public bool BackslashQuotes { get; }

    /// <summary>Where the header stands.</summary>
    public CsvHeader Header { get; }

    /// <summary>The number of cells of the first row.</summary>
    public int FirstCount { get; }

    public static CsvHead Of(HeadedStream file, CsvForm form) => new(file, form);

    /// <summary>The delimiter that a first line such as "sep=;" names, as spreadsheets write it.</summary>
    private char? Hint() =>
        bytes.AsSpan() is [(byte)'s', (byte)'e', (byte)'p', (byte)'=', var hint and < 0x80, (byte)'\r' or (byte)'\n', ..]
            ? (char)hint
            : null;

    private char Infer()
    {
        char[] there = [.. Delimiters.Where(delimiter => bytes.AsSpan().Contains((byte)delimiter))];
        return there.Length switch
        {
            0 => Delimiters[0],
            1 => there[0],
            _ => there.MaxBy(Evidence),
        };
    }

    /// <summary>How well a delimiter parts the first rows: of how many rows it makes the same number of cells, then how many.</summary>
    private int Evidence(char delimiter)
    {
        using var reader = Open(delimiter, form.BackslashQuotes == true, _ => { });
        var counts = new List<int>();
        while (counts.Count < MostRows && reader.Read())
            counts.Add(reader.FieldCount);
        if (counts.Count == 0)
            return 0;
        var (cells, count) = counts.CountBy(cells => cells).MaxBy(pair => pair.Value);
        return cells == 1 ? 0 : (count << 16) + cells;
    }

    private CsvReader Open(char delimiter, bool backslash, Action<CsvMalformedRecord> flaw)
    {
        var stream = new MemoryStream(bytes.Array!, 0, bytes.Count, writable: false);
        var content = CsvContent.Of(stream, delimiter, endsInReturns: !hasLoneReturns, backslash).Content;
        return CsvReader.Create(content, CsvRows.Options(delimiter, form.Quotes, flaw));
    }

    /// <summary>The first rows, and whether the quotes of all match.</summary>
    private (List<string[]> Rows, bool IsSound) Rows(char delimiter, bool backslash)
    {
        var isSound = true;
        using var reader = Open(delimiter, backslash, Note);
        var rows = new List<string[]>();
        while (rows.Count < MostRows && reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        if (rows.Count < MostRows && rows.Count > 1 && !isWhole)
            rows.RemoveAt(rows.Count - 1);
        return (rows, isSound);

        void Note(CsvMalformedRecord record) => isSound &= record.Reason == CsvMalformedReason.StrayQuote
            || (record.Reason == CsvMalformedReason.UnterminatedQuote && !isWhole);
    }
}
