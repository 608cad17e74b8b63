using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Turns a table of text into price bars.</summary>
internal static class PriceReader
{
    // Binance's files of candlesticks have no header.
    private static readonly string[] Candlesticks =
    [
        "open_time", "open", "high", "low", "close", "volume", "close_time", "quote_volume", "count", "taker_buy_volume",
        "taker_buy_quote_volume", "ignore",
    ];

    public static PriceSeries Load(string path, PriceFormat format, MissingValue missing)
    {
        var table = CsvTable.Load(path, format);
        if (format.Columns is null && table.Columns.Count == Candlesticks.Length && table.Columns.All(CsvCell.IsValue))
            table = CsvTable.Load(path, format with { Columns = Candlesticks });
        return Read(table, format, missing);
    }

    public static PriceSeries Read(CsvTable file, PriceFormat format, MissingValue missing)
    {
        var table = DateParts.Join(file.With(format), format.Date);
        var columns = PriceColumns.Of(table, format);
        columns.NoteVolume(table, format);
        var chosen = PriceShares.RowsOf(table, format, columns);
        columns = columns with { AdjustedClose = Filled(columns.AdjustedClose), Volume = Filled(columns.Volume) };
        var rows = table.Numbers(columns.Numbers, chosen, missing, columns.Date);
        var days = DayRows.Of(table, rows, columns.Date, format);
        return new PriceSeries(
            format.Ticker ?? Path.GetFileNameWithoutExtension(table.Name),
            days.Select(day => Bar(day, columns, format.EachDay)));

        int Filled(int column) => column >= 0 && chosen.Exists(row => !CsvCell.IsMissing(table.Cell(row, column))) ? column : -1;
    }

    private static PriceBar Bar(DayRows day, PriceColumns columns, DayRule rule)
    {
        var (last, volume) = (day.Last, columns.Volume >= 0 ? day.Last[^1] : 0);
        var bar = new PriceBar(day.Date, last[0], last[1], last[2], last[3], columns.AdjustedClose >= 0 ? last[4] : null, volume);
        return rule != DayRule.Combine ? bar : bar with
        {
            Open = day.Rows[0].Values[0],
            High = day.Rows.Max(row => row.Values[1]),
            Low = day.Rows.Min(row => row.Values[2]),
            Volume = columns.Volume >= 0 ? day.Rows.Sum(row => row.Values[^1]) : 0,
        };
    }
}
