using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Finds the rows of one share.</summary>
internal static class PriceShares
{
    private const int LongestList = 5;

    /// <summary>The rows of the share that is asked for; all where none is, and an error where the file has several.</summary>
    public static List<int> RowsOf(CsvTable table, PriceFormat format, PriceColumns columns)
    {
        List<int> all = [.. Enumerable.Range(0, table.RowCount)];
        if (format.Ticker is { } ticker)
            return RowsOf(table, ticker, all);
        List<int> named =
        [
            .. Candidates(table).Where(column => column != columns.Date && (HasUsualName(table, column) || IsName(table.Cell(0, column)))),
        ];
        if (named.Count == 0 || all.Select(row => table.Cell(row, columns.Date)).Distinct(StringComparer.Ordinal).Count() == table.RowCount)
            return all;
        foreach (var column in named)
        {
            List<string> shares = [.. all.Select(row => table.Cell(row, column).Trim()).Distinct(StringComparer.Ordinal)];
            if (shares.Count > 1 && AreShares(table, shares, column, columns.Date, all))
                throw Several(table, $"column '{table.Columns[column]}' has", shares);
        }

        return all;
    }

    /// <summary>The error for a file of several shares.</summary>
    public static InvalidDataException Several(CsvTable table, string where, List<string> shares) =>
        new(
            $"{table.Name} holds prices of {shares.Count} shares: {where} {List(shares)}. Take one by its name: "
            + $"pass Ticker = \"{shares[0]}\" in the PriceFormat.");

    /// <summary>The error for a share that is not in a file.</summary>
    public static InvalidDataException NotThere(CsvTable table, string ticker, List<string> shares) =>
        new($"{table.Name} has no share '{ticker}'. " + (shares.Count > 0
            ? $"It has: {List(shares)}. Pass one of these as Ticker in the PriceFormat."
            : "It names no shares: leave out Ticker in the PriceFormat."));

    private static List<int> RowsOf(CsvTable table, string ticker, List<int> all)
    {
        foreach (var column in Candidates(table))
        {
            var rows = all.FindAll(row => IsTicker(table.Cell(row, column)));
            if (rows.Count > 0)
                return rows;
        }

        if (IsTicker(table.Shared ?? "") || PriceColumns.WideShares(table).Exists(IsTicker))
            return all;
        var named = ColumnNames.Find(table, ColumnNames.Share);
        throw NotThere(table, ticker, named >= 0 ? [.. all.Select(row => table.Cell(row, named).Trim()).Distinct(StringComparer.Ordinal)]
            : table.Shared is { } shared ? [shared] : []);

        bool IsTicker(string text) => text.Trim().Equals(ticker, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The columns that may name shares, those with a usual name first.</summary>
    private static IEnumerable<int> Candidates(CsvTable table) =>
        Enumerable.Range(0, table.Columns.Count)
            .OrderBy(
                column => Array.IndexOf(ColumnNames.Share, ColumnNames.Key(table.Columns[column])) is >= 0 and var place
                    ? place
                    : int.MaxValue);

    /// <summary>Whether the values of a column are names, each of which has a date once.</summary>
    private static bool AreShares(CsvTable table, List<string> names, int column, int date, List<int> all) =>
        (HasUsualName(table, column) || names.TrueForAll(IsName))
        && all.Select(row => (table.Cell(row, column).Trim(), table.Cell(row, date))).Distinct().Count() == all.Count;

    /// <summary>Whether a column is called as columns of shares are, which may then have numbers for names.</summary>
    private static bool HasUsualName(CsvTable table, int column) => ColumnNames.Share.Contains(ColumnNames.Key(table.Columns[column]));

    private static bool IsName(string text) => text.Any(char.IsLetter) && !CsvCell.IsValue(text) && !DayTimes.IsTime(text);

    private static string List(List<string> shares) =>
        string.Join(", ", shares.Take(LongestList).Select(share => $"'{share}'")) + (shares.Count > LongestList ? ", …" : "");
}
