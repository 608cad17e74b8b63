using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class TimeSeriesFramesTests
{
    [Fact]
    public void ToPriceSeries_ShippedFile_IsWhatTheLibraryReads()
    {
        var path = RepositoryFile("data/stocks/aapl-2013-2018.csv");

        var prices = Frames.Load(path).ToPriceSeries("AAPL");

        Assert.Equal("AAPL", prices.Name);
        Assert.Equal(PriceSeries.Load(path), prices);
    }

    [Fact]
    public void ToDataFrame_OfPrices_ComesBackTheSame()
    {
        PriceBar[] bars =
        [
            new(new DateOnly(2020, 1, 2), 1, 2, 0.5, 1.5, 1.4, 16777217),
            new(new DateOnly(2020, 1, 3), 1, 2, 0.5, 0.1, null, 3),
        ];
        var prices = new PriceSeries("p", bars);

        var frame = prices.ToDataFrame();

        Assert.Equal(["Date", "Open", "High", "Low", "Close", "Adj Close", "Volume"], frame.Columns.Select(column => column.Name));
        Assert.Equal(prices.Select(bar => bar with { AdjustedClose = 1.4 }), frame.ToPriceSeries(missing: MissingValue.Forward));
    }

    [Fact]
    public void ToPriceSeries_NewestFirst_IsPutInOrder()
    {
        using var notices = new StringWriter();

        var prices = Prices().OrderByDescending("Date").ToPriceSeries(format: new PriceFormat { Notices = notices });

        Assert.Equal([10.0, 11, 12], prices.Closes.ToArray());
        Assert.Contains("The frame is newest first", notices.ToString());
    }

    [Fact]
    public void ToPriceSeries_Unsorted_SaysWhichRows()
    {
        var frame = Prices();
        frame["Date"][1] = new DateTime(2020, 2, 1);

        var error = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries());

        Assert.Equal("The frame, Rows[2]: the date 2020-01-04 is before 2020-02-01 of Rows[1]. Dates must ascend: "
            + "sort the rows by date, oldest first.", error.Message);
    }

    [Fact]
    public void ToPriceSeries_DateTwice_SaysWhichRows()
    {
        var frame = Prices();
        frame["Date"][1] = frame["Date"][0];

        var error = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries("AAPL"));

        Assert.Contains("AAPL, Rows[1]: the date 2020-01-02 repeats the one of Rows[0].", error.Message);
    }

    [Fact]
    public void ToPriceSeries_Null_SaysWhereAndWhatToPass()
    {
        var frame = Prices();
        frame["Close"][1] = null;

        var error = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries());

        Assert.Equal("The frame, Rows[1]: column 'Close' is empty, not a number. Drop the row or pass missing: "
            + "MissingValue.Forward.", error.Message);
        Assert.Equal([10.0, 12], frame.ToPriceSeries(missing: MissingValue.Drop).Closes.ToArray());
        Assert.Equal([10.0, 10, 12], frame.ToPriceSeries(missing: MissingValue.Forward).Closes.ToArray());
    }

    [Fact]
    public void ToPriceSeries_NamedColumnMissing_NamesTheNearest()
    {
        var error = Assert.Throws<InvalidDataException>(() => Prices().ToPriceSeries(format: new PriceFormat { Close = "Clsoe" }));

        Assert.Contains("The frame has no column 'Clsoe'. Did you mean 'Close'? It has: 'Date', 'Open',", error.Message);
    }

    [Fact]
    public void ToPriceSeries_NoPrices_ListsTheColumns()
    {
        var frame = new DataFrame(new DateTimeDataFrameColumn("Date", [DateTime.UnixEpoch]));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries());

        Assert.Contains("The frame has no column 'Open'. It has: 'Date'.", error.Message);
    }

    [Fact]
    public void ToPriceSeries_NoRows_SaysSo()
    {
        var frame = Prices();

        var none = frame.Filter(frame["Close"].ElementwiseGreaterThan(100));

        var error = Assert.Throws<InvalidDataException>(() => none.ToPriceSeries("AAPL"));

        Assert.Equal("AAPL has no rows: it needs one row at least. Did a filter leave nothing?", error.Message);
    }

    [Fact]
    public void ToPriceSeries_OneOfTwoShares_IsTaken()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("Ticker", ["A", "B"]),
            new DateTimeDataFrameColumn("Date", [new DateTime(2020, 1, 2), new DateTime(2020, 1, 2)]),
            new DoubleDataFrameColumn("Open", [1, 2]),
            new DoubleDataFrameColumn("High", [1, 2]),
            new DoubleDataFrameColumn("Low", [1, 2]),
            new DoubleDataFrameColumn("Close", [1, 2]));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries());

        Assert.Contains("holds prices of 2 shares: column 'Ticker' has 'A', 'B'", error.Message);
        Assert.Equal([2.0], frame.ToPriceSeries(format: new PriceFormat { Ticker = "B" }).Closes.ToArray());
    }

    [Fact]
    public void ToSeries_OneRow_IsASeries()
    {
        var series = Prices().Head(1).ToSeries("Close");

        Assert.Equal("Close: 1 values, 2020-01-02 to 2020-01-02", series.ToString());
    }

    [Fact]
    public void ToSeries_ColumnMissing_NamesTheNearest()
    {
        var error = Assert.Throws<InvalidDataException>(() => Prices().ToSeries("Clos"));

        Assert.Contains("The frame has no column 'Clos'. Did you mean 'Close'?", error.Message);
    }

    [Fact]
    public void ToSeries_ColumnOfTexts_SaysWhichCell()
    {
        var frame = Prices();
        frame.Columns.Add(new StringDataFrameColumn("Note", ["a", "b", "c"]));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToSeries("Note"));

        Assert.Contains("The frame, Rows[0]: column 'Note' is 'a', not a number.", error.Message);
    }

    [Fact]
    public void ToSeries_NoDates_ListsTheColumns()
    {
        var error = Assert.Throws<InvalidDataException>(() => new DataFrame(new DoubleDataFrameColumn("x", [1])).ToSeries("x"));

        Assert.Equal("The frame has no column of dates. It has: 'x'. Pass the name of the right one as date.", error.Message);
    }

    [Fact]
    public void ToSeries_OnlyColumnOfDatesHasAnotherName_IsTaken()
    {
        var frame = new DataFrame(new DateTimeDataFrameColumn("Measured", [DateTime.UnixEpoch]), new SingleDataFrameColumn("x", [0.5f]));

        Assert.Equal(new DateOnly(1970, 1, 1), frame.ToSeries("x").Dates[0]);
    }

    [Fact]
    public void ToDataFrame_OfSeries_ComesBackTheSame()
    {
        var series = new Series("temperature", [new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 1)], [0.1, 1.0 / 3]);

        var back = series.ToDataFrame().ToSeries("temperature");

        Assert.Equal(series.Dates.ToArray(), back.Dates.ToArray());
        Assert.Equal(series.Values.ToArray(), back.Values.ToArray());
    }

    [Fact]
    public void ToSeries_AfterGroupByAndArithmetic_Works()
    {
        var frame = Prices();
        frame["month"] = new StringDataFrameColumn("month", ["2020-01", "2020-01", "2020-02"]);
        frame["range"] = frame["High"] - frame["Low"];

        var series = frame.GroupBy("month").Mean("range").ToSeries("range");

        Assert.Equal([new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 1)], series.Dates.ToArray());
        Assert.Equal([2.5, 4], series.Values.ToArray());
    }

    [Fact]
    public void ToWindows_SeveralColumns_AreThoseOfTheLibrary()
    {
        var frame = Prices();

        var windows = frame.ToWindows(["Close", "Volume"], window: 2);

        Assert.Equal("[1, 2, 2]", windows.Inputs.Shape.ToString());
        Assert.Equal([10f, 100, 11, 200], windows.Inputs.ToArray());
        Assert.Equal([12f], windows.Targets.ToArray());
        Assert.Equal([new DateOnly(2020, 1, 4)], windows.TargetDates.ToArray());
    }

    [Fact]
    public void ToWindows_NewestFirst_SaysHowToSort()
    {
        var error = Assert.Throws<InvalidDataException>(() => Prices().OrderByDescending("Date").ToWindows("Close", window: 1));

        Assert.Contains("The frame, Rows[1]: the date 2020-01-03 is before 2020-01-04 of Rows[0]. Windows need the oldest row first: "
            + "pass frame.OrderBy(\"Date\").", error.Message);
    }

    [Fact]
    public void ToSeries_SeveralColumnsOfDates_ListsThem()
    {
        var dates = new DateTimeDataFrameColumn("begin", [DateTime.UnixEpoch]);
        var frame = new DataFrame(dates, new DateTimeDataFrameColumn("end", [DateTime.UnixEpoch]), new DoubleDataFrameColumn("x", [1]));

        var error = Assert.Throws<InvalidDataException>(() => frame.ToSeries("x"));

        Assert.Equal("The frame has several columns of dates: 'begin', 'end'. Pass the name of one as date.", error.Message);
        Assert.Equal([1.0], frame.ToSeries("x", date: "end").Values.ToArray());
    }

    [Fact]
    public void ToSeries_NullDate_SaysHowToLeaveItOut()
    {
        var frame = Prices();
        frame["Date"][1] = null;

        var error = Assert.Throws<InvalidDataException>(() => frame.ToSeries("Close"));
        var other = Assert.Throws<InvalidDataException>(() => frame.ToPriceSeries("AAPL"));
        var third = Assert.Throws<InvalidDataException>(() => frame.ToWindows("Close", window: 1));

        Assert.Contains("The frame, Rows[1]: column 'Date' is null, but every row needs its date.", error.Message);
        Assert.Contains("AAPL, Rows[1]: column 'Date' is null", other.Message);
        Assert.Equal(error.Message, third.Message);
        Assert.Equal(2, frame.Filter(frame["Date"].ElementwiseIsNotNull()).ToSeries("Close").Count);
    }

    [Fact]
    public void ToWindows_NoDates_HasNone()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1, 2, 3]));

        Assert.Equal([2f, 3], frame.ToWindows("x", window: 1).Targets.ToArray());
    }

    [Fact]
    public void ToWindows_StepsInColumnT_AreNoDates()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("t", [0, 1, 2]), new DoubleDataFrameColumn("x", [1, 2, 3]));

        Assert.Empty(frame.ToWindows("x", window: 1).TargetDates);
    }

    [Fact]
    public void ToWindows_RowsWithNulls_FollowThePolicy()
    {
        var frame = Prices();
        frame["Volume"][1] = null;

        var error = Assert.Throws<InvalidDataException>(() => frame.ToWindows(["Close", "Volume"], window: 1));

        Assert.Contains("The frame, Rows[1]: column 'Volume' is null, not a number. Drop the row or pass missing: "
            + "MissingValue.Forward.", error.Message);
        var windows = frame.ToWindows(["Close", "Volume"], window: 1, missing: MissingValue.Drop);
        Assert.Equal([new DateOnly(2020, 1, 4)], windows.TargetDates.ToArray());
    }

    private static DataFrame Prices() => new(
        new DateTimeDataFrameColumn("Date", [new DateTime(2020, 1, 2), new DateTime(2020, 1, 3), new DateTime(2020, 1, 4)]),
        new SingleDataFrameColumn("Open", [9, 10, 11]),
        new DecimalDataFrameColumn("High", [11, 13, 14]),
        new Int32DataFrameColumn("Low", [9, 10, 10]),
        new DoubleDataFrameColumn("Close", [10, 11, 12]),
        new Int64DataFrameColumn("Volume", [100, 200, 300]));

    private static string RepositoryFile(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LstmNotebooks.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
