using System.Text.Json;
using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class PieTests
{
    [Fact]
    public void Description_SaysEveryShare()
    {
        Assert.Equal("Pie chart: Classes. 3 slices: positive 50 %, <neutral> 30 %, negative 20 %.", SampleFigures.Pie.Description);
    }

    [Fact]
    public void ToSvg_FirstSlice_IsClockwiseFromTheTop()
    {
        var slice = XDocument.Parse(SampleFigures.Pie.ToSvg())
            .Descendants()
            .First(element => (string?)element.Attribute("class") == "f0 halo")
            .Attribute("d")!.Value;

        // Half of the whole: from the top to the bottom, right of the middle.
        var numbers = slice.Split(['M', 'A', 'L', 'z', ' '], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(numbers[0], numbers[7]);
        Assert.Equal("1", numbers[6]);
    }

    [Fact]
    public void ToSvg_ManySlices_SaysHowManyAreNotListed()
    {
        var figure = Chart.Pie(Enumerable.Range(1, 60), Enumerable.Repeat(1, 60), "Many");

        var texts = XDocument.Parse(figure.ToSvg())
            .Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(text => text.Value);

        Assert.Contains(
            texts,
            text => text.StartsWith("and ", StringComparison.Ordinal) && text.EndsWith(" more", StringComparison.Ordinal));
    }

    [Fact]
    public void ToPlotlyJson_HasNoAxes()
    {
        var json = JsonDocument.Parse(SampleFigures.Pie.ToPlotlyJson()).RootElement;

        Assert.Equal("[50,30,20]", json.GetProperty("data")[0].GetProperty("values").GetRawText());
        Assert.False(json.GetProperty("layout").TryGetProperty("xaxis", out _));
    }

    [Fact]
    public void Pie_Negative_NamesTheSlice()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Pie(["a", "b"], [1, -2], "Shares"));

        Assert.StartsWith("Chart.Pie got -2 for 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pie_OnlyZeros_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Pie(["a", "b"], [0, 0], "Shares"));

        Assert.Contains("nothing but zeros", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithLine_OnPie_SaysThatItHasNoRoom()
    {
        var error = Assert.Throws<ArgumentException>(() => SampleFigures.Pie.WithLine([1], [1], "more"));

        Assert.Contains("A pie fills its figure", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.125, 0.70710678118654752, 0.70710678118654752)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.6, -0.58778525229247313, -0.80901699437494742)]
    [InlineData(1, 0, 1)]
    public void SinCos_MatchesTheTrueValues(double share, double sine, double cosine)
    {
        var (s, c) = ChartMath.SinCos(share);

        Assert.Equal(sine, s, tolerance: 1e-15);
        Assert.Equal(cosine, c, tolerance: 1e-15);
    }
}
