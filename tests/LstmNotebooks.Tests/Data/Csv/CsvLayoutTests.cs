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
        Assert.StartsWith(
            "x.csv is a web page, not a table",
            Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n    \"Information\": \"25 requests per day\"\n}\n")]
    [InlineData("{\"finance\":{\"result\":null,\"error\":{\"code\":\"Unauthorized\"}}}")]
    [InlineData("[[1741219200000,\"51\",\"53\"],[1741305600000,\"52\",\"54\"]]")]
    [InlineData("[]")]
    [InlineData("  [\n  {\"date\": \"2025-03-06\"}\n]")]
    public void Parse_Json_SaysWhatItIs(string text)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv"));

        Assert.StartsWith("x.csv is JSON, not a table: it may be an error message of the service", error.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, System.Text.Json.JsonDocument.Parse(text).RootElement.GetRawText().Length);
    }

    [Theory]
    [InlineData("[Date],[Close]\n2025-03-06,1\n", "[Date]")]
    [InlineData("{date},{close}\n2025-03-06,1\n", "{date}")]
    public void Parse_BracketsInTheHeader_AreNames(string text, string name) => Assert.Equal(name, CsvTable.Parse(text).Columns[0]);

    [Fact]
    public void Parse_PointerOfGitLfs_SaysHowToFetchTheFile() => Assert.StartsWith(
        "x.csv is a pointer of Git LFS, not a table: it stands for the file until that is fetched. Run git lfs pull",
        Assert.Throws<InvalidDataException>(
            () => CsvTable.Parse("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1234\n", "x.csv")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData('^')]
    [InlineData('~')]
    [InlineData(':')]
    [InlineData(' ')]
    public void ColumnIndex_DelimiterThatIsNotGuessed_IsNamedAndReads(char delimiter)
    {
        var text = "Date,Close\n2025-03-06,52.5\n".Replace(',', delimiter);

        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv").ColumnIndex("Close"));

        Assert.EndsWith(
            $"If '{delimiter}' parts its cells, pass Delimiter = '{delimiter}' in the CsvFormat or PriceFormat.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(52.5, CsvTable.Parse(text, "x.csv", new CsvFormat { Delimiter = delimiter }).Number(0, "Close"));
    }

    [Theory]
    [InlineData("Date        Close\n2025-03-06  52.5\n")]
    [InlineData("Date        Close\n2025-03-06   2,5\n2025-03-07  52,5\n")]
    public void Parse_ColumnsAlignedBySpaces_SaysHowToPartThem(string text)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv").ColumnIndex("Close"));

        Assert.Contains("Regex.Replace(File.ReadAllText(path), \"(?<=[^ \\n]) +\", \",\")", error.Message, StringComparison.Ordinal);
        var parted = System.Text.RegularExpressions.Regex.Replace("Date        Close\n2025-03-06  52.5\n", "(?<=[^ \n]) +", ",");
        Assert.Equal(52.5, CsvTable.Parse(parted).Number(0, "Close"));
    }

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

        Assert.StartsWith(
            "x.csv, line 2: the quotes do not match. Put quotes around the whole cell and double every quote inside it.",
            error.Message,
            StringComparison.Ordinal);
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

        Assert.StartsWith(
            "x.csv, line 102: the quotes do not match. Where quotes inside are written \\\", pass BackslashQuotes = true",
            error.Message,
            StringComparison.Ordinal);
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
