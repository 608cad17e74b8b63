using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

/// <summary>Files of several shares.</summary>
public sealed class PriceSharesTests : IDisposable
{
    private const string Long = """
        date,open,high,low,close,Name
        2025-03-06,1,1,1,13.5,AAA
        2025-03-07,1,1,1,14.5,AAA
        2025-03-06,1,1,1,23.5,BBB
        2025-03-07,1,1,1,24.5,BBB
        """;

    private const string Wide = """
        Price,Close,Close,High,High,Low,Low,Open,Open,Volume,Volume
        Ticker,AAA,BBB,AAA,BBB,AAA,BBB,AAA,BBB,AAA,BBB
        Date,,,,,,,,,,
        2025-03-06,13.5,23.5,1,2,1,2,1,2,7,8
        2025-03-07,14.5,24.5,1,2,1,2,1,2,7,8
        """;

    private const string ByTicker = """
        Ticker,AAA,AAA,AAA,AAA,BBB,BBB,BBB,BBB
        Price,Open,High,Low,Close,Open,High,Low,Close
        Date,,,,,,,,
        2025-03-06,1,1,1,13.5,2,2,2,23.5
        2025-03-07,1,1,1,14.5,2,2,2,24.5
        """;

    private const string Older = """
        ,Close,Close,High,High,Low,Low,Open,Open
        ,AAA,BBB,AAA,BBB,AAA,BBB,AAA,BBB
        Date,,,,,,,,
        2025-03-06,13.5,23.5,1,2,1,2,1,2
        2025-03-07,14.5,24.5,1,2,1,2,1,2
        """;

    private const string Flat = """
        Date,AAA_Open,AAA_High,AAA_Low,AAA_Close,BBB_Open,BBB_High,BBB_Low,BBB_Close
        2025-03-06,1,1,1,13.5,2,2,2,23.5
        2025-03-07,1,1,1,14.5,2,2,2,24.5
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Long, "column 'Name' has 'AAA', 'BBB'")]
    [InlineData(Wide, "its columns are of 'AAA', 'BBB'")]
    [InlineData(ByTicker, "its columns are of 'AAA', 'BBB'")]
    [InlineData(Older, "its columns are of 'AAA', 'BBB'")]
    [InlineData(Flat, "its columns are of 'AAA', 'BBB'")]
    public void Load_SeveralShares_NamesThemAndTheOptionThatTakesOne(string text, string expected)
    {
        var path = folder.Write("prices.csv", text);

        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path));

        Assert.Equal(
            $"prices.csv holds prices of 2 shares: {expected}. Take one by its name: pass Ticker = \"AAA\" in the PriceFormat.",
            error.Message);
        Assert.Equal([13.5, 14.5], PriceSeries.Load(path, new PriceFormat { Ticker = "AAA" }).Closes.ToArray());
        Assert.Equal([23.5, 24.5], PriceSeries.Load(path, new PriceFormat { Ticker = "bbb" }).Closes.ToArray());
    }

    [Fact]
    public void Load_SharesInAColumnOfAnyName_AreFound()
    {
        var path = folder.Write("prices.csv", "kdcode,date,open,high,low,close\nA1.SH,2025-03-06,1,1,1,1\nB1.SH,2025-03-06,1,1,1,2\n");

        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path));

        Assert.Contains("column 'kdcode' has 'A1.SH', 'B1.SH'", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, PriceSeries.Load(path, new PriceFormat { Ticker = "B1.SH" }).Closes[0]);
    }

    [Fact]
    public void Load_SharesNamedByNumbers_AreFound()
    {
        var path = folder.Write("prices.csv", "date,code,open,high,low,close\n2025-03-06,600519,1,1,1,1\n2025-03-06,600036,1,1,1,2\n");

        Assert.Contains(
            "column 'code' has '600519', '600036'",
            Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path)).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, PriceSeries.Load(path, new PriceFormat { Ticker = "600036" }).Closes[0]);
    }

    [Theory]
    [InlineData("7203.T")]
    [InlineData("0700.HK")]
    [InlineData("^GSPC")]
    [InlineData("BRK-B")]
    public void Load_SecondLineOfTheHeaderOfAnyShare_IsNoRow(string share)
    {
        var path = folder.Write(
            "prices.csv",
            $"Price,Close,High,Low,Open\nTicker,{share},{share},{share},{share}\nDate,,,,\n2025-03-06,2,2,2,2\n");

        Assert.Equal([2.0], PriceSeries.Load(path).Closes.ToArray());
        Assert.Equal([2.0], PriceSeries.Load(path, new PriceFormat { Ticker = share }).Closes.ToArray());
    }

    [Fact]
    public void Load_ShareThatIsNotThere_ListsThoseThatAre()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => PriceSeries.Load(folder.Write("prices.csv", Long), new PriceFormat { Ticker = "CCC" }));

        Assert.Equal("prices.csv has no share 'CCC'. It has: 'AAA', 'BBB'. Pass one of these as Ticker in the PriceFormat.", error.Message);
    }

    [Fact]
    public void Load_OneShareUnderAnotherName_IsAnError()
    {
        var path = folder.Write("prices.csv", "Price,Close,High,Low,Open\nTicker,AAA,AAA,AAA,AAA\nDate,,,,\n2025-03-06,2,2,2,2\n");

        Assert.Equal("AAA", PriceSeries.Load(path, new PriceFormat { Ticker = "AAA" }).Name);
        Assert.StartsWith(
            "prices.csv has no share 'BBB'. It has: 'AAA'.",
            Assert.Throws<InvalidDataException>(() => PriceSeries.Load(path, new PriceFormat { Ticker = "BBB" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ShareThatChangesItsName_IsOneSeries()
    {
        var path = folder.Write("prices.csv", "date,open,high,low,close,Name\n2025-03-06,1,1,1,1,OLD\n2025-03-07,1,1,1,2,NEW\n");

        Assert.Equal([1.0, 2], PriceSeries.Load(path).Closes.ToArray());
    }
}
