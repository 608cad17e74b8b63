using System.Text.Json.Nodes;
using LstmNotebooks.Charts;
using LstmNotebooks.Frames;
using Plotly.NET;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace LstmNotebooks.Tests.Frames;

/// <summary>Charts as a user of Plotly.NET writes them in C#.</summary>
internal static class SampleCharts
{
    public static readonly DateTime[] Dates = [new(2020, 1, 1), new(2020, 1, 2), new(2020, 1, 3)];

    public static readonly string[] Models = ["LSTM", "GRU", "RNN"];

    public static GenericChart Line(string name = "close") =>
        PlotlyChart.Line<DateTime, double, string>(x: Dates, y: [1.0, 4, 2], Name: name);

    public static GenericChart Lines() => PlotlyChart.Combine([Line("A"), Line("B")]);

    public static GenericChart Points() => PlotlyChart.Point<double, double, string>(x: [1.0, 2, 3], y: [3.0, 1, 2]);

    public static GenericChart Columns(string name = "train") =>
        PlotlyChart.Column<int, string, string>(values: [1, 2, 3], Keys: Models, Name: name);

    public static GenericChart Stacked() => PlotlyChart.Combine(
        [
            PlotlyChart.StackedColumn<int, string, string>(values: [1, 2, -3], Keys: Models, Name: "a"),
            PlotlyChart.StackedColumn<int, string, string>(values: [4, 5, -6], Keys: Models, Name: "b"),
        ]);

    public static GenericChart Histogram() =>
        PlotlyChart.Histogram<double, double, string>(X: new double[] { 1, 2, 2, 3, 3, 3, 9 }, NBinsX: 4);

    public static GenericChart HeatMap() =>
        PlotlyChart.Heatmap<double, string, string, string>(zData: [[1.0, 2], [3.0, 4]], X: new[] { "a", "b" }, Y: new[] { "low", "high" });

    public static GenericChart Candles() =>
        PlotlyChart.Candlestick<double, DateTime, string>(
            open: [1, 2, 3], high: [3, 3, 4], low: [0.5, 1, 2], close: [2, 3, 2], X: Dates, MultiX: default);

    public static GenericChart Box() =>
        PlotlyChart.BoxPlot<string, double, string>(Y: new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 30 }, Name: "LSTM");

    public static GenericChart Pie() =>
        PlotlyChart.Pie<int, string, string>(values: [20, 50, 30], Labels: new[] { "neg", "pos", "neutral" });

    public static GenericChart Grid() =>
        PlotlyChart.Grid([Line("one"), PlotlyChart.Invisible(), Columns("three")], 2, 2, SubPlotTitles: new[] { "Walk", "", "Models" });

    public static GenericChart Surface() => PlotlyChart.Surface<double, double, double, string>(zData: [[1.0, 2], [3.0, 4]]);

    public static IReadOnlyDictionary<string, Func<GenericChart>> Drawn { get; } = new SortedDictionary<string, Func<GenericChart>>(
        StringComparer.Ordinal)
    {
        ["line"] = () => Line(),
        ["lines"] = Lines,
        ["points"] = Points,
        ["columns"] = () => Columns(),
        ["grouped"] = () => PlotlyChart.Combine([Columns("train"), Columns("test")]),
        ["stacked"] = Stacked,
        ["lying"] = () => PlotlyChart.Bar<int, string, string>(values: [1, 2, 3], Keys: Models),
        ["area"] = () => PlotlyChart.Area<int, double, string>(x: [1, 2], y: [1.0, -2]),
        ["histogram"] = Histogram,
        ["heat map"] = HeatMap,
        ["candles"] = Candles,
        ["OHLC"] = () => PlotlyChart.OHLC<double, DateTime, string>(
            open: [1, 2, 3], high: [3, 3, 4], low: [0.5, 1, 2], close: [2, 3, 2], X: Dates, MultiX: default),
        ["box"] = Box,
        ["pie"] = Pie,
        ["grid"] = Grid,
        ["stack"] = () => PlotlyChart.SingleStack([Line("one"), Line("two")]),
    };

    /// <summary>A chart from Plotly's own JSON, for what Plotly.NET seldom writes.</summary>
    public static IFigure Read(string json) => ChartReader.Read((JsonObject)JsonNode.Parse(json)!);
}
