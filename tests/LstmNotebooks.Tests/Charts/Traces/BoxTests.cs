using System.Text.Json;
using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class BoxTests
{
    [Fact]
    public void Of_NineValues_HasHazensQuartilesWhiskersAndOutlier()
    {
        var box = BoxSummary.Of([30, 1, 2, 3, 4, 5, 6, 7, 8]);

        // Positions 0.25 · 9 − 0.5 = 1.75 and 0.75 · 9 − 0.5 = 6.25 in order.
        Assert.Equal((2.75, 5, 7.25), (box.FirstQuartile, box.Median, box.ThirdQuartile));
        Assert.Equal((1, 8), (box.LowerWhisker, box.UpperWhisker));
        Assert.Equal([30.0], box.Outliers);
        Assert.Equal(9, box.Count);
    }

    [Fact]
    public void Of_OneValue_IsAllOfTheBox()
    {
        var box = BoxSummary.Of([7]);

        Assert.Equal((7, 7, 7, 7, 7), (box.LowerWhisker, box.FirstQuartile, box.Median, box.ThirdQuartile, box.UpperWhisker));
        Assert.Empty(box.Outliers);
    }

    [Fact]
    public void Description_SaysGroupsAndRange()
    {
        Assert.Equal(
            "Box chart: Errors by model. x model LSTM, <unk>; y error -2 to 30; 1 series, 12 values.",
            SampleFigures.Box.Description);
    }

    [Fact]
    public void ToPlotlyJson_WritesReadyMadeBoxes()
    {
        var trace = JsonDocument.Parse(SampleFigures.Box.ToPlotlyJson()).RootElement.GetProperty("data")[0];

        Assert.Equal("box", trace.GetProperty("type").GetString());
        Assert.Equal("[2.75,-1.5]", trace.GetProperty("q1").GetRawText());
        Assert.Equal("[8,2.5]", trace.GetProperty("upperfence").GetRawText());
        Assert.Equal("[[30],[]]", trace.GetProperty("y").GetRawText());
    }

    [Fact]
    public void ToSvg_DrawsABoxForEachGroup()
    {
        var paths = XDocument.Parse(SampleFigures.Box.ToSvg())
            .Descendants()
            .Where(element => (string?)element.Attribute("class") == "f0 s0");

        Assert.Equal(2, paths.Count());
    }

    [Fact]
    public void Box_NoValues_NamesTheGroup()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Box<double>([("LSTM", [1]), ("GRU", [])], "Errors"));

        Assert.Equal("values of 'GRU' is empty: a chart needs at least one point.", error.Message);
    }

    [Fact]
    public void Box_NameTwice_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Box<double>([("LSTM", [1]), ("LSTM", [2])], "Errors"));

        Assert.Contains("holds 'LSTM' 2 times: a box's name must be its own", error.Message, StringComparison.Ordinal);
    }
}
