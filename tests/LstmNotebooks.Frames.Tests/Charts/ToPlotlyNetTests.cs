using System.Text.Json.Nodes;
using LstmNotebooks.Frames;
using Plotly.NET;
using Plotly.NET.CSharp;
using LibraryChart = LstmNotebooks.Charts.Chart;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace LstmNotebooks.Tests.Frames;

public sealed class ToPlotlyNetTests
{
    private static readonly LstmNotebooks.Charts.Figure Line = LibraryChart.Line(
        [1, 2, 3], [1.5, double.NaN, 2], "Loss", "LSTM", "epoch", "nats")
        .WithHorizontalLine(1.8, "goal");

    public static TheoryData<string> Names => [.. SampleCharts.Drawn.Keys];

    [Fact]
    public void ToPlotlyNet_HasTheFiguresDataAndLayout()
    {
        var expected = JsonNode.Parse(Line.ToPlotlyJson())!;

        var json = JsonNode.Parse(GenericChart.toJson(Line.ToPlotlyNet()))!;

        Assert.True(JsonNode.DeepEquals(expected["data"], json["data"]), json["data"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(expected["layout"], json["layout"]), json["layout"]!.ToJsonString());
    }

    [Fact]
    public void ToPlotlyNet_StyledByPlotlyNet_KeepsTheRest()
    {
        var chart = Line.ToPlotlyNet().WithTitle("Changed").WithYAxisStyle<double, double, string>(TitleText: "loss").WithSize(500, 300);

        var layout = JsonNode.Parse(GenericChart.toJson(chart))!["layout"]!;

        Assert.Equal("Changed", layout["title"]!["text"]!.GetValue<string>());
        Assert.Equal("loss", layout["yaxis"]!["title"]!["text"]!.GetValue<string>());
        Assert.Equal("#e4e7ea", layout["yaxis"]!["gridcolor"]!.GetValue<string>());
        Assert.Equal(500, layout["width"]!.GetValue<int>());
        Assert.Equal("goal", layout["annotations"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void ToPlotlyNet_Combined_HasBothTraces()
    {
        var json = JsonNode.Parse(GenericChart.toJson(PlotlyChart.Combine([Line.ToPlotlyNet(), SampleCharts.Points()])))!;

        Assert.Equal(2, json["data"]!.AsArray().Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToPlotlyNet_ThereAndBack_IsTheSameKindOfFigure(string name)
    {
        var figure = SampleCharts.Drawn[name]().ToFigure();

        var again = figure.ToPlotlyNet().ToFigure();

        Assert.True(figure.GetType() == again.GetType(), again.ToString());
    }

    [Fact]
    public void ToPlotlyNet_SavedAsHtml_HoldsTheData()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("loss.html");

        Line.ToPlotlyNet().SaveHtml(path);

        Assert.Contains("\"LSTM\"", File.ReadAllText(path), StringComparison.Ordinal);
    }
}
