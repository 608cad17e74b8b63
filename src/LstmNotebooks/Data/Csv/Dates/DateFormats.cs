namespace LstmNotebooks.Data;

/// <summary>Dates that are numbers, as a <see cref="CsvFormat.DateFormat"/>.</summary>
public static class DateFormats
{
    /// <summary>Seconds since the start of 1970 in UTC.</summary>
    public const string UnixSeconds = "unix seconds";

    /// <summary>Milliseconds since the start of 1970 in UTC.</summary>
    public const string UnixMilliseconds = "unix milliseconds";

    /// <summary>Microseconds since the start of 1970 in UTC.</summary>
    public const string UnixMicroseconds = "unix microseconds";

    /// <summary>Days as Excel and Google Sheets count them: 45719 is 2025-03-03.</summary>
    public const string ExcelDays = "excel days";

    /// <summary>Years with a fraction, as in records of sunspots: 1749.5 is the day in the middle of 1749.</summary>
    public const string DecimalYears = "decimal years";
}
