using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

/// <summary>The rules of RFC 4180, section 2, by their numbers.</summary>
public sealed class Rfc4180Tests
{
    [Theory]
    [InlineData("f,g,h\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", "aaa|bbb|ccc|zzz|yyy|xxx")] // 1: a line per record
    [InlineData("f,g,h\r\naaa,bbb,ccc\r\nzzz,yyy,xxx", "aaa|bbb|ccc|zzz|yyy|xxx")] // 2: the last may have no line end
    [InlineData("f,g,h\r\n a a , bbb,ccc \r\n", " a a | bbb|ccc ")] // 4: spaces belong to a field
    [InlineData("f,g,h\r\n\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", "aaa|bbb|ccc|zzz|yyy|xxx")] // 5: quotes or none
    // 6: line ends and commas within quotes
    [InlineData("f,g,h\r\n\"aaa\",\"b\r\nbb\",\"c,cc\"\r\nzzz,yyy,xxx", "aaa|b\r\nbb|c,cc|zzz|yyy|xxx")]
    [InlineData("f,g,h\r\n\"aaa\",\"b\"\"bb\",\"ccc\"", "aaa|b\"bb|ccc")] // 7: a doubled quote
    public void Parse_RuleOfTheFormat_IsKept(string text, string cells)
    {
        var table = CsvTable.Parse(text);

        Assert.Equal(["f", "g", "h"], table.Columns); // 3: a header
        Assert.Equal(
            cells.Split('|'),
            Enumerable.Range(0, table.RowCount).SelectMany(row => table.Columns.Select(column => table.Text(row, column))));
    }

    [Fact]
    public void Parse_FieldsOfAnotherNumber_AreAnError() =>
        Assert.Contains(
            "line 2: 2 cells where the header has 3 columns",
            Assert.Throws<InvalidDataException>(() => CsvTable.Parse("f,g,h\r\naaa,bbb\r\n")).Message,
            StringComparison.Ordinal);
}
