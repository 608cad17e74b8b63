using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Prices and series from data frames, and back.</summary>
public static class TimeSeriesFrames
{
    /// <summary>
    /// Takes daily prices from a frame, whose columns are found as those of a file are; rows that are newest first are put in order.
    /// </summary>
    /// <param name="frame">Columns of dates, open, high, low and close, and perhaps of adjusted closes and volumes.</param>
    /// <param name="name">What errors, tables and figures call the prices; null for the ticker of the format, or "prices".</param>
    /// <param name="format">
    /// The columns' names, the ticker of the share to take, and what to make of days with several rows; null for what the frame tells.
    /// </param>
    /// <param name="missing">What to do with null and NaN.</param>
    /// <exception cref="InvalidDataException">The frame holds no such prices: the error names row and column, and what to do.</exception>
    public static PriceSeries ToPriceSeries(
        this DataFrame frame, string? name = null, PriceFormat? format = null, MissingValue missing = MissingValue.Fail)
    {
        format ??= new PriceFormat();
        var table = FrameTable.Of(frame, name, format);
        DateColumn.CheckFilled(frame, table.Name, DateColumn.Of(frame, table, format.Date));
        string? Exact(string? column) => column is null ? null : table.Columns[FrameTable.IndexOf(frame, name, column)];
        var prices = PriceSeries.FromTable(
            table,
            format with
            {
                Date = Exact(format.Date),
                Open = Exact(format.Open),
                High = Exact(format.High),
                Low = Exact(format.Low),
                Close = Exact(format.Close),
                AdjustedClose = Exact(format.AdjustedClose),
                Volume = Exact(format.Volume),
            },
            missing);
        return new PriceSeries(name ?? format.Ticker ?? "prices", prices);
    }

    /// <summary>Takes one value column of a frame, with its dates; rows that are newest first are put in order.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="value">The column of values, which names the series.</param>
    /// <param name="date">The column of dates; null for the one with a usual name, or the only one of dates.</param>
    /// <param name="missing">What to do with null and NaN.</param>
    /// <param name="format">What to make of days with several rows, and of dates that are texts; null for what the frame tells.</param>
    /// <exception cref="InvalidDataException">The frame holds no such series: the error names row and column, and what to do.</exception>
    public static Series ToSeries(
        this DataFrame frame, string value, string? date = null, MissingValue missing = MissingValue.Fail, CsvFormat? format = null)
    {
        var table = FrameTable.Of(frame, null, format);
        var column = table.Columns[FrameTable.IndexOf(frame, null, value)];
        return Series.FromTable(table, column, DateColumn.Required(frame, table, date), missing);
    }

    /// <summary>
    /// Windows over columns of a frame: all are inputs, the first is the target. Where the frame has dates, they must ascend.
    /// </summary>
    /// <param name="frame">Rows in the order of time.</param>
    /// <param name="columns">The columns of numbers, that to forecast first.</param>
    /// <param name="window">How many past values of each column are the input.</param>
    /// <param name="horizon">How many values ahead are the targets.</param>
    /// <param name="targets">Where all targets of a window must lie, by the rows that are kept; everywhere when null.</param>
    /// <param name="date">The column of dates; null for the one with a usual name, the only one of dates, or none.</param>
    /// <param name="missing">What to do with null and NaN.</param>
    public static Windows ToWindows(
        this DataFrame frame,
        IReadOnlyList<string> columns,
        int window,
        int horizon = 1,
        Range? targets = null,
        string? date = null,
        MissingValue missing = MissingValue.Fail)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var numbers = FrameNumbers.Of(frame, columns, missing);
        return Windows.Create(numbers.Columns, window, horizon, targets, DateColumn.DaysOf(frame, date, numbers.Rows));
    }

    /// <summary>Windows over one column of a frame, which is both input and target.</summary>
    /// <param name="frame">Rows in the order of time.</param>
    /// <param name="column">The column of numbers.</param>
    /// <param name="window">How many past values are the input.</param>
    /// <param name="horizon">How many values ahead are the targets.</param>
    /// <param name="targets">Where all targets of a window must lie, by the rows that are kept; everywhere when null.</param>
    /// <param name="date">The column of dates; null for the one with a usual name, the only one of dates, or none.</param>
    /// <param name="missing">What to do with null and NaN.</param>
    public static Windows ToWindows(
        this DataFrame frame,
        string column,
        int window,
        int horizon = 1,
        Range? targets = null,
        string? date = null,
        MissingValue missing = MissingValue.Fail) =>
        frame.ToWindows([column], window, horizon, targets, date, missing);

    /// <summary>A row for each day, with the columns Date, Open, High, Low, Close, Adj Close (where there is one) and Volume.</summary>
    public static DataFrame ToDataFrame(this PriceSeries prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        List<DataFrameColumn> columns =
        [
            Dates(prices.Dates),
            new DoubleDataFrameColumn("Open", prices.Select(bar => bar.Open)),
            new DoubleDataFrameColumn("High", prices.Select(bar => bar.High)),
            new DoubleDataFrameColumn("Low", prices.Select(bar => bar.Low)),
            new DoubleDataFrameColumn("Close", prices.Select(bar => bar.Close)),
        ];
        if (prices.Any(bar => bar.AdjustedClose is not null))
            columns.Add(new DoubleDataFrameColumn("Adj Close", prices.Select(bar => bar.AdjustedClose)));
        columns.Add(new DoubleDataFrameColumn("Volume", prices.Select(bar => bar.Volume)));
        return new DataFrame(columns);
    }

    /// <summary>A row for each date, with the columns Date and the series' own name.</summary>
    public static DataFrame ToDataFrame(this Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var name = series.Name is "" or "Date" ? "Value" : series.Name;
        return new DataFrame(Dates(series.Dates), new DoubleDataFrameColumn(name, series.Values));
    }

    private static DateTimeDataFrameColumn Dates(IEnumerable<DateOnly> dates) =>
        new("Date", dates.Select(date => date.ToDateTime(default)));
}
