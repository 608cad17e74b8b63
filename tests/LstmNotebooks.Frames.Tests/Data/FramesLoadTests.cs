using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames.Tests;

public sealed class FramesLoadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_EachKindOfColumn_HasItsType()
    {
        var frame = Load("Date,Close,Volume,Up,Name\n2020-01-02,1.5,16777217,true,a\n2020-01-03,2,9007199254740993,FALSE,b\n");

        Assert.Equal(
            [typeof(DateTime), typeof(double), typeof(long), typeof(bool), typeof(string)],
            frame.Columns.Select(column => column.DataType));
        Assert.Equal(new DateTime(2020, 1, 3), frame.Columns.GetDateTimeColumn("Date")[1]);
        Assert.Equal(9007199254740993, frame.Columns.GetInt64Column("Volume")[1]);
        Assert.Equal(2.0, frame.Columns.GetDoubleColumn("Close")[1]);
        Assert.False(frame.Columns.GetBooleanColumn("Up")[1]);
        Assert.Equal("b", frame.Columns.GetStringColumn("Name")[1]);
    }

    [Fact]
    public void Load_DecimalsFarDown_AreInferredFromTheWholeColumn()
    {
        var frame = Load("x\n" + string.Concat(Enumerable.Repeat("1\n", 5000)) + "2.5\n");

        Assert.Equal(2.5, frame.Columns.GetDoubleColumn("x")[5000]);
    }

    [Fact]
    public void Load_EmptyCells_AreNullInEveryTypeOfColumn()
    {
        var frame = Load("n,d,t,b,s\n1,2020-01-02,a,true,\n,,,,x\nNA,n/a,null,none,null\n");

        Assert.Equal([2, 2, 1, 2, 1], frame.Columns.Select(column => column.NullCount));
        Assert.Equal("null", frame["t"][2]);
        Assert.Equal("null", frame["s"][2]);
    }

    [Fact]
    public void Load_QuotesAndLineEndsInCells_AreKept()
    {
        var frame = Load("a,b\n\"one, \"\"two\"\"\nthree\",1\r\n\"x\",2\r\n");

        Assert.Equal("one, \"two\"\nthree", frame["a"][0]);
        Assert.Equal(2, frame.Rows.Count);
    }

    [Fact]
    public void Load_EmptyTextInQuotes_IsNoNull()
    {
        var frame = Load("a,b\n\"\",1\n,2\n\"x\",3\n");

        Assert.Equal("", frame["a"][0]);
        Assert.Null(frame["a"][1]);
    }

    [Fact]
    public void Load_EverythingInQuotes_TellsNothing()
    {
        var frame = Load("\"a\",\"b\"\n\"1\",\"\"\n\"2\",\"x\"\n");

        Assert.Equal(typeof(long), frame["a"].DataType);
        Assert.Null(frame["b"][0]);
    }

    [Theory]
    [InlineData("000001", "600000")] // codes of shares
    [InlineData("123456789012345678901", "1")] // too long for a long
    [InlineData("\"12\"", "\"13\"")] // quoted as a text in a file that quotes nothing else
    public void Load_NumbersThatWouldLoseSomething_StayText(string one, string other)
    {
        var frame = Load($"code,n\n{one},1\n{other},2\n");

        Assert.Equal(one.Trim('"'), frame["code"][0]);
    }

    [Fact]
    public void Load_ThousandsInQuotes_AreNumbers()
    {
        var frame = Load("n,Volume\n1,\"7\"\n2,\"2,000,000\"\n");

        Assert.Equal(2_000_000.0, Convert.ToDouble(frame["Volume"][1], null));
    }

    [Fact]
    public void Load_GivenTypes_AreTaken()
    {
        var frame = Load(
            "day,code,n,share,price\n20200102,7,1,0.1,1.10\n",
            [("Day", typeof(DateTime)), ("code", typeof(string)), ("n", typeof(int?)),
                ("share", typeof(float)), ("price", typeof(decimal))]);

        Assert.Equal(new DateTime(2020, 1, 2), frame["day"][0]);
        Assert.Equal("7", frame["code"][0]);
        Assert.Equal(1, frame.Columns.GetInt32Column("n")[0]);
        Assert.Equal(0.1f, frame.Columns.GetSingleColumn("share")[0]);
        Assert.Equal(1.10m, frame.Columns.GetDecimalColumn("price")[0]);
    }

    [Theory]
    [InlineData(null, "1", "The type of column 'x' is null: pass string, bool,")]
    [InlineData(typeof(byte), "256", "line 2: column 'x' is '256', not a whole number from 0 to 255")]
    [InlineData(typeof(int), "1.5", "line 2: column 'x' is '1.5', not a whole number")]
    [InlineData(typeof(double), "abc", "line 2: column 'x' is 'abc', not a number")]
    [InlineData(typeof(bool), "maybe", "line 2: column 'x' is 'maybe', neither true nor false")]
    [InlineData(typeof(DateTime), "soon", "line 2: column 'x' is 'soon', not a date")]
    [InlineData(typeof(float), "1e300", "line 2: column 'x' is '1e300', too large for a float")]
    public void Load_CellOfAnotherType_SaysWhere(Type? type, string cell, string message)
    {
        var error = Assert.ThrowsAny<SystemException>(() => Load($"x,y\n{cell},1\n", [("x", type!)]));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Load_TypeOfMissingColumn_NamesTheNearest()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("Close,Volume\n1,2\n", [("Clsoe", typeof(double))]));

        Assert.Equal("file.csv has no column 'Clsoe'. Did you mean 'Close'? It has: 'Close', 'Volume'.", error.Message);
    }

    [Fact]
    public void Load_TypeThatNoColumnHas_SaysWhichThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => Load("x\n1\n", [("x", typeof(Uri))]));

        Assert.Contains("Column 'x' cannot be of type Uri: pass string, bool,", error.Message);
    }

    [Fact]
    public void Load_AmbiguousDates_SaysWhatToPass()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("d,x\n01/02/2020,1\n07/06/2020,1\n03/04/2020,3\n"));

        Assert.Contains("file.csv, line 2: column 'd' is '01/02/2020', which may be 2020-01-02 (\"M/d/yyyy\") "
            + "or 2020-02-01", error.Message);
    }

    [Fact]
    public void Load_DateFormat_DatesColumnsOfNumbersByName()
    {
        var frame = Load(
            "date,volume\n1577923200,1577923200\n1578009600,5\n",
            format: new CsvFormat { DateFormat = DateFormats.UnixSeconds });

        Assert.Equal([typeof(DateTime), typeof(long)], frame.Columns.Select(column => column.DataType));
        Assert.Equal(new DateTime(2020, 1, 2), frame["date"][0]);
    }

    [Fact]
    public void Load_OtherDateFormat_SaysWhere()
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            Load("date,x\n2020-01-02,1\n", format: new CsvFormat { DateFormat = "d.M.yyyy" }));

        Assert.Contains("file.csv, line 2: column 'date' is '2020-01-02', not a date of the format d.M.yyyy.", error.Message);
    }

    [Fact]
    public void Load_MissingFail_SaysWhere()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("a,b\n1,x\n,y\n", missing: MissingValue.Fail));

        Assert.Contains("file.csv, line 3: column 'a' is empty", error.Message);
    }

    [Fact]
    public void Load_MissingDrop_LeavesRowsOut()
    {
        var frame = Load("a,b\n1,x\n,y\n3,\n4,z\n", missing: MissingValue.Drop);

        Assert.Equal([1L, 4L], frame.Columns.GetInt64Column("a").Select(value => value!.Value));
    }

    [Fact]
    public void Load_MissingForward_RepeatsTheRowBefore()
    {
        var frame = Load("a,b\n1,x\n,y\n3,\n", missing: MissingValue.Forward);

        Assert.Equal([1L, 1L, 3L], frame.Columns.GetInt64Column("a").Select(value => value!.Value));
        Assert.Equal(["x", "y", "y"], frame.Columns.GetStringColumn("b"));
    }

    [Fact]
    public void Load_MissingForwardFirstRow_SaysWhere()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("a,b\n,x\n1,y\n", missing: MissingValue.Forward));

        Assert.Contains("line 2: column 'a' is empty", error.Message);
    }

    [Fact]
    public void Load_OneBadNumberAmongMany_IsTold()
    {
        using var notices = new StringWriter();

        var frame = Load("x\n" + string.Concat(Enumerable.Repeat("1\n", 20)) + "1o\n", format: new CsvFormat { Notices = notices });

        Assert.Equal(typeof(string), frame["x"].DataType);
        Assert.Contains("file.csv: column 'x' is text, since '1o' of line 22 is not a number", notices.ToString());
    }

    [Fact]
    public void Load_RemarkBelowDates_IsTold()
    {
        using var notices = new StringWriter();
        var days = Enumerable.Range(1, 20).Select(day => $"2020-01-{day:00},1\n");

        Load($"d,x\n{string.Concat(days)}Source: me,\n", format: new CsvFormat { Notices = notices });

        Assert.Contains("file.csv: column 'd' is text, since 'Source: me' of line 22 is not a date", notices.ToString());
    }

    [Fact]
    public void Load_ColumnOfNothing_IsTextOfNulls()
    {
        var frame = Load("a,b,c\n,NA,1\n,NA,2\n");

        Assert.Equal([2, 0, 0], frame.Columns.Select(column => column.NullCount));
    }

    [Fact]
    public void Load_NameTwice_SaysWhichColumns()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("a,b,a\n1,2,3\n"));

        Assert.Contains("file.csv has two columns 'a', number 1 and number 3", error.Message);
    }

    [Fact]
    public void Load_ColumnsWithoutNames_AreNamedByPlaceOrLeftOut()
    {
        var frame = Load(",x,,\n0,5,,\n1,6,,\n");

        Assert.Equal(["Column0", "x"], frame.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Load_SkippedRows_AreNoted()
    {
        var skipped = new List<SkippedRow>();
        var path = folder.Write("file.csv", "a,b\n1,2\n3\n4,5\n");

        var frame = Frames.Load(path, options: new LoadOptions { Skipped = skipped, Progress = TextWriter.Null });

        Assert.Equal(2, frame.Rows.Count);
        Assert.Equal(3, Assert.Single(skipped).Line);
    }

    [Fact]
    public void Load_ReadOnlyGzip_Works()
    {
        var path = folder.Find("file.csv.gz");
        new DataFrame(new Int32DataFrameColumn("x", [1, 2])).Save(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var frame = Frames.Load(path);

        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Equal(2, frame.Rows.Count);
    }

    [Fact]
    public void Load_HeaderAlone_SaysSo()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load("a,b\n"));

        Assert.Contains("has a header (a, b) but no rows", error.Message);
    }

    private DataFrame Load(
        string text, IReadOnlyList<(string Column, Type Type)>? types = null, MissingValue? missing = null, CsvFormat? format = null) =>
        Frames.Load(folder.Write("file.csv", text), types, missing, format);
}
