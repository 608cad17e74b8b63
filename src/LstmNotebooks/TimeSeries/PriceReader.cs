using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>Turns a table of text into price bars.</summary>
internal static class PriceReader
{
    public static PriceSeries Read(CsvTable table, PriceFormat format, MissingValue missing)
    {
        var adjusted = table.HasColumn(format.AdjustedClose);
        List<string> columns = [format.Open, format.High, format.Low, format.Close, format.Volume];
        if (adjusted)
            columns.Add(format.AdjustedClose);
        var rows = table.Numbers(columns, missing);
        DateOnly[] dates = [.. rows.Select(row => table.Date(row.Row, format.Date, format.DateFormat))];
        DateOrder.Check(table, rows, dates);

        var bars = rows.Select((row, k) => row.Values is [var open, var high, var low, var close, var volume, ..]
            ? new PriceBar(dates[k], open, high, low, close, adjusted ? row.Values[5] : null, volume)
            : default);
        return new PriceSeries(Path.GetFileNameWithoutExtension(table.Name), bars);
    }
}
