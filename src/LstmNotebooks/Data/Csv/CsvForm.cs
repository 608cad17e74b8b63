namespace LstmNotebooks.Data;

/// <summary>How a CSV file is laid out.</summary>
internal sealed record CsvForm
{
    /// <summary>What stands between two cells; null where the header tells.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether a cell may stand in quotes; else a quote is a character as any other.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Whether a quote within quotes is written \"; null where the beginning of the file tells.</summary>
    public bool? BackslashQuotes { get; init; }

    /// <summary>The encoding; null for UTF-8.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>The columns' names where the file has no header, the usual ones first; none where its first line is one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Layouts { get; init; } = [];

    /// <summary>What errors say has these columns.</summary>
    public string LayoutOf { get; init; } = "the list of columns";

    /// <summary>Told of rows that cannot be read, which are then passed over; null where they are errors.</summary>
    public Action<SkippedRow>? Skip { get; init; }
}
