using System.Globalization;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class FramesSaveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a,b")]
    [InlineData("say \"no\"")]
    [InlineData("\"")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("lone\rreturn")]
    [InlineData(" spaces ")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("NA")]
    [InlineData("-")]
    [InlineData("12")]
    [InlineData("007")]
    [InlineData("1e5")]
    [InlineData("true")]
    [InlineData("a;b;c")]
    [InlineData("a\tb|c")]
    [InlineData("back\\slash \\\" quote")]
    [InlineData("größer als 家族 😀 нет")]
    [InlineData("#comment")]
    [InlineData("=SUM(A1)")]
    [InlineData("\u00A0nbsp")]
    [InlineData("nul\0l")]
    public void SaveLoad_OddText_IsTheSame(string text)
    {
        var path = folder.Find("file.csv");
        var frame = new DataFrame(new StringDataFrameColumn("title", [text, null!, text]), new Int32DataFrameColumn("n", [1, 2, 3]));

        frame.Save(path);

        var loaded = Frames.Load(path);
        Assert.Equal([text, null, text], loaded.Columns.GetStringColumn("title"));
        Assert.Equal(3, loaded["n"][2]! is long n ? n : 0);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("true")]
    [InlineData("a;b")]
    [InlineData("  ")]
    public void SaveLoad_OneColumnOfText_IsTheSame(string text)
    {
        var path = folder.Find("file.csv");

        new DataFrame(new StringDataFrameColumn("title", [text, text])).Save(path);

        Assert.Equal([text, text], Frames.Load(path).Columns.GetStringColumn("title"));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(100)]
    [InlineData(-0.0)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(9007199254740993)]
    [InlineData(1e22)]
    public void SaveLoad_Double_KeepsEveryBitAndTheType(double value)
    {
        var path = folder.Find("file.csv");

        new DataFrame(new DoubleDataFrameColumn("x", [value])).Save(path);

        var loaded = Frames.Load(path).Columns.GetDoubleColumn("x")[0]!.Value;
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(loaded));
    }

    [Theory]
    [InlineData("2020-01-02T00:00:00")]
    [InlineData("2020-01-02T23:59:59")]
    [InlineData("2020-01-02T13:45:10.1234567")]
    [InlineData("0001-01-01T00:00:00.5")]
    public void SaveLoad_Date_KeepsEveryTick(string text)
    {
        var moment = DateTime.Parse(text, CultureInfo.InvariantCulture);
        var path = folder.Find("file.csv");

        new DataFrame(new DateTimeDataFrameColumn("day", [moment])).Save(path);

        Assert.Equal(moment, Frames.Load(path)["day"][0]);
    }

    [Fact]
    public void Save_EveryTypeOfColumn_WritesInvariantText()
    {
        var path = folder.Find("file.csv");
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            EveryType().Save(path);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(
            "b,c,d,f,m,i,l,s,sb,ui,ul,us,by,day,t\n"
                + "true,x,1.5,0.1,1.10,-1,9223372036854775807,-3,-4,5,18446744073709551615,7,8,2020-01-02,\"é\"\n",
            File.ReadAllText(path));
    }

    [Fact]
    public void Save_InfiniteNumber_SaysWhereAndLeavesTheOldFile()
    {
        var path = folder.Write("file.csv", "old");
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1, double.PositiveInfinity]));

        var error = Assert.Throws<InvalidDataException>(() => frame.Save(path));

        Assert.Contains("Rows[1] of the frame: column 'x' is infinite", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["file.csv"], folder.Files);
    }

    [Fact]
    public void Save_RowOfNulls_SaysHowToDropIt()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("x", [1, null]), new StringDataFrameColumn("y", ["a", null!]));

        var error = Assert.Throws<InvalidDataException>(() => frame.Save(folder.Find("file.csv")));

        Assert.Contains("Rows[1] of the frame has nothing in any column", error.Message);
    }

    [Fact]
    public void Save_HalfACharacter_SaysWhere()
    {
        var frame = new DataFrame(new StringDataFrameColumn("x", ["a\uD83D"]));

        var error = Assert.Throws<InvalidDataException>(() => frame.Save(folder.Find("file.csv")));

        Assert.Contains("Rows[0] of the frame: column 'x' has half of a character", error.Message);
    }

    [Fact]
    public void Save_NoColumns_SaysSo()
    {
        var error = Assert.Throws<InvalidDataException>(() => new DataFrame().Save(folder.Find("file.csv")));

        Assert.Contains("has no columns", error.Message);
    }

    [Fact]
    public void Save_IntoNewFolder_MakesIt()
    {
        var path = folder.Find(Path.Combine("deep", "file.csv"));

        Frames.Save(new DataFrame(new Int32DataFrameColumn("x", [1])), path);

        Assert.Equal("x\n1\n", File.ReadAllText(path));
    }

    private static DataFrame EveryType() => new(
        new BooleanDataFrameColumn("b", [true]),
        new CharDataFrameColumn("c", ['x']),
        new DoubleDataFrameColumn("d", [1.5]),
        new SingleDataFrameColumn("f", [0.1f]),
        new DecimalDataFrameColumn("m", [1.10m]),
        new Int32DataFrameColumn("i", [-1]),
        new Int64DataFrameColumn("l", [long.MaxValue]),
        new Int16DataFrameColumn("s", [-3]),
        new SByteDataFrameColumn("sb", [-4]),
        new UInt32DataFrameColumn("ui", [5]),
        new UInt64DataFrameColumn("ul", [ulong.MaxValue]),
        new UInt16DataFrameColumn("us", [7]),
        new ByteDataFrameColumn("by", [8]),
        new DateTimeDataFrameColumn("day", [new DateTime(2020, 1, 2)]),
        new StringDataFrameColumn("t", ["é"]));
}
