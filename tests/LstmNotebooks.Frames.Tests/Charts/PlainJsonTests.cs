using System.Text.Json.Nodes;
using System.Xml.Linq;
using LstmNotebooks.Display;
using LstmNotebooks.Frames;
using Plotly.NET;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace LstmNotebooks.Tests.Frames;

public sealed class PlainJsonTests
{
    [Theory]
    [InlineData("f8", "AAAAAAAA8D8AAAAAAAAEwA==", "[1,-2.5]")]
    [InlineData("f4", "AACAPwAAwH8=", "[1,null]")]
    [InlineData("i2", "AQD+/w==", "[1,-2]")]
    [InlineData("u1", "AAH/", "[0,1,255]")]
    public void Decode_TypedArray_IsPlain(string type, string data, string expected)
    {
        var array = TypedArray.Decode(new JsonObject { ["dtype"] = type, ["bdata"] = data });

        Assert.Equal(expected, array!.ToJsonString());
    }

    [Fact]
    public void Decode_Shape_IsRows()
    {
        var array = TypedArray.Decode(new JsonObject { ["dtype"] = "u1", ["bdata"] = "AAECAwQF", ["shape"] = "2, 3" });

        Assert.Equal("[[0,1,2],[3,4,5]]", array!.ToJsonString());
    }

    [Fact]
    public void Decode_UnknownType_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() => TypedArray.Decode(new JsonObject { ["dtype"] = "c16", ["bdata"] = "" }));

        Assert.Contains("'c16'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ArrayOfUnknownType_StaysAsItIs()
    {
        var json = PlainJson.Of("""{"data":[{"y":{"dtype":"c16","bdata":"AQ=="}}]}""");

        Assert.Equal("""{"data":[{"y":{"dtype":"c16","bdata":"AQ=="}}]}""", PlainJson.Write(json));
        Assert.Contains("'c16'", Assert.Throws<ArgumentException>(() => ChartReader.Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToPlainJson_NotNumbers_AreNullAndNamesStay()
    {
        var json = JsonNode.Parse(PlotlyChart.Line<string, double, string>(x: ["NaN", "b"], y: [double.NaN, 2]).ToPlainJson())!;

        Assert.Equal("[null,2.0]", json["data"]![0]!["y"]!.ToJsonString());
        Assert.Equal("b", json["data"]![0]!["x"]![1]!.GetValue<string>());
    }

    [Fact]
    public void CreateTypeFormatters_WritePictureOwnJsonAndText()
    {
        var formatters = new ChartFormatterSource().CreateTypeFormatters().Cast<Formatter>().ToDictionary(formatter => formatter.MimeType);
        var chart = SampleCharts.Line();
        string Written(string mimeType)
        {
            var writer = new StringWriter();
            Assert.True(formatters[mimeType].Format(chart, writer));
            return writer.ToString();
        }

        Assert.Equal(chart.ToFigure().ToSvg(), Written("image/svg+xml"));
        Assert.Equal("lines", JsonNode.Parse(Written("application/vnd.plotly.v1+json"))!["data"]![0]!["mode"]!.GetValue<string>());
        Assert.StartsWith("Line chart: close.", Written("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_NamesTheFormatterSourceForCharts()
    {
        var attribute = typeof(ChartFormatterSource).Assembly.GetCustomAttributes(typeof(ForeignFormatterSourceAttribute), false).Cast<ForeignFormatterSourceAttribute>().Single(one => one.FormattedType == typeof(GenericChart));

        Assert.Equal(typeof(ChartFormatterSource), attribute.FormatterSourceType);
        Assert.Equal(["image/svg+xml", "application/vnd.plotly.v1+json", "text/plain"], attribute.PreferredMimeTypes);
    }

    [Fact]
    public void ToFigure_Surface_IsSaidInPlaceOfThePictureAndKeepsItsJson()
    {
        var figure = SampleCharts.Surface().ToFigure();

        var texts = XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value);
        Assert.Equal(["A chart without a picture", "This picture cannot show a 3-D surface.", "3-D surface: 4 values."], texts);
        Assert.Equal(SampleCharts.Surface().ToPlainJson(), figure.ToPlotlyJson());
    }

    [Fact]
    public void ToFigure_MismatchedLengths_IsSaidInPlaceOfThePicture()
    {
        var figure = PlotlyChart.Line<int, int, string>(x: [1, 2], y: [1, 2, 3], Name: "loss").ToFigure();

        Assert.Contains("'loss' has 2 x but 3 y: give one y for every x.", figure.ToString(), StringComparison.Ordinal);
    }
}
