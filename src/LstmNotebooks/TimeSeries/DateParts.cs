using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Dates whose year and month, quarter or week, and perhaps day, stand in columns of their own.</summary>
internal static class DateParts
{
    private const string Name = "Date";

    private static readonly string[] Year = ["year", "yyyy", "yr", "jahr", "année", "annee", "año", "ano", "anno"];

    private static readonly string[] Month = ["month", "mm", "mo", "mon", "monat", "mois", "mes", "mese"];

    private static readonly string[] Day = ["day", "dd", "dy", "dayofmonth", "tag", "jour", "día", "dia", "giorno"];

    private static readonly string[] Quarter = ["quarter", "qtr", "quartal", "trimestre"];

    private static readonly string[] Week = ["week", "weekofyear", "isoweek", "woche", "kw", "semaine", "semana"];

    /// <summary>The table with a column of whole dates besides, where only parts of them are there.</summary>
    /// <param name="table">The file.</param>
    /// <param name="given">The column of dates, where it is known.</param>
    public static CsvTable Join(CsvTable table, string? given)
    {
        var year = ColumnNames.Find(table, Year);
        if (given is not null || table.Format.DateFormat is not null || year < 0 || HasDates(table))
            return table;
        var day = ColumnNames.Find(table, Day);
        if (PartsIn(Month) is { } month)
            return table.Append(Name, row => Date(Part(row, year), Part(row, month), day < 0 ? "1" : Part(row, day)));
        if (PartsIn(Quarter) is { } quarter)
            return table.Append(Name, row => $"{Part(row, year)}-Q{Part(row, quarter).TrimStart('Q', 'q')}");
        return PartsIn(Week) is { } week ? table.Append(Name, row => $"{Part(row, year)}-W{Part(row, week).TrimStart('W', 'w')}") : table;

        int? PartsIn(string[] names) => ColumnNames.Find(table, names) is >= 0 and var column && IsPart(Part(0, column)) ? column : null;

        // Data frames write whole numbers of a column with gaps as 1.0.
        string Part(int row, int column) => table.Cell(row, column).Trim() is [.. var whole, '.', '0']
            ? whole
            : table.Cell(row, column).Trim();
    }

    private static bool HasDates(CsvTable table)
    {
        string[] keys = [.. table.Columns.Select(ColumnNames.Key)];
        // Besides its parts, and times of a day.
        return ColumnNames.Date.Except([.. Year, .. Month, .. Day, .. Quarter, .. Week, "time"]).Any(keys.Contains);
    }

    /// <summary>Whether a cell is no whole date, such as 2015-05 in a column of months.</summary>
    private static bool IsPart(string text) => text.Length <= 2 || text.All(char.IsLetter);

    private static string Date(string year, string month, string day) =>
        month.Any(char.IsLetter) ? $"{day} {month} {year}" : $"{year}-{month}-{day}";
}
