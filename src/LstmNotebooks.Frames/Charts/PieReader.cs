using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's pies, whose slices go from the largest to the smallest unless told not to.</summary>
internal static class PieReader
{
    public static PieTrace Read(SourceTrace trace, IReadOnlyList<string> colorway, Subplot subplot)
    {
        var labels = trace.Array("labels");
        // Without values each label counts as one.
        if (labels is null && trace.Array("values") is null)
            throw new ArgumentException($"{trace.Label} has no data: give values and labels.");
        var values = trace.Array("values") ?? [.. labels!.Select(_ => (JsonNode?)JsonValue.Create(1.0))];
        if (labels is not null && labels.Count != values.Count)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(values.Count, "value")} but {ChartText.Count(labels.Count, "label")}: "
                + "give one label for every value.");
        var colors = trace.Json["marker"]?["colors"] as JsonArray;
        var slices = Column.Values(values, AxisKind.Number).Index()
            .Where(value => value.Item > 0)
            .GroupBy(value => labels is null ? ChartText.Count(value.Index) : Column.Name(labels[value.Index]), StringComparer.Ordinal)
            .Select(
                group => (
                    Name: group.Key,
                    Value: group.Sum(value => value.Item),
                    Color: PlotlyColor.Of(colors?.ElementAtOrDefault(group.First().Index))))
            .ToArray();
        if (slices.Length == 0)
            throw new ArgumentException($"{trace.Label} holds no value above zero: a slice shows a share of the whole. Draw bars instead.");
        if (Column.Values(values, AxisKind.Number).Count(value => !(value >= 0)) is > 0 and var without)
            subplot.Notes.Add(
                $"{ChartText.Count(without)} of {ChartText.Count(values.Count, "value")} are below zero or no numbers, and are left out.");
        if (trace.Text("sort") != "false")
            slices = [.. slices.OrderByDescending(slice => slice.Value)];
        var hole = Column.Value(trace.Json["hole"], AxisKind.Number);
        return new PieTrace(
            trace.Name,
            new Coordinates(AxisKind.Category, [], [.. slices.Select(slice => slice.Name)]),
            new Coordinates(AxisKind.Number, [.. slices.Select(slice => slice.Value)], []),
            double.IsNaN(hole) ? 0 : Math.Clamp(hole, 0, 0.9))
        {
            Colors = [.. slices.Select((slice, turn) => slice.Color ?? (colorway.Count > 0 ? colorway[turn % colorway.Count] : null))],
        };
    }
}
