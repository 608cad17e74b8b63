using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class CsvTableTests
{
    [Fact]
    public void Parse_QuotesAndEmbeddedLines_GivesCellsAndLines()
    {
        var table = CsvTable.Parse("a,b\n1,\"two, \"\"quoted\"\"\nlines\"\n\n3,4\n");

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal("two, \"quoted\"\nlines", table.Text(0, "b"));
        Assert.Equal([2, 5], [table.LineOf(0), table.LineOf(1)]);
    }

    [Fact]
    public void Load_ByteOrderMarkAndCarriageReturns_AreReadPast()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("prices.csv");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "day,x\r\n1,2\r\n"u8]);

        var table = CsvTable.Load(path);

        Assert.Equal(["day", "x"], table.Columns);
        Assert.Equal(["2"], table.Text("x"));
    }

    [Fact]
    public void Load_NoSuchFile_SaysWhereItLooked()
    {
        var error = Assert.Throws<FileNotFoundException>(() => CsvTable.Load("nowhere/prices.csv"));

        Assert.Contains("no file 'nowhere/prices.csv'", error.Message);
        Assert.Contains(Path.GetFullPath("nowhere/prices.csv"), error.Message);
    }

    [Theory]
    [InlineData("", "prices.csv is empty: expected a header line")]
    [InlineData("Date,Close\n", "prices.csv has a header (Date, Close) but no rows")]
    [InlineData("Date,Close\n2015-05-27,1\n2015-05-28\n", "prices.csv, line 3: 1 cell where the header has 2 columns")]
    [InlineData("Date,Close\n2015-05-27,\"1\n2015-05-28,2\n", "prices.csv, line 2: the quotes do not match")]
    public void Parse_BadFile_NamesFileAndLine(string text, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "prices.csv"));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void ColumnIndex_NoSuchColumn_ListsThoseThere()
    {
        var table = CsvTable.Parse("Date,Last\n2015-05-27,1\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.ColumnIndex("Close"));

        Assert.Equal("prices.csv has no column 'Close'. It has: 'Date', 'Last'. Pass one of these names.", error.Message);
    }

    [Theory]
    [InlineData("Adj Close")]
    [InlineData("adjclose")]
    [InlineData("adj_close")]
    [InlineData("adjClose")]
    public void ColumnIndex_OtherSpelling_IsTheSameColumn(string name)
    {
        var table = CsvTable.Parse("Date,Adj Close\n2015-05-27,1\n");

        Assert.Equal(1, table.ColumnIndex(name));
    }

    [Fact]
    public void ColumnIndex_NameThereTwice_SaysWhichColumns()
    {
        var table = CsvTable.Parse("Date,Close,Volume,Close\n2015-05-27,1,2,3\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.ColumnIndex("Close"));

        Assert.Equal("prices.csv has two columns 'Close', number 2 and number 4. Rename one of them in the header.", error.Message);
        Assert.Equal(2, table.ColumnIndex("Volume"));
    }

    [Fact]
    public void ColumnIndex_TwoColumnsFit_AsksForTheExactName()
    {
        var table = CsvTable.Parse("close,Close\n1,2\n", "prices.csv");

        Assert.Equal(1, table.ColumnIndex("Close"));
        var error = Assert.Throws<InvalidDataException>(() => table.ColumnIndex("CLOSE"));
        Assert.Contains("'CLOSE' could be column 'close' or 'Close'", error.Message);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(" -2e3 ", -2000)]
    [InlineData("\"1,657,300\"", 1657300)]
    [InlineData("\"-12,345.25\"", -12345.25)]
    [InlineData("\"+1,000.5\"", 1000.5)]
    public void Number_AnyForm_IsRead(string cell, double expected)
    {
        var table = CsvTable.Parse($"x\n{cell}\n");

        Assert.Equal(expected, table.Number(0, "x"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("12 dollars")]
    [InlineData("\"1,5,0\"")]
    [InlineData("\"1,2345,678\"")]
    [InlineData("\",123\"")]
    [InlineData("1..5")]
    [InlineData("12-5")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    public void Number_OtherText_NamesFileLineAndColumn(string cell)
    {
        var table = CsvTable.Parse($"x\n1\n{cell}\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Number(1, "x"));

        Assert.Equal(
            $"prices.csv, line 3: column 'x' is '{cell.Trim('"')}', not a number. Correct the cell or remove the row.",
            error.Message);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("n/a")]
    [InlineData("NaN")]
    [InlineData("NULL")]
    [InlineData(".")]
    [InlineData("#N/A")]
    [InlineData("--")]
    [InlineData("–")]
    [InlineData("?")]
    public void Number_MissingCell_IsNull(string cell)
    {
        var table = CsvTable.Parse($"x\n{cell}\n");

        Assert.Null(table.Number(0, "x"));
    }

    [Theory]
    [InlineData("2015-05-27")]
    [InlineData("5/27/2015")]
    [InlineData("20150527")]
    [InlineData("May 27 2015")]
    [InlineData("2015-05-27 00:00:00")]
    [InlineData("2015-05-27 00:00:00+00:00")]
    [InlineData("2015-05-27T23:30:00-11:00")]
    [InlineData("2015-05-27T00:30:00.123Z")]
    public void Date_AnyForm_IsTheDayAsWritten(string cell)
    {
        var table = CsvTable.Parse($"Date\n{cell}\n");

        Assert.Equal(new DateOnly(2015, 5, 27), table.Date(0, "Date"));
    }

    [Fact]
    public void Date_Month_IsItsFirstDay()
    {
        var table = CsvTable.Parse("Month\n1949-03\n");

        Assert.Equal(new DateOnly(1949, 3, 1), table.Date(0, "Month"));
    }

    [Fact]
    public void Date_FormatGiven_IsUsed()
    {
        var table = CsvTable.Parse("Date\n27.05.2015\n");

        Assert.Equal(new DateOnly(2015, 5, 27), table.Date(0, "Date", "dd.MM.yyyy"));
    }

    [Theory]
    [InlineData("27/15/2015")]
    [InlineData("2015-02-29")]
    [InlineData("yesterday")]
    public void Date_OtherText_NamesFileLineAndColumn(string cell)
    {
        var table = CsvTable.Parse($"Date\n{cell}\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Date(0, "Date"));

        Assert.StartsWith($"prices.csv, line 2: column 'Date' is '{cell}', not a date such as 2015-05-27 or 5/27/2015.", error.Message);
    }

    [Fact]
    public void Numbers_MissingFail_NamesFileLineAndColumn()
    {
        var table = CsvTable.Parse("Close\n1\nn/a\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Numbers(["Close"]));

        Assert.Equal(
            "prices.csv, line 3: column 'Close' is 'n/a', not a number. Drop the row or pass missing: MissingValue.Forward.",
            error.Message);
    }

    [Fact]
    public void Numbers_MissingDrop_LeavesRowsOut()
    {
        var table = CsvTable.Parse("a,b\n1,2\n,3\n4,\n5,6\n");

        var rows = table.Numbers(["a", "b"], MissingValue.Drop);

        Assert.Equal([0, 3], rows.Select(row => row.Row));
        Assert.Equal([5.0, 6.0], rows[1].Values);
    }

    [Fact]
    public void Numbers_MissingForward_RepeatsTheValueBefore()
    {
        var table = CsvTable.Parse("a,b\n1,2\n,3\nNaN,\n");

        var rows = table.Numbers(["a", "b"], MissingValue.Forward);

        Assert.Equal([1.0, 3.0], rows[1].Values);
        Assert.Equal([1.0, 3.0], rows[2].Values);
    }

    [Fact]
    public void Numbers_MissingForwardInFirstRow_SaysThereIsNothingToRepeat()
    {
        var table = CsvTable.Parse("a,b\n,2\n1,2\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Numbers(["a"], MissingValue.Forward));

        Assert.StartsWith("prices.csv, line 2: column 'a' is empty, not a number, and no row before it has one to repeat.", error.Message);
    }

    [Fact]
    public void Numbers_DropLeavesNothing_IsAnError()
    {
        var table = CsvTable.Parse("a,b\n,2\n,2\n", "prices.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Numbers(["a"], MissingValue.Drop));

        Assert.Contains("every one of its 2 rows has a missing cell", error.Message);
    }
}
