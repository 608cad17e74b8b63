using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class PriceSeriesTests
{
    private const string Header = "Date,Open,High,Low,Close,Adj Close,Volume\n";

    [Fact]
    public void Load_PlainFile_GivesTypedBars()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("acme.csv", Header + "2015-05-27,1,4,0.5,2,1.5,\"1,657,300\"\n2015-05-28,2,5,1.5,3,2.5,7\n");

        var prices = PriceSeries.Load(path);

        Assert.Equal("acme", prices.Name);
        Assert.Equal(new PriceBar(new DateOnly(2015, 5, 27), 1, 4, 0.5, 2, 1.5, 1657300), prices[0]);
        Assert.Equal([2.0, 3.0], prices.Closes.ToArray());
        Assert.Equal(new DateOnly(2015, 5, 28), prices.Dates[1]);
        Assert.Equal("acme: 2 days, 2015-05-27 to 2015-05-28", prices.ToString());
    }

    [Fact]
    public void FromTable_NoAdjustedClose_LeavesItNull()
    {
        var prices = Parse("date,open,high,low,close,volume\n1/13/2012,1,4,0.5,2,7\n");

        Assert.Null(prices[0].AdjustedClose);
        Assert.Equal(new DateOnly(2012, 1, 13), prices.Dates[0]);
    }

    [Fact]
    public void FromTable_OtherLayout_IsReadByItsFormat()
    {
        var format = new PriceFormat { Date = "Tag", Close = "Last", DateFormat = "dd.MM.yyyy", Delimiter = ';' };

        var prices = PriceSeries.FromTable(
            CsvTable.Parse("Tag;Open;High;Low;Last;Volume\n03.01.2012;1;4;0.5;2;7\n", delimiter: ';'),
            format);

        Assert.Equal(new DateOnly(2012, 1, 3), prices.Dates[0]);
        Assert.Equal(2, prices.Closes[0]);
    }

    [Theory]
    [InlineData(
        "Date,Open,High,Low,Volume\n2015-05-27,1,1,1,1\n",
        "prices.csv has no column 'Close'. It has: 'Date', 'Open', 'High', 'Low', 'Volume'.")]
    [InlineData(
        Header + "2015-05-27,1,1,1,n/a,1,1\n",
        "prices.csv, line 2: column 'Close' is 'n/a', not a number. Drop the row or pass missing: MissingValue.Drop.")]
    [InlineData(Header + "2015-05-27,1,1,1,NaN,1,1\n", "prices.csv, line 2: column 'Close' is 'NaN', not a number.")]
    [InlineData(Header + "2015-05-27,1,1,1,cheap,1,1\n", "prices.csv, line 2: column 'Close' is 'cheap', not a number.")]
    [InlineData(
        Header + "2015-05-27,1,1,1,1,1,1\n\n2015-05-27,1,1,1,1,1,1\n",
        "prices.csv, line 4: the date 2015-05-27 repeats the one of line 2.")]
    [InlineData(
        Header + "2015-05-20,1,1,1,1,1,1\n2015-05-27,1,1,1,1,1,1\n2015-05-26,1,1,1,1,1,1\n",
        "prices.csv, line 4: the date 2015-05-26 is before 2015-05-27 of line 3. Dates must ascend")]
    public void FromTable_BadFile_NamesFileLineAndColumn(string text, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Parse(text));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void FromTable_MissingCell_IsDroppedOrFilledAsAsked()
    {
        var table = CsvTable.Parse(Header + "2015-05-27,1,1,1,1,1,1\n2015-05-28,2,2,2,,2,2\n2015-05-29,3,3,3,3,3,3\n");

        var dropped = PriceSeries.FromTable(table, missing: MissingValue.Drop);
        var filled = PriceSeries.FromTable(table, missing: MissingValue.Forward);

        Assert.Equal([1.0, 3.0], dropped.Closes.ToArray());
        Assert.Equal([1.0, 1.0, 3.0], filled.Closes.ToArray());
        Assert.Equal(2, filled[1].Open);
    }

    [Fact]
    public void Constructor_NaNPrice_SaysWhichDay()
    {
        var bar = new PriceBar(new DateOnly(2015, 5, 27), 1, 1, 1, double.NaN, null, 1);

        var error = Assert.Throws<ArgumentException>(() => new PriceSeries("acme", [bar]));

        Assert.StartsWith(
            "acme: every price and the volume must be a finite number, but one day is 2015-05-27 open 1, high 1, low 1, "
            + "close NaN, volume 1.",
            error.Message);
    }

    [Fact]
    public void Constructor_RepeatedDate_NamesBothItems()
    {
        var bar = new PriceBar(new DateOnly(2015, 5, 27), 1, 1, 1, 1, null, 1);

        var error = Assert.Throws<ArgumentException>(() => new PriceSeries("acme", [bar, bar]));

        Assert.StartsWith("acme, item 1: the date 2015-05-27 repeats the one of item 0.", error.Message);
    }

    [Fact]
    public void Slices_ByPositionAndDate_AreTheSameDays()
    {
        var prices = Days(10);

        var byPosition = prices[3..6];
        var byDate = prices.Between(new DateOnly(2020, 1, 4), new DateOnly(2020, 1, 6));

        Assert.Equal([3.0, 4.0, 5.0], byPosition.Closes.ToArray());
        Assert.Equal(byPosition, byDate);
    }

    [Fact]
    public void Between_NoDay_SaysFromWhenToWhenTheSeriesRuns()
    {
        var error = Assert.Throws<ArgumentException>(() => Days(10).Between(new DateOnly(2021, 1, 1), new DateOnly(2021, 2, 1)));

        Assert.Contains("it runs from 2020-01-01 to 2020-01-10", error.Message);
    }

    [Fact]
    public void SaveCsv_ThenLoad_GivesTheSameBars()
    {
        using var folder = new TemporaryFolder();
        var prices = PriceSeries.Load(RepositoryFiles.Find("data/stocks/aapl-2013-2018.csv"));
        var unadjusted = new PriceSeries("plain", prices.Select(bar => bar with { AdjustedClose = null, Close = bar.Close / 3 }));

        prices.SaveCsv(folder.Find("adjusted.csv"));
        unadjusted.SaveCsv(folder.Find("plain.csv"));

        Assert.Equal(prices.ToArray(), PriceSeries.Load(folder.Find("adjusted.csv")).ToArray());
        Assert.Equal(unadjusted.ToArray(), PriceSeries.Load(folder.Find("plain.csv")).ToArray());
    }

    [DataFact("stocks/IBM_2006-01-01_to_2018-01-01.csv")]
    public void Load_IbmOfTheTutorial_NeedsAPolicyForItsMissingCell()
    {
        var path = DataMirror.Find("stocks/IBM_2006-01-01_to_2018-01-01.csv");

        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path));

        Assert.Contains("column 'Open' is empty, not a number. Drop the row or pass missing: MissingValue.Forward.", error.Message);
        Assert.Equal(3019, PriceSeries.Load(path, missing: MissingValue.Drop).Count);
        Assert.Equal(3020, PriceSeries.Load(path, missing: MissingValue.Forward).Count);
    }

    [DataFact("stocks/Google_Stock_Price_Train.csv")]
    public void Load_GoogleOfTheTutorial_ReadsQuotedThousandsAndAmericanDates()
    {
        var prices = PriceSeries.Load(DataMirror.Find("stocks/Google_Stock_Price_Train.csv"));

        Assert.Equal(1258, prices.Count);
        Assert.Equal(new PriceBar(new DateOnly(2012, 1, 3), 325.25, 332.831, 324.97, 663.59, null, 7380500), prices[0]);
    }

    private static PriceSeries Parse(string text) => PriceSeries.FromTable(CsvTable.Parse(text, "prices.csv"));

    private static PriceSeries Days(int count)
        => new("acme", Enumerable.Range(0, count).Select(k => new PriceBar(new DateOnly(2020, 1, 1).AddDays(k), k, k, k, k, null, k)));
}
