using LstmNotebooks.Kernel.Display;
using Plotly.NET;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class PlotlyChartTests
{
    private const string Mime = "application/vnd.plotly.v1+json";

    [Fact]
    public void ToBundle_Chart_ShowsAsPlotlysJsonAndInWords()
    {
        var bundle = ValueFormatter.ToBundle(new GenericChart.Chart("""{"data":[{"type":"scatter","mode":"lines","name":"Close","x":[1,2],"y":[3,4]},{"type":"bar","y":[1]}],"layout":{"title":{"text":"Prices"}},"config":{}}"""));

        Assert.Equal([Mime, "text/html", "text/plain"], bundle.Entries.Select(entry => entry.Key));
        Assert.StartsWith("""{"data":[{"type":"scatter",""", bundle[Mime]!, StringComparison.Ordinal);
        Assert.Equal(
            """
            Plotly chart · Prices · 2 traces
               kind             name   points
            0  scatter (lines)  Close       2
            1  bar                          1
            """,
            bundle["text/plain"]);
    }

    [Fact]
    public void ToBundle_TextInAChart_CannotEndTheScriptOfItsHtml()
    {
        var html = ValueFormatter.ToBundle(new GenericChart.Chart("""{"data":[{"name":"</script><b>"}]}"""))["text/html"]!;

        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToBundle_Html_AsksTheNetworkOnceAndOnlyWhereThereIsOne()
    {
        var html = ValueFormatter.ToBundle(new GenericChart.Chart("""{"data":[{"y":[1]}]}"""))["text/html"]!;

        int[] places = [.. new[] { "<table", "if (window.Plotly)", "if (!navigator.onLine)", "window.lstmPlotly ??=", "https://" }.Select(text => html.IndexOf(text, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dtype":"f8","bdata":"AAAAAAAA+D8AAAAAAAD4fw=="}""", "[1.5,null]")]
    [InlineData("""{"dtype":"f4","bdata":"AADAPw=="}""", "[1.5]")]
    [InlineData("""{"dtype":"i2","bdata":"AQD//w=="}""", "[1,-1]")]
    [InlineData("""{"dtype":"u1","bdata":"AQIDBAUG","shape":"2, 3"}""", "[[1,2,3],[4,5,6]]")]
    [InlineData("""{"dtype":"i1","bdata":"/w==","shape":1}""", "[-1]")]
    [InlineData("""{"dtype":"i4","bdata":""}""", "[]")]
    [InlineData("""{"dtype":"f4","bdata":"zczMPQ=="}""", "[0.1]")]
    [InlineData("""{"dtype":"u1","bdata":"AQIDBAUGBwg=","shape":"2, 2, 2"}""", "[[[1,2],[3,4]],[[5,6],[7,8]]]")]
    [InlineData("""{"dtype":"f8","bdata":"","shape":"0, 3"}""", "[]")]
    [InlineData("""[1.5,"NaN",2]""", "[1.5,null,2]")]
    [InlineData("""["NaN","b"]""", """["NaN","b"]""")]
    [InlineData("""{"dtype":"c16","bdata":"AQ=="}""", """{"dtype":"c16","bdata":"AQ=="}""")]
    public void ToBundle_TypedArray_BecomesAPlainOne(string typed, string expected)
    {
        var bundle = ValueFormatter.ToBundle(new GenericChart.Chart($$"""{"data":[{"z":[{"x":{{typed}}}]}]}"""));

        Assert.Equal($$"""{"data":[{"z":[{"x":{{expected}}}]}]}""", bundle[Mime]);
    }

    [Fact]
    public void ToBundle_ChartThatCannotBeWritten_ShowsTheValueAndSaysWhy()
    {
        var text = ValueFormatter.ToBundle(new GenericChart.Chart("not json"))["text/plain"]!;

        Assert.StartsWith("Chart\nJson  not json\nits chart failed: JsonException", text, StringComparison.Ordinal);
    }
}
