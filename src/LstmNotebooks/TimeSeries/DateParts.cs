using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Dates whose year, month and perhaps day stand in columns of their own.</summary>
internal static class DateParts
{
    private const string Name = "Date";

    private static readonly string[] Year = ["year", "yyyy", "yr", "jahr", "année", "annee", "año", "ano", "anno"];

    private static readonly string[] Month = ["month", "mm", "mo", "mon", "monat", "mois", "mes", "mese"];

    private static readonly string[] Day = ["day", "dd", "dy", "dayofmonth", "tag", "jour", "día", "dia", "giorno"];

    /// <summary>The table with a column of whole dates besides, where only parts of them are there.</summary>
    /// <param name="table">The file.</param>
    /// <param name="given">The column of dates, where it is known.</param>
    public static CsvTable Join(CsvTable table, string? given)
    {
        var (year, month, day) = (ColumnNames.Find(table, Year), ColumnNames.Find(table, Month), ColumnNames.Find(table, Day));
        if (given is not null || table.Format.DateFormat is not null || year < 0 || month < 0 || HasDates(table) || !IsMonth(table.Cell(0, month).Trim()))
            return table;
        return table.Append(Name, row => Date(Part(row, year), Part(row, month), day < 0 ? "1" : Part(row, day)));

        string Part(int row, int column) => table.Cell(row, column).Trim();
    }

    private static bool HasDates(CsvTable table)
    {
        string[] keys = [.. table.Columns.Select(ColumnNames.Key)];
        // Besides its parts, and times of a day.
        return ColumnNames.Date.Except([.. Year, .. Month, .. Day, "time", "quarter", "week"]).Any(keys.Contains);
    }

    /// <summary>Whether a cell is no whole date, such as 2015-05 in a column of months.</summary>
    private static bool IsMonth(string text) => text.Length <= 2 || text.All(char.IsLetter);

    private static string Date(string year, string month, string day) => month.Any(char.IsLetter) ? $"{day} {month} {year}" : $"{year}-{month}-{day}";
}
