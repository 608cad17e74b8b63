using System.Globalization;
using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Times of day that stand in a column of their own.</summary>
internal static class DayTimes
{
    private static readonly string[] Names =
    [
        "time", "hour", "hhmmss", "hhmm", "timeofday", "bartime", "tradetime", "uhrzeit", "zeit", "stunde", "heure", "hora", "ora",
        "tijd", "czas", "godzina", "время", "時刻", "时间", "時間", "시간",
    ];

    /// <summary>Adds the times to moments that are days, where days stand several times.</summary>
    /// <returns>The column of times; below 0 where there is none.</returns>
    public static int AddTo(DateTime[] moments, CsvTable table, IReadOnlyList<CsvNumbers> rows, int date)
    {
        if (!moments.Zip(moments.Skip(1)).Any(pair => pair.First == pair.Second)
            || Array.Exists(moments, moment => moment.TimeOfDay > default(TimeSpan)))
            return -1;
        foreach (var column in Enumerable.Range(0, table.Columns.Count).Where(column => column != date).OrderByDescending(HasName))
        {
            List<string> cells = [.. rows.Select(row => table.Cell(row.Row, column).Trim())];
            // Whole numbers are times only where the column says so.
            if ((!HasName(column) && !cells[0].Contains(':', StringComparison.Ordinal)) || Times(cells) is not { } times)
                continue;
            for (var k = 0; k < moments.Length; k++)
                moments[k] += times[k];
            return column;
        }

        return -1;

        bool HasName(int column) => Names.Contains(ColumnNames.Key(table.Columns[column]));
    }

    /// <summary>Whether a cell is a time with colons.</summary>
    public static bool IsTime(string cell) => cell.Contains(':', StringComparison.Ordinal) && Time(cell, 0) is not null;

    /// <summary>The times of all cells; null where one is none.</summary>
    private static TimeSpan[]? Times(List<string> cells)
    {
        var digits = cells.Max(cell => cell.Length);
        var times = new TimeSpan[cells.Count];
        for (var k = 0; k < times.Length; k++)
        {
            if (Time(cells[k], digits) is not { } time)
                return null;
            times[k] = time;
        }

        return times;
    }

    /// <summary>A time with colons, or as hours, HHmm or HHmmss, whichever the longest cell is, whose leading zeros may be lost.</summary>
    private static TimeSpan? Time(string cell, int digits)
    {
        if (cell.Contains(':', StringComparison.Ordinal))
            return CsvDate.Read($"2000-01-01 {cell}").Only?.TimeOfDay;
        if (digits > 6 || !int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var seconds = digits > 4 ? number : digits > 2 ? number * 100 : number * 10_000;
        var (hour, minute, second) = (seconds / 10_000, seconds / 100 % 100, seconds % 100);
        return hour < 24 && minute < 60 && second < 60 ? new TimeSpan(hour, minute, second) : null;
    }
}
