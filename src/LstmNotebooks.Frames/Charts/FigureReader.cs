using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads the traces of one pair of axes, or one pie, as a figure.</summary>
internal static class FigureReader
{
    public static readonly string[] Kinds =
    [
        "scatter", "scattergl", "bar", "histogram", "heatmap", "heatmapgl", "candlestick", "ohlc", "box", "pie",
    ];

    public static LstmNotebooks.Charts.Figure Read(Subplot subplot, string title, IReadOnlyList<string> colorway)
    {
        var traces = TracesOf(subplot, colorway);
        var figure = new LstmNotebooks.Charts.Figure(
            title.Length > 0 ? title : Untitled(subplot, traces), subplot.AxisFor("x"), subplot.AxisFor("y"), traces[0]);
        figure = traces.Skip(1).Aggregate(figure, (soFar, trace) => soFar.With(trace));
        if (!traces[0].FillsFigure)
            figure = MarksReader.Marked(figure, subplot);
        return subplot.Notes.Count == 0
            ? figure
            : figure with { Description = string.Join(' ', [figure.Description, .. subplot.Notes.Distinct()]) };
    }

    private static List<LstmNotebooks.Charts.Trace> TracesOf(Subplot subplot, IReadOnlyList<string> colorway)
    {
        var read = new List<(SourceTrace Source, LstmNotebooks.Charts.Trace Trace)>();
        var (scatters, bars) = (new ScatterReader(subplot), new BarReader(subplot));
        foreach (var (i, source) in subplot.Traces.Index())
        {
            IEnumerable<LstmNotebooks.Charts.Trace> traces = source.Type switch
            {
                "scatter" or "scattergl" => scatters.Read(
                    source, below => read.RemoveAll(one => one.Source == below && one.Trace is LineTrace { Markers: false })),
                "bar" => [bars.Read(source)],
                "histogram" => [HistogramReader.Read(source, subplot)],
                "heatmap" or "heatmapgl" => [HeatMapReader.Read(source, subplot)],
                "candlestick" or "ohlc" => [CandlestickReader.Read(source, subplot)],
                "box" => [BoxReader.Read(source, i + 1, subplot)],
                _ => [PieReader.Read(source, colorway, subplot)],
            };
            read.AddRange(traces.Select(trace => (source, trace)));
        }

        if (read.TrueForAll(one => one.Trace is BoxTrace { Horizontal: true }))
            read.Reverse();
        return [.. read.Select(one => one.Trace)];
    }

    /// <summary>What a chart without a title shows: its axes or series, or else what it is.</summary>
    private static string Untitled(Subplot subplot, List<LstmNotebooks.Charts.Trace> traces)
    {
        var (x, y) = (PlotlyText.TitleOf(subplot.XAxis), PlotlyText.TitleOf(subplot.YAxis));
        if (y.Length > 0)
            return x.Length > 0 ? $"{y} by {x}" : y;
        string[] names = [.. traces.Select(trace => trace.Name).Where(name => name.Length > 0).Distinct()];
        return names.Length > 0 ? string.Join(", ", names) : x.Length > 0 ? x : "Untitled chart";
    }
}
