using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's boxes: one for each name that the trace has beside its values, or one named as the trace.</summary>
internal static class BoxReader
{
    private static readonly string[] Parts = ["lowerfence", "q1", "median", "q3", "upperfence"];

    public static BoxTrace Read(SourceTrace trace, int number, Subplot subplot)
    {
        var isLying = trace.IsLying();
        if (trace.Array("q1") is not null)
            return ReadyMade(trace, isLying);
        var (names, items) = isLying ? (trace.Array("y"), trace.Array("x")) : (trace.Array("x"), trace.Array("y"));
        if (items is null)
            throw new ArgumentException($"{trace.Label} has no data: give the values of {(isLying ? "x" : "y")}.");
        if (names is not null && names.Count != items.Count)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(items.Count, "value")} but {ChartText.Count(names.Count, "name")}: "
                + "give one name for every value.");
        var values = Column.Values(items, AxisKind.Number);
        var alone = PlotlyText.Of(trace.Json["name"]) is { Length: > 0 } name ? name : $"box {number}";
        var groups = values.Index().Where(value => double.IsFinite(value.Item))
            .GroupBy(value => names is null ? alone : Column.Name(names[value.Index]), value => value.Item, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToArray())).ToArray();
        if (groups.Length == 0)
            throw new ArgumentException($"{trace.Label} holds no value that can be drawn: give finite numbers.");
        if (values.Count(value => !double.IsFinite(value)) is > 0 and var without)
            subplot.Notes.Add(
                $"{ChartText.Count(without)} of {ChartText.Count(values.Length, "value")} of {trace.Label} cannot be drawn and are "
                + "left out.");
        // Names on the y axis stand from the top, the chart's from the bottom.
        if (isLying)
            Array.Reverse(groups);
        return BoxTrace.Of(trace.Name, groups, isLying) with { Color = trace.Color("marker", "line") };
    }

    /// <summary>Boxes given by their quartiles and whiskers; of their values only those beyond are known.</summary>
    private static BoxTrace ReadyMade(SourceTrace trace, bool isLying)
    {
        double[][] parts = [.. Parts.Select(part => Column.Values(trace.Array(part) ?? [], AxisKind.Number))];
        var samples = trace.Array(isLying ? "x" : "y");
        var names = trace.Array(isLying ? "y" : "x");
        if (parts.Any(part => part.Length != parts[1].Length || part.Any(double.IsNaN)))
            throw new ArgumentException(
                $"{trace.Label} gives {ChartText.Count(parts[1].Length)} first quartiles: give as many finite numbers as median, "
                + "q3, lowerfence and upperfence too, or give the values.");
        BoxSummary[] boxes = [.. Enumerable.Range(0, parts[1].Length).Select(i =>
        {
            var values = samples?.ElementAtOrDefault(i) is JsonArray row ? Column.Values(row, AxisKind.Number) : [];
            double[] outliers = [.. values.Where(value => value < parts[0][i] || value > parts[4][i])];
            return new BoxSummary(
                parts[0][i], parts[1][i], parts[2][i], parts[3][i], parts[4][i], outliers, parts.Length + outliers.Length);
        })];
        var on = new Coordinates(
            AxisKind.Category, [], [.. boxes.Select((_, i) => names?.Count > i ? Column.Name(names[i]) : $"box {i + 1}")]);
        var along = new Coordinates(AxisKind.Number, parts[2], []);
        return new BoxTrace(trace.Name, isLying ? along : on, isLying ? on : along, boxes, isLying)
        {
            Color = trace.Color("marker", "line"),
        };
    }
}
