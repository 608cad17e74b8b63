using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's histograms, which carry the values themselves, and counts them.</summary>
internal static class HistogramReader
{
    public static LstmNotebooks.Charts.Trace Read(SourceTrace trace, Subplot subplot)
    {
        var isLying = trace.Array("x") is null;
        var items = trace.Array(isLying ? "y" : "x")
            ?? throw new ArgumentException($"{trace.Label} has no data: give the values to count.");
        var kind = Column.KindOf(items) ?? AxisKind.Number;
        if (kind == AxisKind.Category)
        {
            var counts = items.Where(item => item is not null).CountBy(Column.Name, StringComparer.Ordinal).ToArray();
            return Bars(trace, [.. counts.Select(one => one.Key)], [.. counts.Select(one => (double)one.Value)], isLying);
        }

        double[] values = [.. Column.Values(items, kind).Where(double.IsFinite)];
        if (values.Length == 0)
            throw new ArgumentException($"{trace.Label} holds no value that can be counted: give finite numbers.");
        if (values.Length < items.Count)
            subplot.Notes.Add(
                $"{ChartText.Count(items.Count - values.Length)} of {ChartText.Count(items.Count, "value")} of {trace.Label} "
                + "cannot be counted and are left out.");
        var edges = Edges(trace, values, kind, isLying ? "ybins" : "xbins");
        var heights = Scaled(Counts(edges, values), edges, trace.Text("histnorm"), values.Length);
        if (isLying)
            return Bars(trace, [.. edges.Zip(edges.Skip(1), (from, to) => $"{Text(from, kind)} to {Text(to, kind)}")], heights, isLying);
        return new HistogramTrace(
            trace.Name, new Coordinates(kind, edges, []), new Coordinates(AxisKind.Number, heights, []), values.Length)
        {
            Color = trace.Color("marker"),
        };
    }

    private static BarTrace Bars(SourceTrace trace, string[] names, double[] counts, bool isLying)
    {
        // Names on the y axis stand from the top, the chart's bins from the bottom.
        var (on, along) = (
            new Coordinates(AxisKind.Category, [], isLying ? [.. names.Reverse()] : names),
            new Coordinates(AxisKind.Number, isLying ? [.. counts.Reverse()] : counts, []));
        return new BarTrace(trace.Name, isLying ? along : on, isLying ? on : along, isLying) { Color = trace.Color("marker") };
    }

    /// <summary>The edges that the trace gives, or round ones about as many as it asks for, or as many as the values suggest.</summary>
    private static double[] Edges(SourceTrace trace, double[] values, AxisKind kind, string binsName)
    {
        const int Most = 1000;
        var extent = Extent.Of(values).Opened();
        var bins = trace.Json[binsName] as JsonObject;
        var size = Column.Value(bins?["size"], AxisKind.Number);
        var start = Column.Value(bins?["start"], kind);
        if (!(size > 0))
        {
            var asked = (int)Column.Value(trace.Json[binsName == "xbins" ? "nbinsx" : "nbinsy"], AxisKind.Number);
            var count = asked is > 0 and <= Most ? asked : Bins.Of(values, null).Counts.Length;
            size = kind == AxisKind.Number ? NumberTicks.Step(extent.Length, count) : extent.Length / count;
        }

        if (double.IsNaN(start))
            start = kind == AxisKind.Number ? Math.Floor(extent.Minimum / size) * size : extent.Minimum;
        var needed = Math.Floor((extent.Maximum - start) / size) + 1;
        if (needed > Most)
            throw new ArgumentException(
                $"{trace.Label} asks for {ChartText.Number(needed)} bins: a picture has room for {ChartText.Count(Most)}. "
                + "Choose wider ones.");
        return [.. Enumerable.Range(0, Math.Max(1, (int)needed) + 1).Select(i => start + i * size)];
    }

    private static double[] Counts(double[] edges, double[] values)
    {
        var counts = new double[edges.Length - 1];
        foreach (var value in values)
            if (value >= edges[0] && value <= edges[^1])
                counts[Math.Min((int)((value - edges[0]) / (edges[1] - edges[0])), counts.Length - 1)]++;
        return counts;
    }

    private static double[] Scaled(double[] counts, double[] edges, string norm, int total)
    {
        var width = edges[1] - edges[0];
        var factor = norm switch
        {
            "percent" => 100.0 / total,
            "probability" => 1.0 / total,
            "density" => 1 / width,
            "probability density" => 1 / (total * width),
            _ => 1,
        };
        return [.. counts.Select(count => count * factor)];
    }

    private static string Text(double value, AxisKind kind) =>
        kind == AxisKind.Date ? ChartText.Date(value) : ChartText.Short(value, digits: 4);
}
