using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>The places of the columns of prices.</summary>
/// <param name="Date">The column of days.</param>
/// <param name="Prices">[4] open, high, low and close.</param>
/// <param name="AdjustedClose">Below 0 where there is none.</param>
/// <param name="Volume">Below 0 where there is none.</param>
internal sealed record PriceColumns(int Date, int[] Prices, int AdjustedClose, int Volume)
{
    /// <summary>All columns of numbers, in order.</summary>
    public int[] Numbers =>
        [.. Prices, .. AdjustedClose >= 0 ? [AdjustedClose] : Array.Empty<int>(), .. Volume >= 0 ? [Volume] : Array.Empty<int>()];

    public static PriceColumns Of(CsvTable table, PriceFormat format)
    {
        var share = WideShare(table, format);
        return new PriceColumns(
            Required(format.Date, nameof(Date), ColumnNames.Date, share: null),
            [
                Required(format.Open, nameof(format.Open), ColumnNames.Open, share),
                Required(format.High, nameof(format.High), ColumnNames.High, share),
                Required(format.Low, nameof(format.Low), ColumnNames.Low, share),
                Required(format.Close, nameof(format.Close), ColumnNames.Close, share),
            ],
            Find(format.AdjustedClose, ColumnNames.AdjustedClose, share),
            Find(format.Volume, ColumnNames.Volume, share) is >= 0 and var volume ? volume : FirstOf(table, format.Volume, "volume"));

        int Required(string? given, string kind, string[] names, string? share) => Find(given, names, share) is >= 0 and var place
            ? place
            : throw Missing(table, kind);

        int Find(string? given, string[] names, string? share) => given is not null
            ? table.ColumnIndex(given)
            : ColumnNames.Find(table, share is null ? names : Of(names, share));
    }

    /// <summary>The shares that have columns of their own, such as 'Close ABC' or 'ABC.Close'.</summary>
    public static List<string> WideShares(CsvTable table)
    {
        string[][] prices = [ColumnNames.Open, ColumnNames.High, ColumnNames.Low];
        var shares = table.Columns.Select(ShareOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. shares.Where(share => prices.All(names => ColumnNames.Find(table, Of(names, share)) >= 0))];
    }

    /// <summary>The share whose columns to take; null where columns name none.</summary>
    private static string? WideShare(CsvTable table, PriceFormat format)
    {
        if (format.Close is not null || ColumnNames.Find(table, ColumnNames.Close) >= 0)
            return null;
        var shares = WideShares(table);
        if (format.Ticker is null)
            return shares.Count > 1 ? throw PriceShares.Several(table, "its columns are of", shares) : shares.FirstOrDefault();
        return shares.Count == 0
            ? null
            : shares.Find(share => share.Equals(format.Ticker, StringComparison.OrdinalIgnoreCase))
                ?? throw PriceShares.NotThere(table, format.Ticker, shares);
    }

    private static string[] Of(string[] names, string share) =>
        [.. names.SelectMany(name => (string[])[name + ColumnNames.Key(share), ColumnNames.Key(share) + name])];

    /// <summary>The share in the name of a column of closes; null where it names none.</summary>
    private static string? ShareOf(string column)
    {
        foreach (var mark in (char[])[' ', '_', '.'])
        {
            var (first, last) = (column.IndexOf(mark, StringComparison.Ordinal), column.LastIndexOf(mark));
            if (first > 0 && ColumnNames.Close.Contains(ColumnNames.Key(column[..first])))
                return column[(first + 1)..].Trim();
            if (last > 0 && last + 1 < column.Length && ColumnNames.Close.Contains(ColumnNames.Key(column[(last + 1)..])))
                return column[..last].Trim();
        }

        return null;
    }

    /// <summary>
    /// Where several columns count the same in other units, as 'Volume BTC' and 'Volume USD', the first is of the shares.
    /// </summary>
    private static int FirstOf(CsvTable table, string? given, string name) =>
        given is not null
            ? -1
            : table.Columns.ToList().FindIndex(column => ColumnNames.Key(column).StartsWith(name, StringComparison.Ordinal));

    /// <summary>Says which columns may be of the shares traded, where none has a name of such.</summary>
    public void NoteVolume(CsvTable table, PriceFormat format)
    {
        if (Volume >= 0 || format.Volume is not null || Candidates(table) is not { Count: > 0 } candidates)
            return;
        var names = string.Join(", ", candidates.Select(column => $"'{table.Columns[column]}'"));
        (format.Notices ?? Console.Out).WriteLine(
            $"{table.Name} has no column known to be the volume, so volumes are 0. "
            + $"If the shares traded are in {(candidates.Count > 1 ? "one of " : "")}{names}, "
            + $"pass Volume = \"{table.Columns[candidates[0]]}\"{(candidates.Count > 1 ? ", or another," : "")} in the PriceFormat.");
    }

    /// <summary>The columns of whole numbers that nothing else is read from.</summary>
    private List<int> Candidates(CsvTable table) =>
        [
            .. Enumerable.Range(0, table.Columns.Count)
                .Where(
                    column => column != Date
                        && column != AdjustedClose
                        && !Prices.Contains(column)
                        && IsKnownByNoName(table.Columns[column])
                        && MayCount(table, column)),
        ];

    /// <summary>Whether a name is none of a date or share, and speaks of no price, as those of other shares do.</summary>
    private static bool IsKnownByNoName(string column)
    {
        var key = ColumnNames.Key(column);
        return !ColumnNames.Date.Contains(key) && !ColumnNames.Share.Contains(key)
            && !((string[][])[ColumnNames.Open, ColumnNames.High, ColumnNames.Low, ColumnNames.Close, ColumnNames.AdjustedClose])
                .Any(names => names.Any(name => name == key || (name.Length > 2 && key.Contains(name, StringComparison.Ordinal))));
    }

    private static bool MayCount(CsvTable table, int column)
    {
        var isThere = false;
        for (var row = 0; row < table.RowCount; row++)
        {
            var cell = table.Cell(row, column);
            if (CsvCell.IsMissing(cell))
                continue;
            if (CsvNumber.IsPercentage(cell)
                || !CsvNumber.TryRead(cell, NumberStyle.PointDecimal, out var value)
                || value < 0
                || value != Math.Floor(value))
                return false;
            isThere |= value > 0;
        }

        return isThere;
    }

    private static InvalidDataException Missing(CsvTable table, string kind)
    {
        var found = $"{table.Name} has no column '{kind}'. It has: {string.Join(", ", table.Columns.Select(column => $"'{column}'"))}.";
        if (table.DelimiterHint is { } hint)
            return new InvalidDataException($"{found} {hint}");
        return new InvalidDataException(table.Columns.All(CsvCell.IsValue)
            ? $"{found} These are values: where the file has no header, pass its columns' names as Columns = [\"Date\", \"Open\", "
                + "\"High\", \"Low\", \"Close\", \"Volume\"] in the PriceFormat."
            : $"{found} Pass the right name as {kind} in the PriceFormat. A file that lacks some of the prices is read a column at a "
                + "time, by Series.Load.");
    }
}
