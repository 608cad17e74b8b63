using System.Globalization;
using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class FigureSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. SampleFigures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_IsWellFormedWithTitleAndDescription(string name)
    {
        var figure = SampleFigures.All[name];

        var svg = XDocument.Parse(figure.ToSvg()).Root!;

        var id = svg.Attribute("id")!.Value;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal($"{id}-title {id}-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal(id + "-title", svg.Element(Svg + "title")!.Attribute("id")!.Value);
        Assert.Equal(id + "-desc", svg.Element(Svg + "desc")!.Attribute("id")!.Value);
        Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
        Assert.Equal(figure.ToString(), svg.Element(Svg + "desc")!.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_HasNoScriptAndNothingFromOutside(string name)
    {
        var svg = XDocument.Parse(SampleFigures.All[name].ToSvg());

        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "foreignObject" or "use");
        Assert.DoesNotContain(
            svg.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "href" or "src"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", svg.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", svg.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_KeepsEveryTextInside(string name)
    {
        var svg = XDocument.Parse(SampleFigures.All[name].ToSvg()).Root!;

        var width = Number(svg, "width");
        foreach (var text in svg.Descendants(Svg + "text").Where(text => text.Attribute("transform") is null))
        {
            var size = double.Parse(Inherited(text, "font-size")!, CultureInfo.InvariantCulture);
            var length = SvgText.Width(text.Value, size);
            var anchor = Inherited(text, "text-anchor");
            var left = Left(text) - (anchor == "end" ? length : anchor == "middle" ? length / 2 : 0);
            Assert.True(left >= 0 && left + length <= width + 1, $"'{text.Value}' reaches from {left} to {left + length} of {width}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BothFaces_AnotherCulture_AreTheSameBytes(string name)
    {
        var figure = SampleFigures.All[name];
        var expected = (figure.ToSvg(), figure.ToPlotlyJson(), figure.ToString());
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CommaCulture();
        try
        {
            var faces = (figure.ToSvg(), figure.ToPlotlyJson(), figure.ToString());

            Assert.Equal(expected, faces);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToSvg_DifferentFigures_HaveIdsOfTheirOwn()
    {
        var ids = SampleFigures.All.Values.Select(figure => XDocument.Parse(figure.ToSvg()).Root!.Attribute("id")!.Value);

        Assert.Equal(SampleFigures.All.Count, ids.Distinct().Count());
    }

    [Fact]
    public void ToSvg_Gap_StartsTheLineAnew()
    {
        var figure = Chart.Line([1.0, 2, double.NaN, 3, 4, double.NaN, 5], "Gaps");

        var line = XDocument.Parse(figure.ToSvg())
            .Descendants(Svg + "path")
            .Single(path => (string?)path.Attribute("class") == "s0")
            .Attribute("d")!.Value;

        Assert.Equal(3, line.Count(letter => letter == 'M'));
        Assert.EndsWith("h0", line, StringComparison.Ordinal);
    }

    [Fact]
    public void BothFaces_TwentyYearsOfDays_StayBelowTwoHundredKilobytes()
    {
        const int Days = 5105;
        DateOnly[] dates = [.. Enumerable.Range(0, Days).Select(i => new DateOnly(2000, 1, 3).AddDays(i + i / 5 * 2))];
        double[] Series(int seed) =>
        [
            .. Enumerable.Range(0, Days).Select(i => 1000 + 500 * Math.Sin(i * 0.002) + (i * 7919 * seed % 1009) / 10.0),
        ];

        var figure = Chart.Lines(dates, [("a", Series(1)), ("b", Series(2)), ("c", Series(3))], "Three long series");

        Assert.InRange(figure.ToSvg().Length, 10_000, 200_000);
        Assert.InRange(figure.ToPlotlyJson().Length, 10_000, 200_000);
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Where a text starts, the moves of the groups around it included.</summary>
    private static double Left(XElement text) => Number(text, "x") + text.Ancestors()
        .Select(group => (string?)group.Attribute("transform"))
        .Where(transform => transform?.StartsWith("translate(", StringComparison.Ordinal) == true)
        .Sum(transform => double.Parse(transform!["translate(".Length..].Split(' ')[0], CultureInfo.InvariantCulture));

    private static string? Inherited(XElement element, string attribute) =>
        element.AncestorsAndSelf().Select(one => (string?)one.Attribute(attribute)).FirstOrDefault(value => value is not null);

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
