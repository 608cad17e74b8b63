using System.Diagnostics;
using System.Xml.Linq;
using LstmNotebooks.Charts;
using LstmNotebooks.Frames;
using Plotly.NET;
using Plotly.NET.CSharp;
using Figure = LstmNotebooks.Charts.Figure;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace LstmNotebooks.Tests.Frames;

public sealed class ToFigureTests
{
    public static TheoryData<string> Names => [.. SampleCharts.Drawn.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToFigure_EveryKind_IsAPicture(string name)
    {
        var figure = SampleCharts.Drawn[name]().ToFigure();

        Assert.True(figure is Figure or FigureGrid, figure.ToString());
        Assert.Equal("svg", XDocument.Parse(figure.ToSvg()).Root!.Name.LocalName);
    }

    [Fact]
    public void ToFigure_Line_HasTitleAxesDatesAndColour()
    {
        var chart = SampleCharts.Line().WithTitle("Daily <b>close</b>").WithXAxisStyle<double, double, string>(TitleText: "date").WithYAxisStyle<double, double, string>(TitleText: "USD");

        var figure = Assert.IsType<Figure>(chart.ToFigure());

        Assert.Equal("Line chart: Daily close. x date 2020-01-01 to 2020-01-03; y USD 1 to 4; 1 series, 3 points.", figure.Description);
        Assert.Equal((600, 600), (figure.Width, figure.Height));
        Assert.Contains("#636efa", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_NoTitle_IsNamedByAxesOrSeries()
    {
        Assert.Equal("A, B", Assert.IsType<Figure>(SampleCharts.Lines().ToFigure()).Title);
        Assert.Equal("y by x", Assert.IsType<Figure>(SampleCharts.Points().WithXAxisStyle<double, double, string>(TitleText: "x").WithYAxisStyle<double, double, string>(TitleText: "y").ToFigure()).Title);
    }

    [Fact]
    public void ToFigure_OwnColour_IsKept()
    {
        var chart = PlotlyChart.Line<int, int, string>(x: [1, 2], y: [1, 2], LineColor: Color.fromHex("#00AA55"));

        Assert.Contains("stroke=\"#00aa55\"", chart.ToFigure().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_Stacked_PositiveAndNegativeApart()
    {
        var figure = Assert.IsType<Figure>(SampleCharts.Stacked().ToFigure());

        Assert.Equal([[0.0, 0, 0], [1, 2, -3]], figure.Traces.Cast<BarTrace>().Select(bar => bar.Base!));
        Assert.Equal(new Extent(-9, 7), figure.Traces[1].YExtent);
    }

    [Fact]
    public void ToFigure_NumbersAsKeys_StandInOrder()
    {
        var chart = PlotlyChart.Column<int, int, string>(values: [5, 3, 8], Keys: new[] { 2022, 2020, 2021 });

        Assert.Equal(["2020", "2021", "2022"], Assert.IsType<Figure>(chart.ToFigure()).Traces[0].X.Labels);
    }

    [Fact]
    public void ToFigure_Histogram_CountsIntoRoundBins()
    {
        var histogram = Assert.IsType<HistogramTrace>(Assert.IsType<Figure>(SampleCharts.Histogram().ToFigure()).Traces[0]);

        Assert.Equal([0.0, 2, 4, 6, 8, 10], histogram.X.Values);
        Assert.Equal([1.0, 5, 0, 0, 1], histogram.Y.Values);
    }

    [Fact]
    public void ToFigure_HeatMap_HasItsFirstRowBelow()
    {
        var heatMap = Assert.IsType<HeatMapTrace>(Assert.IsType<Figure>(SampleCharts.HeatMap().ToFigure()).Traces[0]);

        Assert.Equal(["high", "low"], heatMap.Y.Labels);
        Assert.Equal([3.0, 4, 1, 2], heatMap.Cells);
    }

    [Fact]
    public void ToFigure_Pie_GoesFromTheLargestSlice()
    {
        Assert.EndsWith("3 slices: pos 50 %, neutral 30 %, neg 20 %.", SampleCharts.Pie().ToFigure().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_GridWithEmptyCell_KeepsItEmpty()
    {
        var grid = Assert.IsType<FigureGrid>(SampleCharts.Grid().ToFigure());

        Assert.Equal([0, 2], grid.Cells);
        Assert.Equal((2, 2), (grid.Rows, grid.Columns));
        Assert.Equal(["Walk", "Models"], grid.Figures.Select(figure => figure.Title));
    }

    [Fact]
    public void ToFigure_SecondAxis_IsAPlotOfItsOwn()
    {
        var grid = Assert.IsType<FigureGrid>(SampleCharts.Read("""
            {"data":[{"type":"scatter","name":"price","y":[1,2]},{"type":"scatter","name":"volume","y":[900,800],"yaxis":"y2"}],
             "layout":{"title":{"text":"Both"},"yaxis2":{"overlaying":"y","title":{"text":"shares"}}}}
            """));

        Assert.Equal(["price", "shares"], grid.Figures.Select(figure => figure.Title));
        Assert.Contains("on an axis of its own", grid.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_RangeAndLogarithm_AreKept()
    {
        var figure = Assert.IsType<Figure>(SampleCharts.Read("""
            {"data":[{"type":"scatter","x":[1,2,3],"y":[1,10,0]}],"layout":{"title":"Loss","xaxis":{"range":[1,2]},"yaxis":{"type":"log"}}}
            """));

        Assert.Equal((1.0, 2.0), (figure.XAxis.Minimum, figure.XAxis.Maximum));
        Assert.True(figure.YAxis.Logarithmic);
        Assert.Contains("1 of 3 points", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_ShapesAndAnnotations_AreDrawnOrSaid()
    {
        var figure = Assert.IsType<Figure>(SampleCharts.Read("""
            {"data":[{"type":"scatter","x":["2020-01-01","2020-03-01"],"y":[1,2]}],"layout":{"shapes":[
             {"type":"line","x0":"2020-02-01","x1":"2020-02-01","yref":"paper","y0":0,"y1":1,"label":{"text":"split"}},
             {"type":"rect","x0":"2020-02-01","x1":"2020-03-01","yref":"paper","y0":0,"y1":1,"name":"test"},
             {"type":"circle","x0":0,"x1":1,"y0":0,"y1":1}],"annotations":[{"text":"peak","x":"2020-02-01","y":2}]}}
            """));

        Assert.Equal("split", figure.Lines.Single().Label);
        Assert.Equal("test", figure.Spans.Single().Label);
        Assert.EndsWith("A circle of the layout is not drawn. Annotated: peak.", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_TonextY_IsABandInPlaceOfBothLines()
    {
        var figure = Assert.IsType<Figure>(PlotlyChart.Range<int, double, string>(x: [1, 2], y: [1, 2], upper: [2, 3], lower: [0, 1], mode: StyleParam.Mode.Lines).ToFigure());

        Assert.Equal(["band", "line"], figure.Traces.Select(trace => trace.Kind));
        Assert.Equal("lower to upper", figure.Traces[0].Name);
    }

    [Fact]
    public void ToFigure_DatesOfSeveralFormats_AreDates()
    {
        var chart = PlotlyChart.Line<string, int, string>(x: ["2020-01", "2020-02-15", "2020-03-01 12:30", "2020-04-01T00:00:00Z", "2020-05-01T10:00:00.5+02:00"], y: [1, 2, 3, 2, 1]);

        var x = Assert.IsType<Figure>(chart.ToFigure()).Traces[0].X;

        Assert.Equal(AxisKind.Date, x.Kind);
        Assert.Equal(["2020-01-01", "2020-02-15", "2020-03-01T12:30:00", "2020-04-01", "2020-05-01T10:00:00.500"], x.Values.Select(ChartText.Date));
    }

    [Fact]
    public void ToFigure_NaNAndInfinity_AreGapsAndSaid()
    {
        var figure = Assert.IsType<Figure>(PlotlyChart.Line<int, double, string>(x: [1, 2, 3], y: [1, double.NaN, double.PositiveInfinity], Name: "loss").ToFigure());

        Assert.Equal([1, double.NaN, double.NaN], figure.Traces[0].Y.Values);
        Assert.EndsWith("2 of 3 points of 'loss' cannot be drawn and are left out.", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_HundredThousandPoints_IsSmallAndQuick()
    {
        double[] y = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i * 0.001) + i * 7919 % 1009 / 1009.0)];
        var chart = PlotlyChart.Combine([PlotlyChart.Line<int, double, string>(x: Enumerable.Range(0, y.Length), y: y), PlotlyChart.Point<double, double, string>(x: y, y: y)]);
        var watch = Stopwatch.StartNew();

        var svg = chart.ToFigure().ToSvg();

        Assert.InRange(svg.Length, 10_000, 250_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void ToFigure_OnePoint_IsDrawn()
    {
        Assert.IsType<Figure>(PlotlyChart.Point<int, int, string>(x: [1], y: [1]).ToFigure());
    }

    [Fact]
    public void ToFigure_VeryLongNames_StayInside()
    {
        var svg = SampleCharts.Lines().WithTitle(new string('x', 500)).ToFigure().ToSvg();

        Assert.Contains("…", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void ToFigure_MixedKindsOfX_AreNames()
    {
        var chart = PlotlyChart.Combine([PlotlyChart.Line<string, int, string>(x: ["a", "b"], y: [1, 2]), PlotlyChart.Line<int, int, string>(x: [1, 2], y: [2, 1])]);

        Assert.Equal("x a, b, 1, 2", Assert.IsType<Figure>(chart.ToFigure()).Description.Split(". ")[1].Split(';')[0]);
    }

    [Theory]
    [InlineData("""{"data":[]}""", "The chart has no data")]
    [InlineData("""{"data":[{"type":"scatter","name":"loss"}]}""", "'loss' has no data: give x and y.")]
    [InlineData("""{"data":[{"type":"scatter","name":"loss","x":[1,2],"y":[1,2,3]}]}""", "'loss' has 2 x but 3 y")]
    [InlineData("""{"data":[{"type":"bar","name":"b","x":["a"],"y":[1,2]}]}""", "'b' has 1 key but 2 values")]
    [InlineData("""{"data":[{"type":"scatter","name":"s","mode":"markers","x":[1],"y":[null]}]}""", "'s' holds no point that can be drawn")]
    [InlineData("""{"data":[{"type":"pie","name":"p","values":[-1,0]}]}""", "'p' holds no value above zero")]
    [InlineData("""{"data":[{"type":"candlestick","name":"c","open":[1],"high":[1],"low":[1]}]}""", "'c' has no data for close")]
    [InlineData("""{"data":[{"type":"bar","x":["a"],"y":[1]}],"layout":{"yaxis":{"type":"log"}}}""", "A bar stands on zero")]
    [InlineData("""{"data":[{"type":"heatmap","z":[1,2]}]}""", "has no matrix")]
    [InlineData("""{"data":[{"type":"waterfall","y":[1,2]}]}""", "This picture cannot show a waterfall chart.")]
    public void Read_BadInput_SaysWhatIsWrong(string json, string expected)
    {
        var error = Assert.ThrowsAny<Exception>(() => SampleCharts.Read(json));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
