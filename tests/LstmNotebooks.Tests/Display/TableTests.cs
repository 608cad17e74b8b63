using System.Globalization;
using System.Xml.Linq;
using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Display;

public sealed class TableTests
{
    private static readonly Table Errors = new(
        "Test error",
        ["model", "RMSE", "change"],
        [["persistence", "23.1", "—"], ["LSTM <2>", "1,024.8", "−7.4 %"]],
        note: "index points");

    [Fact]
    public void ToString_AlignsNumbersRight()
    {
        var text = Errors.ToString();

        Assert.Equal(
            """
            Test error
            model           RMSE  change
            -----------  -------  ------
            persistence     23.1       —
            LSTM <2>     1,024.8  −7.4 %
            index points
            """,
            text);
    }

    [Fact]
    public void ToHtml_IsASemanticTable()
    {
        var html = Errors.ToHtml();

        var table = XElement.Parse(html);
        Assert.Equal("Test error", table.Element("caption")!.Value);
        Assert.Equal(
            ["model", "RMSE", "change"],
            table.Descendants("th").Where(cell => (string?)cell.Attribute("scope") == "col").Select(cell => cell.Value));
        Assert.Equal(
            ["persistence", "LSTM <2>"],
            table.Descendants("th").Where(cell => (string?)cell.Attribute("scope") == "row").Select(cell => cell.Value));
        Assert.Equal("index points", table.Element("tfoot")!.Value);
        Assert.All(
            table.Element("tbody")!.Descendants("td"),
            cell => Assert.Contains("text-align:right", cell.Attribute("style")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void ToHtml_OneCell_IsExactly()
    {
        var table = new Table("", ["a"], [["x"]]);

        var html = table.ToHtml();

        Assert.Equal(
            "<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\"><thead><tr>"
            + "<th scope=\"col\" style=\"padding:.2em .8em;text-align:left;border-bottom:1px solid "
            + "rgba(127,127,127,.45)\">a</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\" style=\"padding:.2em .8em;text-align:left;font-weight:normal\">x</th></tr></tbody></table>",
            html);
    }

    [Fact]
    public void Of_WritesEachKindOfCell()
    {
        var table = Table.Of(
            "Bars",
            [(Date: new DateOnly(2018, 5, 11), Close: 188.59f, Volume: 26212200L)],
            [("date", bar => bar.Date), ("close", bar => bar.Close), ("volume", bar => bar.Volume), ("note", _ => null)]);

        Assert.Equal(["2018-05-11", "188.59", "26,212,200", ""], table.Rows[0]);
    }

    [Fact]
    public void Of_AnotherCulture_WritesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CommaCulture();
        try
        {
            var table = Table.Of("", [1234.5], [("value", value => value)]);

            Assert.Equal("1234.5", table.Rows[0][0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void OfNumbers_UsesTheFormat()
    {
        var table = Table.OfNumbers("", ["model", "MAE"], [("LSTM", [15.249])], format: "F1");

        Assert.Equal(["LSTM", "15.2"], table.Rows[0]);
    }

    [Fact]
    public void New_ShortRow_NamesTableColumnsAndRow()
    {
        var error = Assert.Throws<ArgumentException>(() => new Table("Errors", ["model", "RMSE"], [["LSTM", "1"], ["GRU"]]));

        Assert.Contains("Table 'Errors' has 2 columns (model, RMSE) but row 1 has 1 cells", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.5", true)]
    [InlineData("−0.3", true)]
    [InlineData("$7.23", true)]
    [InlineData("1.2×10⁻⁶", true)]
    [InlineData("23.1 ± 0.4", true)]
    [InlineData("12 %", true)]
    [InlineData("—", true)]
    [InlineData("2018-05-11", false)]
    [InlineData("[32, 20]", false)]
    [InlineData("3 layers", false)]
    [InlineData("e", false)]
    public void IsNumberOrEmpty_TellsNumbersFromTexts(string text, bool expected)
    {
        var isNumber = NumberText.IsNumberOrEmpty(text);

        Assert.Equal(expected, isNumber);
    }

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }
}
