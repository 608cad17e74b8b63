namespace LstmNotebooks.TimeSeries;

/// <summary>How a CSV file of prices is laid out. Case, spaces, '_' and '-' in column names do not count.</summary>
public sealed record PriceFormat
{
    /// <summary>The column of days.</summary>
    public string Date { get; init; } = "Date";

    /// <summary>The column of first prices.</summary>
    public string Open { get; init; } = "Open";

    /// <summary>The column of highest prices.</summary>
    public string High { get; init; } = "High";

    /// <summary>The column of lowest prices.</summary>
    public string Low { get; init; } = "Low";

    /// <summary>The column of last prices.</summary>
    public string Close { get; init; } = "Close";

    /// <summary>The column of adjusted last prices; read where it is there.</summary>
    public string AdjustedClose { get; init; } = "Adj Close";

    /// <summary>The column of shares traded.</summary>
    public string Volume { get; init; } = "Volume";

    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The .NET date format of the file, such as "dd.MM.yyyy"; null for ISO dates and M/D/YYYY.</summary>
    public string? DateFormat { get; init; }
}
