using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>
/// How a CSV file of prices is laid out. A column whose name is null is found by the names that well-known sources give it; case,
/// spaces, '_' and '-' in names do not count.
/// </summary>
public sealed record PriceFormat : CsvFormat
{
    /// <summary>The column of days.</summary>
    public string? Date { get; init; }

    /// <summary>The column of first prices.</summary>
    public string? Open { get; init; }

    /// <summary>The column of highest prices.</summary>
    public string? High { get; init; }

    /// <summary>The column of lowest prices.</summary>
    public string? Low { get; init; }

    /// <summary>The column of last prices.</summary>
    public string? Close { get; init; }

    /// <summary>The column of adjusted last prices; read where it is there.</summary>
    public string? AdjustedClose { get; init; }

    /// <summary>The column of shares traded; volumes are 0 where the file has none.</summary>
    public string? Volume { get; init; }

    /// <summary>The share to take from a file of several, as the file names it; null where the file is of one.</summary>
    public string? Ticker { get; init; }
}
