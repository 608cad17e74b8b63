using System.Text.Json.Nodes;
using LstmNotebooks.Charts;
using Plotly.NET;

namespace LstmNotebooks.Frames;

/// <summary>Plotly.NET's charts as figures of the library, and back.</summary>
public static class PlotlyNetExtensions
{
    /// <summary>
    /// The chart as a picture that needs no script and no network, with a description: a <see cref="LstmNotebooks.Charts.Figure"/>,
    /// or a <see cref="FigureGrid"/> when it has subplots or a second axis.
    /// </summary>
    /// <remarks>
    /// Lines, points, areas, bands, bars, histograms, heat maps, candles, boxes and pies are drawn, with titles, axes, colours,
    /// reference lines and spans. What cannot be drawn (3-D, maps, mismatched lists, …) says so in place of the picture, and keeps the
    /// chart's JSON.
    /// </remarks>
    public static IFigure ToFigure(this GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var json = PlainJson.Of(GenericChart.toJson(chart));
        try
        {
            return ChartReader.Read(json);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return new UndrawnChart(json, error.Message);
        }
    }

    /// <summary>
    /// The chart's own data, layout and config as JSON that every plotly.js reads: typed arrays are plain, and NaN and infinities
    /// are null.
    /// </summary>
    public static string ToPlainJson(this GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PlainJson.Write(PlainJson.Of(GenericChart.toJson(chart)));
    }

    /// <summary>A figure of the library as a chart that Plotly.NET's own functions accept.</summary>
    public static GenericChart ToPlotlyNet(this IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return GenericChartWriter.Of((JsonObject)JsonNode.Parse(figure.ToPlotlyJson())!);
    }

    /// <summary>The chart with a title, which Plotly.NET's C# face can set only by an F# function.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Plotly.NET.Chart.withTitle(title, null).Invoke(chart);
    }
}
