using System.Numerics;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>How many values fall into each of some bins of equal width.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The bins' edges, one more than there are bins.</param>
/// <param name="Y">The counts.</param>
/// <param name="Values">How many values were counted.</param>
internal sealed record HistogramTrace(string Name, Coordinates X, Coordinates Y, int Values) : Trace(Name, X, Y)
{
    public override string Kind => "histogram";

    public override string Noun => "value";

    public override int Count => Values;

    public override Extent YExtent => Y.Extent.Including(0);

    public override Extent YDataExtent => YExtent;

    public override bool StandsOnZero => true;

    public override string FigureInWords(string kinds) => kinds;

    /// <summary>A histogram of the list a reader gives, checked.</summary>
    public static HistogramTrace From<T>(IEnumerable<T> values, int? bins, string name)
        where T : INumberBase<T>
    {
        if (bins is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(
                nameof(bins),
                $"Chart.Histogram expects 1 to 1,000 bins but got {bins}: leave bins out to let the data decide.");
        var numbers = Coordinates.Numbers(values, TraceChecks.Of("values", name), gaps: false);
        var counted = Bins.Of(numbers.Values, bins);
        return new HistogramTrace(name, numbers with { Values = counted.Edges }, numbers with { Values = counted.Counts }, numbers.Count);
    }

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var edges = layout.XsOf(X);
        var gap = SvgBars.Gap(layout.Width / Y.Count);
        var data = Y.Values.Select((count, i) =>
            count == 0 ? "" : SvgBars.Box(edges[i], layout.YOf(0), edges[i + 1] - gap, layout.YOf(count)));
        // Histograms lie one over the other, so that each must let the others through.
        var isAlone = series.Among<HistogramTrace>().Count == 1;
        canvas.Path(string.Concat(data), SvgInk.Fill(this, series.Index), isAlone ? "" : "fill-opacity=\"0.6\"");
    }

    public override string PlotlyType => "bar";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        json.Write("x", X.Values.Zip(X.Values.Skip(1), (lower, upper) => (lower + upper) / 2));
        json.Write("y", Y.Values);
        json.Write("width", X.Values.Zip(X.Values.Skip(1), (lower, upper) => upper - lower));
        series.WriteMarkerColor(json);
    }

    /// <summary>Neighbours touch, and several histograms lie over each other, where no other bars ask for a place of their own.</summary>
    public override IEnumerable<PlotlySetting> PlotlySettings(IReadOnlyList<Trace> traces)
    {
        if (traces.Any(trace => trace.HasBars))
            yield break;
        if (traces.Count(trace => trace is HistogramTrace) > 1)
            yield return new PlotlySetting("barmode", "overlay");
        yield return new PlotlySetting("bargap", null, 0);
    }
}
