namespace LstmNotebooks.Data;

/// <summary>How a CSV file is laid out.</summary>
internal sealed record CsvForm
{
    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether a cell may stand in quotes; else a quote is a character as any other.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>The columns' names where the file has no header; null where its first line is one.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Told of rows that cannot be read, which are then passed over; null where they are errors.</summary>
    public Action<SkippedRow>? Skip { get; init; }
}
