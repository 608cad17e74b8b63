using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Display;

public sealed class HtmlFormatterSourceTests
{
    [Fact]
    public void CreateTypeFormatters_OfATable_WriteItsHtmlAndItsText()
    {
        var table = new Table("Errors", ["model", "RMSE"], [["LSTM", "23.1"]]);
        var formatters = new HtmlFormatterSource().CreateTypeFormatters().Cast<Formatter>().ToArray();

        Assert.Equal(["text/html", "text/plain"], formatters.Select(formatter => formatter.MimeType));
        Assert.Equal((true, table.ToHtml()), Written(formatters[0], table));
        Assert.Equal((true, table.ToString()), Written(formatters[1], table));
    }

    [Fact]
    public void CreateTypeFormatters_OfAValueWithoutHtml_LeaveHtmlToTheNext()
    {
        var formatters = new HtmlFormatterSource().CreateTypeFormatters().Cast<Formatter>().ToArray();

        Assert.Equal((false, ""), Written(formatters[0], 7));
        Assert.Equal((true, "7"), Written(formatters[1], 7));
    }

    private static (bool IsKnown, string Text) Written(Formatter formatter, object value)
    {
        using var writer = new StringWriter();
        return (formatter.Format(value, writer), writer.ToString());
    }
}
