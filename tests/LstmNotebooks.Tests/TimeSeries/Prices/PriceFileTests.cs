using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

/// <summary>Files of prices as well-known sources write them, all made up, read by their path alone.</summary>
public sealed class PriceFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Files => new()
    {
        {
            "yfinance before 0.2.51", """
            Date,Open,High,Low,Close,Adj Close,Volume
            2025-03-06,51,53,50,52,51.5,1200
            2025-03-07,52,54,51,53,52.5,1300
            2025-03-10,53,55,52,54,53.5,1400
            """
        },
        {
            "yfinance since 0.2.51", """
            Price,Close,High,Low,Open,Volume
            Ticker,ABC,ABC,ABC,ABC,ABC
            Date,,,,,
            2025-03-06,52,53,50,51,1200
            2025-03-07,53,54,51,52,1300
            2025-03-10,54,55,52,53,1400
            """
        },
        {
            "yfinance with its index among the columns", """
            Date,Close,High,Low,Open,Volume
            ,ABC,ABC,ABC,ABC,ABC
            2025-03-06,52,53,50,51,1200
            2025-03-07,53,54,51,52,1300
            2025-03-10,54,55,52,53,1400
            """
        },
        {
            "quantmod", """
            "","ABC.Open","ABC.High","ABC.Low","ABC.Close","ABC.Volume","ABC.Adjusted"
            "2025-03-06",51,53,50,52,1200,51.5
            "2025-03-07",52,54,51,53,1300,52.5
            "2025-03-10",53,55,52,54,1400,53.5
            """
        },
        {
            "Stooq in Polish", """
            Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen
            2025-03-06,51,53,50,52,1200
            2025-03-07,52,54,51,53,1300
            2025-03-10,53,55,52,54,1400
            """
        },
        {
            "a bank in French", """
            Date;Ouverture;Plus haut;Plus bas;Clôture;Volume
            06/03/2025;51,00;53,00;50,00;52,00;1 200
            07/03/2025;52,00;54,00;51,00;53,00;1 300
            10/03/2025;53,00;55,00;52,00;54,00;1 400
            """
        },
        {
            "a bank in Spanish", """
            Fecha;Apertura;Máximo;Mínimo;Cierre;Volumen
            06.03.2025;51,00;53,00;50,00;52,00;1.200
            07.03.2025;52,00;54,00;51,00;53,00;1.300
            10.03.2025;53,00;55,00;52,00;54,00;1.400
            """
        },
        {
            "Polygon, nanoseconds", """
            ticker,volume,open,close,high,low,window_start,transactions
            ABC,1200,51,52,53,50,1741219200000000000,9
            ABC,1300,52,53,54,51,1741305600000000000,9
            ABC,1400,53,54,55,52,1741564800000000000,9
            """
        },
        {
            "Stooq in bulk", """
            <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
            ABC.US,D,20250306,000000,51,53,50,52,1200,0
            ABC.US,D,20250307,000000,52,54,51,53,1300,0
            ABC.US,D,20250310,000000,53,55,52,54,1400,0
            """
        },
        {
            "investing.com, newest first", """
            "Date","Price","Open","High","Low","Vol.","Change %"
            "03/10/2025","54.00","53.00","55.00","52.00","1.40K","-1.26%"
            "03/07/2025","53.00","52.00","54.00","51.00","1.30K","0.86%"
            "03/06/2025","52.00","51.00","53.00","50.00","1.20K","0.00%"
            """
        },
        {
            "investing.com in German", """
            "Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"
            "10.03.2025","54,00","53,00","55,00","52,00","1,40K","-1,26%"
            "07.03.2025","53,00","52,00","54,00","51,00","1,30K","0,86%"
            "06.03.2025","52,00","51,00","53,00","50,00","1,20K","0,00%"
            """
        },
        {
            "nasdaq.com", """
            Date,Close/Last,Volume,Open,High,Low
            03/10/2025,$54.00,1400,$53.00,$55.00,$52.00
            03/07/2025,$53.00,1300,$52.00,$54.00,$51.00
            03/06/2025,$52.00,1200,$51.00,$53.00,$50.00
            """
        },
        {
            "Alpha Vantage", """
            timestamp,open,high,low,close,volume
            2025-03-10,53.0000,55.0000,52.0000,54.0000,1400
            2025-03-07,52.0000,54.0000,51.0000,53.0000,1300
            2025-03-06,51.0000,53.0000,50.0000,52.0000,1200
            """
        },
        {
            "Alpha Vantage by way of a data frame", """
            ,1. open,2. high,3. low,4. close,5. volume
            2025-03-10,53,55,52,54,1400
            2025-03-07,52,54,51,53,1300
            2025-03-06,51,53,50,52,1200
            """
        },
        {
            "Google Sheets", """
            Date,Open,High,Low,Close,Volume
            3/6/2025 16:00:00,51,53,50,52,1200
            3/7/2025 16:00:00,52,54,51,53,1300
            3/10/2025 16:00:00,53,55,52,54,1400
            """
        },
        {
            "NSE India", """
            "Date ","series ","OPEN ","HIGH ","LOW ","PREV. CLOSE ","ltp ","close ","vwap ","VOLUME "
            "10-Mar-2025","EQ","53.00","55.00","52.00","53.00","54.00","54.00","54.00","1,400"
            "07-Mar-2025","EQ","52.00","54.00","51.00","52.00","53.00","53.00","53.00","1,300"
            "06-Mar-2025","EQ","51.00","53.00","50.00","51.00","52.00","52.00","52.00","1,200"
            """
        },
        {
            "CryptoDataDownload", """
            https://www.example.org
            unix,date,symbol,open,high,low,close,Volume ABC,Volume USD
            1741564800,2025-03-10 00:00:00,ABC/USD,53,55,52,54,1400,9
            1741305600,2025-03-07 00:00:00,ABC/USD,52,54,51,53,1300,9
            1741219200,2025-03-06 00:00:00,ABC/USD,51,53,50,52,1200,9
            """
        },
        {
            "Binance's candlesticks", """
            open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore
            1741219200000,51,53,50,52,1200,1741305599999,0,0,0,0,0
            1741305600000,52,54,51,53,1300,1741391999999,0,0,0,0,0
            1741564800000,53,55,52,54,1400,1741651199999,0,0,0,0,0
            """
        },
        {
            "Binance's candlesticks without a header, in microseconds", """
            1741219200000000,51,53,50,52,1200,1741305599999999,0,0,0,0,0
            1741305600000000,52,54,51,53,1300,1741391999999999,0,0,0,0,0
            1741564800000000,53,55,52,54,1400,1741651199999999,0,0,0,0,0
            """
        },
        {
            "seconds since 1970", """
            time,open,high,low,close,volume
            1741219200,51,53,50,52,1200
            1741305600,52,54,51,53,1300
            1741564800,53,55,52,54,1400
            """
        },
        {
            "a German bank", """
            Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke
            06.03.2025;51,00;53,00;50,00;52,00;1.200
            07.03.2025;52,00;54,00;51,00;53,00;1.300
            10.03.2025;53,00;55,00;52,00;54,00;1.400
            """
        },
        {
            "a Swiss bank", """
            Datum;Eröffnung;Hoch;Tief;Schluss;Volumen
            06.03.2025;51.00;53.00;50.00;52.00;1'200
            07.03.2025;52.00;54.00;51.00;53.00;1'300
            10.03.2025;53.00;55.00;52.00;54.00;1'400
            """
        },
        {
            "a German bank, with what was paid besides", """
            Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen
            06.03.2025;51,00;53,00;50,00;52,00;1.200;61.800
            07.03.2025;52,00;54,00;51,00;53,00;1.300;68.250
            10.03.2025;53,00;55,00;52,00;54,00;1.400;74.900
            """
        },
        {
            "BSE India", """
            Date,Open Price,High Price,Low Price,Close Price,WAP,No.of Shares,No. of Trades,Total Turnover (Rs.)
            6-March-2025,51,53,50,52,51.5,1200,9,61800
            7-March-2025,52,54,51,53,52.5,1300,9,68250
            10-March-2025,53,55,52,54,53.5,1400,9,74900
            """
        },
        {
            "a Japanese bank", """
            日付,始値,高値,安値,終値,出来高
            2025年3月6日,51,53,50,52,1200
            2025年3月7日,52,54,51,53,1300
            2025年3月10日,53,55,52,54,1400
            """
        },
        {
            "AkShare", """
            日期,开盘,收盘,最高,最低,成交量,成交额
            2025-03-06,51,52,53,50,1200,61800
            2025-03-07,52,53,54,51,1300,68250
            2025-03-10,53,54,55,52,1400,74900
            """
        },
        {
            "investing.com in Portuguese", """
            "Data","Último","Abertura","Máxima","Mínima","Vol.","Var%"
            "06.03.2025","52,00","51,00","53,00","50,00","1,20K","0,00%"
            "07.03.2025","53,00","52,00","54,00","51,00","1,30K","0,86%"
            "10.03.2025","54,00","53,00","55,00","52,00","1,40K","-1,26%"
            """
        },
        {
            "Refinitiv", """
            Exchange Date,Close,Net,Open,Low,High,Volume
            06-Mar-2025,52,0,51,50,53,1200
            07-Mar-2025,53,1,52,51,54,1300
            10-Mar-2025,54,1,53,52,55,1400
            """
        },
        {
            "Bloomberg, below what was asked for", """
            Security,ABC US Equity,,,,
            Start Date,3/6/2025,,,,
            ,,,,,
            Date,PX_OPEN,PX_HIGH,PX_LOW,PX_LAST,PX_VOLUME
            3/6/2025,51,53,50,52,1200
            3/7/2025,52,54,51,53,1300
            3/10/2025,53,55,52,54,1400
            """
        },
        {
            "a data service, below lines of two cells", """
            Source,Example
            Last Updated,2025-03-11
            priceDate,open,high,low,close,volume
            2025-03-06,51,53,50,52,1200
            2025-03-07,52,54,51,53,1300
            2025-03-10,53,55,52,54,1400
            """
        },
        {
            "Yahoo's page of 2024", """
            Date,Open,High,Low,"Close    Close price adjusted for splits.","Adj Close    Adjusted close price adjusted for splits and dividend and/or capital gain distributions.",Volume
            "Mar 6, 2025",51,53,50,52,51.5,"1,200"
            "Mar 7, 2025",52,54,51,53,52.5,"1,300"
            "Mar 10, 2025",53,55,52,54,53.5,"1,400"
            """
        },
        {
            "names with units", """
            Date,Open (USD),High (USD),Low (USD),Close (USD),Volume (shares)
            2025-03-06,51,53,50,52,1200
            2025-03-07,52,54,51,53,1300
            2025-03-10,53,55,52,54,1400
            """
        },
        {
            "years, months and days in columns of their own", """
            Year,Month,Day,Open,High,Low,Close,Volume
            2025,3,6,51,53,50,52,1200
            2025,3,7,52,54,51,53,1300
            2025,3,10,53,55,52,54,1400
            """
        },
        {
            "a spreadsheet with a title, and blank rows below", """
            Prices of ABC,,,,,
            ,,,,,
            Date,Open,High,Low,Close,Volume
            2025-03-06,51,53,50,52,1200
            2025-03-07,52,54,51,53,1300
            2025-03-10,53,55,52,54,1400
            ,,,,,
             , ,,,,
            """
        },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_PathAlone_GivesTheDays(string source, string text)
    {
        var prices = PriceSeries.Load(folder.Write($"{source}.csv", text), Quiet);

        Assert.Equal(source, prices.Name);
        Assert.Equal([new DateOnly(2025, 3, 6), new DateOnly(2025, 3, 7), new DateOnly(2025, 3, 10)], prices.Dates.ToArray());
        Assert.Equal([51.0, 52, 53], prices.Select(bar => bar.Open));
        Assert.Equal([53.0, 54, 55], prices.Select(bar => bar.High));
        Assert.Equal([50.0, 51, 52], prices.Select(bar => bar.Low));
        Assert.Equal([52.0, 53, 54], prices.Closes.ToArray());
        Assert.Equal([1200.0, 1300, 1400], prices.Select(bar => bar.Volume));
    }

    [Theory]
    [InlineData("Date,Open,High,Low,Close\n2025-03-06,51,53,50,52\n")]
    [InlineData("Date,Open,High,Low,Close,Vol.\n2025-03-06,51,53,50,52,\n")]
    [InlineData("Date,Open,High,Low,Close,Vol.\n2025-03-06,51,53,50,52,-\n")]
    public void Load_NoVolume_GivesZero(string text) =>
        Assert.Equal(
            new PriceBar(new DateOnly(2025, 3, 6), 51, 53, 50, 52, null, 0),
            PriceSeries.Load(folder.Write("prices.csv", text))[0]);

    [Fact]
    public void Load_ColumnThatMayBeTheVolume_SaysHowToReadIt()
    {
        var path = folder.Write("prices.csv", "Date,Open,High,Low,Close,Anteile\n2025-03-06,51,53,50,52,1200\n");
        var notices = new StringWriter();

        PriceSeries.Load(path, new PriceFormat { Notices = notices });

        Assert.Equal(
            "prices.csv has no column known to be the volume, so volumes are 0. If the shares traded are in 'Anteile', "
            + "pass Volume = \"Anteile\" in the PriceFormat.",
            notices.ToString().TrimEnd());
        Assert.Equal(1200, PriceSeries.Load(path, new PriceFormat { Volume = "Anteile" })[0].Volume);
    }

    [Theory]
    [InlineData("Date,Open,High,Low,Close,Change\n2025-03-06,51,53,50,52,0.5\n")]
    [InlineData("Date,Open,High,Low,Close,Time\n2025-03-06,51,53,50,52,1600\n")]
    [InlineData("Date,Open_A,High_A,Low_A,Close_A,Last Close\n2025-03-06,51,53,50,52,51\n")]
    [InlineData("Date,Open,High,Low,Close,Dividends\n2025-03-06,51,53,50,52,0\n")]
    public void Load_NoColumnThatMayBeTheVolume_SaysNothing(string text)
    {
        var notices = new StringWriter();

        PriceSeries.Load(folder.Write("prices.csv", text), new PriceFormat { Notices = notices });

        Assert.Equal("", notices.ToString());
    }

    [Theory]
    [InlineData("Total,,,,,3600")]
    [InlineData("\"Source: Example, 2025\",,,,,")]
    [InlineData("Average,51.5,,,52.5,")]
    [InlineData(",,,,,3600")]
    public void Load_RemarkBelowTheTable_IsLeftOutAsTheErrorSays(string remark)
    {
        const string rows = "Date,Open,High,Low,Close,Volume\n2025-03-06,51,53,50,52,1200\n2025-03-07,52,54,51,53,2400\n";
        var path = folder.Write("prices.csv", $"{rows}{remark}\n");

        foreach (var missing in (MissingValue[])[MissingValue.Fail, MissingValue.Forward])
        {
            var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path, missing: missing));
            Assert.StartsWith("prices.csv, line 4: column 'Date' is ", error.Message, StringComparison.Ordinal);
            Assert.EndsWith(
                "the line may be a remark or a sum below the table. Remove it, or pass missing: MissingValue.Drop, which leaves it out.",
                error.Message,
                StringComparison.Ordinal);
        }

        Assert.Equal(2, PriceSeries.Load(path, missing: MissingValue.Drop).Count);
        Assert.Equal(2, PriceSeries.Load(folder.Write("mended.csv", rows)).Count);
    }

    [Fact]
    public void Load_NewestFirst_SaysSoOnce()
    {
        var notices = new StringWriter();

        PriceSeries.Load(
            folder.Write("prices.csv", "Date,Open,High,Low,Close\n2025-03-10,1,1,1,3\n2025-03-07,1,1,1,2\n2025-03-06,1,1,1,1\n"),
            new PriceFormat { Notices = notices });

        Assert.Equal("prices.csv is newest first: its rows are put in order, oldest first.", notices.ToString().TrimEnd());
    }

    [Fact]
    public void Load_OldestFirst_SaysNothing()
    {
        var notices = new StringWriter();

        PriceSeries.Load(
            folder.Write("prices.csv", "Date,Open,High,Low,Close\n2025-03-06,1,1,1,1\n2025-03-07,1,1,1,2\n"),
            new PriceFormat { Notices = notices });

        Assert.Equal("", notices.ToString());
    }

    [Fact]
    public void Load_FirstsOfMonthsThatMayBeDays_AreReadByTheFormatThatTheErrorNames()
    {
        var path = folder.Write(
            "monthly.csv",
            "Date,Open,High,Low,Close\n" + string.Concat(Enumerable.Range(1, 12).Select(month => $"01/{month:00}/2024,1,1,1,{month}\n")));

        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path));

        Assert.StartsWith(
            "monthly.csv, line 3: column 'Date' is '01/02/2024', which may be 2024-01-02 (\"M/d/yyyy\") or 2024-02-01 (\"d/M/yyyy\")",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 12, 1), PriceSeries.Load(path, new PriceFormat { DateFormat = "d/M/yyyy" }).Dates[^1]);
        Assert.Equal(new DateOnly(2024, 1, 12), PriceSeries.Load(path, new PriceFormat { DateFormat = "M/d/yyyy" }).Dates[^1]);
    }

    [Theory]
    [InlineData("03/03/2025 04/03/2025 05/03/2025 06/03/2025 07/03/2025 10/03/2025")]
    [InlineData("10-03-2025 07-03-2025 06-03-2025 05-03-2025 04-03-2025 03-03-2025")]
    [InlineData("03/03/2025 03/04/2025 03/05/2025 03/06/2025 03/07/2025 03/10/2025")]
    public void Load_DaysThatOnlyOneOrderMakesTradingDays_AreReadSo(string dates)
    {
        var path = folder.Write(
            "prices.csv",
            "Date,Open,High,Low,Close\n" + string.Concat(dates.Split(' ').Select(date => $"{date},1,1,1,1\n")));

        Assert.Equal([3, 4, 5, 6, 7, 10], PriceSeries.Load(path, Quiet).Dates.Select(date => date.Month == 3 ? date.Day : 0));
    }

    [Fact]
    public void Load_DecimalCommaOfThreeDigits_IsReadByTheStyleThatTheErrorNames()
    {
        var path = folder.Write("prices.csv", "Date;Open;High;Low;Close;Volume\n2025-03-06;1,080;1,090;1,070;1,081;0\n");

        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path));

        Assert.Contains("column 'Open' is '1,080', which may be 1080 or 1.08", error.Message, StringComparison.Ordinal);
        Assert.Equal(1.081, PriceSeries.Load(path, new PriceFormat { NumberStyle = NumberStyle.CommaDecimal }).Closes[0]);
    }

    [Fact]
    public void Load_SomeColumnsNamed_FindsTheOthers()
    {
        var path = folder.Write("prices.csv", "When,Open,High,Low,Close,Mine\n2025-03-06,51,53,50,52,7\n");

        var prices = PriceSeries.Load(path, new PriceFormat { Date = "When", Close = "Mine" });

        Assert.Equal(7, prices.Closes[0]);
    }

    [Theory]
    [InlineData(
        "Date,Close\n2025-03-06,1\n",
        "prices.csv has no column 'Open'. It has: 'Date', 'Close'. Pass the right name as Open in the PriceFormat. "
        + "A file that lacks some of the prices is read a column at a time, by Series.Load.")]
    [InlineData(
        "2025-03-06,1,1,1,1,1\n2025-03-07,1,1,1,1,1\n",
        "These are values: where the file has no header, pass its columns' names as Columns = [\"Date\", \"Open\", \"High\", "
        + "\"Low\", \"Close\", \"Volume\"] in the PriceFormat.")]
    public void Load_ColumnNotThere_SaysWhatToDo(string text, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<InvalidDataException>(() => PriceSeries.Load(folder.Write("prices.csv", text))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Load_DelimiterThatIsNotGuessed_IsReadAsTheErrorSays()
    {
        var path = folder.Write("prices.csv", "Date^Open^High^Low^Close\n2025-03-06^51^53^50^52\n");

        Assert.EndsWith(
            "pass Delimiter = '^' in the CsvFormat or PriceFormat.",
            Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path)).Message,
            StringComparison.Ordinal);
        Assert.Equal(52, PriceSeries.Load(path, new PriceFormat { Delimiter = '^' }).Closes[0]);
    }

    [Fact]
    public void Load_NoHeader_TakesTheNamesThatTheErrorAsksFor()
    {
        var path = folder.Write("prices.csv", "2025-03-06,1,1,1,2,3\n");

        Assert.Equal(2, PriceSeries.Load(path, new PriceFormat { Columns = ["Date", "Open", "High", "Low", "Close", "Volume"] }).Closes[0]);
    }

    private static PriceFormat Quiet => new() { Notices = TextWriter.Null };
}
