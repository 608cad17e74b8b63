using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

/// <summary>Data at the edges of what can be drawn: a figure comes out, with finite numbers and some ticks.</summary>
public sealed class ExtremeFigureTests
{
    public static TheoryData<double, double> Ranges => new()
    {
        { 0, 0 },
        { 5, 5 },
        { -3, -3 },
        { 1e-320, 0 },
        { 1e-320, 2e-320 },
        { 1, 1 + 1e-15 },
        { 1e15, 1e15 + 1 },
        { -1e200, 1e200 },
        { 1e-190, 2e-190 },
        { 0, 1e-7 },
        { 0, 9.9999999 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void BothFaces_AnyRange_AreFinite(double first, double second)
    {
        Figure[] figures =
        [
            Chart.Line([first, second], "Range"),
            Chart.Scatter([first, second], [second, first], "Range"),
            Chart.Bar(["a", "b"], [first, second], "Range"),
            Chart.Histogram([first, second], "Range"),
        ];

        foreach (var figure in figures)
        {
            var svg = figure.ToSvg();

            Assert.NotNull(XDocument.Parse(svg).Root);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", figure.ToPlotlyJson(), StringComparison.Ordinal);
            Assert.InRange(svg.Length, 500, 5000);
        }
    }

    [Fact]
    public void Line_BeyondTheLargest_SaysWhatToDo()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([1, 1e300], "Loss"));

        Assert.Contains("y is 1E+300 at index 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3652059)]
    [InlineData(737000, 737000)]
    public void ToSvg_AnyDates_HaveTicks(int firstDay, int lastDay)
    {
        var dates = new[] { DateOnly.FromDayNumber(firstDay - 1), DateOnly.FromDayNumber(lastDay - 1) };
        var figure = Chart.Scatter(dates, [1, 2], "Dates");

        var texts = XDocument.Parse(figure.ToSvg()).Descendants().Count(element => element.Name.LocalName == "text");

        Assert.InRange(texts, 5, 25);
    }

    [Fact]
    public void ToSvg_LongTexts_AreWrappedAndCut()
    {
        var words = string.Join(' ', Enumerable.Repeat("characteristically", 40));
        var bars = Chart.Bar([words, words + "2"], [1, 2], words, words, words, words).WithBar([words], [2], words + "3");
        var figure = bars with { Width = 300, Height = 200 };

        var svg = figure.ToSvg();

        Assert.All(
            XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text"),
            text => Assert.True(text.Value.Length < 60, text.Value));
    }

    [Fact]
    public void ToSvg_ManyPoints_StaysSmall()
    {
        double[] x = [.. Enumerable.Range(0, 200_000).Select(i => i * 7919 % 200_003 / 1000.0)];
        double[] y = [.. Enumerable.Range(0, 200_000).Select(i => i * 104_729L % 200_003 / 1000.0)];

        var figures = new[] { Chart.Scatter(x, y, "Cloud"), Chart.Line(x, y, "Scribble") };

        Assert.All(figures, figure => Assert.InRange(figure.ToSvg().Length, 10_000, 200_000));
        Assert.All(figures, figure => Assert.InRange(figure.ToPlotlyJson().Length, 10_000, 200_000));
    }
}
