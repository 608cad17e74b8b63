using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

/// <summary>What the beginning of a file tells of it, and rows that are not as the rules of CSV want them.</summary>
public sealed class CsvLayoutTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a|b\n1|2\n")]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n")]
    [InlineData("a;b\n1;2\n1,5;2,5\n")]
    [InlineData("a,b\r1,2\r")] // lines end in carriage returns
    [InlineData("Prices of 2025\na,b\n1,2\n3,4\n")]
    [InlineData("# source, and more\n# another line\n\na,b\n1,2\n3,4\n")]
    [InlineData("Prices,\n,\na,b\n1,2\n,\n")]
    public void Parse_NoOption_FindsDelimiterAndHeader(string text)
    {
        var table = CsvTable.Parse(text);

        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal("2", table.Text(0, "b"));
    }

    [Fact]
    public void Parse_LinesAboveTheHeader_AreCounted() =>
        Assert.Equal(4, CsvTable.Parse("A title\n\na,b\n1,2\n3,4\n").LineOf(0));

    [Theory]
    [InlineData("text,label\nHello,fake\nHi,real\n")]
    [InlineData("text\n\"Hello, world\"\nHi\n")]
    public void Parse_WordsBelowTheHeader_AreRows(string text) =>
        Assert.Equal(2, CsvTable.Parse(text).RowCount);

    [Theory]
    [InlineData("a,b\n1,2,\n3,4, ,\n")]
    [InlineData("a;b\n1;2;\n3;4;\n")]
    public void Parse_DelimitersBehindTheLastCell_AreReadPast(string text) =>
        Assert.Equal(["2", "4"], CsvTable.Parse(text).Text("b"));

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html>\n")]
    [InlineData("<html lang=\"en\">\n<head>\n")]
    public void Parse_WebPage_SaysWhatItIs(string text) =>
        Assert.StartsWith("x.csv is a web page, not a table", Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_NoHeader_TakesTheNamesThatAreGiven()
    {
        var table = CsvTable.Parse("1,2\n3,4\n", "x.csv", new CsvFormat { Columns = ["a", "b"] });

        Assert.Equal(["2", "4"], table.Text("b"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n,\n,\n")]
    [InlineData("a,b\n1,2\n  , \t\n")]
    [InlineData("a,b\n1,2\n\"\",\"\"\n")]
    [InlineData("a,b\n1,2\n   \n")]
    [InlineData("a,b\n,\n1,2\n")]
    public void Parse_BlankRows_AreLeftOut(string text) =>
        Assert.Equal(1, CsvTable.Parse(text).RowCount);

    [Theory]
    [InlineData("A \"great\" plan", "A \"great\" plan")]
    [InlineData("A 5\" disk", "A 5\" disk")]
    [InlineData("\"Great\" plan", "\"Great\" plan")]
    [InlineData("\"Great\" ", "Great")]
    [InlineData("\"A \"\"great\"\" plan\"", "A \"great\" plan")]
    public void Parse_QuotesInACell_AreKept(string cell, string expected) =>
        Assert.Equal(expected, CsvTable.Parse($"a,b\n{cell},A \"b\"\n").Text(0, "a"));

    [Theory]
    [InlineData("\"He said \"no\" twice\",1")]
    [InlineData("\"No, no\" he said,1")]
    [InlineData("\"No,1\n1,A \"b\" c,2")] // a quote that is not closed would make one row of two
    public void Parse_QuotesOfTwoMeanings_AreAnError(string rows)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse($"a,b\n{rows}\n", "x.csv"));

        Assert.StartsWith("x.csv, line 2: the quotes do not match. Put quotes around the whole cell and double every quote inside it.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\nfirst\rsecond,1\n")]
    [InlineData("a,b\n\"first\rsecond\",1\n")]
    [InlineData("a,b\r\nfirst\rsecond,1\r\n")]
    public void Parse_CarriageReturnAlone_StaysInItsCell(string text)
    {
        var table = CsvTable.Parse(text);

        Assert.Equal("first\rsecond", table.Text(0, "a"));
        Assert.Equal(2, table.LineOf(0));
    }

    [Theory]
    [InlineData("\"A \\\"great\\\" plan\"", "A \"great\" plan")]
    [InlineData("\"\\\"no, never\\\"\"", "\"no, never\"")]
    [InlineData("\"a\\\\b \\\"c\\\" d\"", "a\\b \"c\" d")]
    public void Parse_QuotesBehindBackslashes_AreFoundOut(string cell, string expected) =>
        Assert.Equal(expected, CsvTable.Parse($"a,b\n{cell},1\n").Text(0, "a"));

    [Fact]
    public void Parse_BackslashAtTheEndOfACell_IsABackslash() =>
        Assert.Equal("C:\\files\\", CsvTable.Parse("a,b\n\"C:\\files\\\",1\n").Text(0, "a"));

    [Fact]
    public void Parse_QuotesBehindBackslashesFarDown_NamesTheOptionThatReadsThem()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("\"x, y\",1\n", 100)) + "\"A \\\"great\\\" plan\",1\n";

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv"));

        Assert.StartsWith("x.csv, line 102: the quotes do not match. Where quotes inside are written \\\", pass BackslashQuotes = true", error.Message, StringComparison.Ordinal);
        Assert.Equal("A \"great\" plan", CsvTable.Parse(text, "x.csv", new CsvFormat { BackslashQuotes = true }).Text(100, "a"));
    }

    [Fact]
    public void Load_LongFileOfOddCells_IsReadAcrossBlocks()
    {
        using var folder = new TemporaryFolder();
        var cells = Enumerable.Range(0, 5_000).Select(row => new string('x', row % 97) + "\r\"é\"").ToList();
        var path = folder.Write("long.csv", "a,b\n" + string.Concat(cells.Select((cell, row) => $"{cell},\"{row}\\\" \\\\\"\n")));

        var table = CsvTable.Load(path, new CsvFormat { BackslashQuotes = true });

        Assert.Equal(cells, table.Text("a"));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(row => $"{row}\" \\"), table.Text("b"));
    }
}
