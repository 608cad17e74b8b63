using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's bars: grouped or stacked, standing or lying.</summary>
internal sealed class BarReader(Subplot subplot)
{
    private readonly Dictionary<(string Name, bool Below), double> ends = [];

    /// <summary>
    /// The names of all bars in the order in which they stand: as given, numbers and dates ascending, and from the bottom when they
    /// lie.
    /// </summary>
    private readonly Lazy<string[]> names = new(() => NamesOf(subplot));

    public BarTrace Read(SourceTrace trace)
    {
        if (trace.Json["base"] is not null)
            throw new NotSupportedException($"The bars of {trace.Label} have a base of their own, as a Gantt chart's have.");
        var (keys, values) = KeysAndValues(trace);
        if (keys.Count != values.Count)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(keys.Count, "key")} but {ChartText.Count(values.Count, "value")}: "
                + "give one value for every key.");
        var numbers = Column.Values(values, AxisKind.Number);
        // Bars of the same name stand on each other.
        var sums = keys.Select(Column.Name).Zip(numbers).Where(bar => !double.IsNaN(bar.Second))
            .GroupBy(bar => bar.First, bar => bar.Second, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
        if (sums.Count == 0)
            throw new ArgumentException($"{trace.Label} holds no value that can be drawn: give finite numbers.");
        if (numbers.Count(double.IsNaN) is > 0 and var gaps)
            subplot.Notes.Add(
                $"{ChartText.Count(gaps)} of {ChartText.Count(numbers.Length, "bar")} of {trace.Label} cannot be drawn and are left out.");
        string[] labels = [.. names.Value.Where(sums.ContainsKey)];
        double[] heights = [.. labels.Select(label => sums[label])];
        var (on, along) = (new Coordinates(AxisKind.Category, [], labels), new Coordinates(AxisKind.Number, heights, []));
        return new BarTrace(trace.Name, trace.IsLying() ? along : on, trace.IsLying() ? on : along, trace.IsLying())
        {
            Color = trace.Color("marker"),
            Base = subplot.IsStacked ? Stacked(labels, heights) : null,
        };
    }

    /// <summary>Where the bars of one more series start: those below zero hang from those below zero.</summary>
    private double[] Stacked(string[] labels, double[] heights)
    {
        var starts = new double[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var key = (labels[i], heights[i] < 0);
            starts[i] = ends.GetValueOrDefault(key);
            ends[key] = starts[i] + heights[i];
        }

        return starts;
    }

    private static (JsonArray Keys, JsonArray Values) KeysAndValues(SourceTrace trace)
    {
        var (keys, values) = trace.IsLying() ? (trace.Array("y"), trace.Array("x")) : (trace.Array("x"), trace.Array("y"));
        if (values is null)
            throw new ArgumentException($"{trace.Label} has no data: give values.");
        return (keys ?? [.. Enumerable.Range(0, values.Count).Select(i => (JsonNode?)JsonValue.Create((double)i))], values);
    }

    private static string[] NamesOf(Subplot subplot)
    {
        var bars = subplot.Traces.Where(trace => trace.Type == "bar").ToArray();
        JsonNode?[] keys = [.. bars.SelectMany(trace => KeysAndValues(trace).Keys)];
        var kind = Column.KindOf(new JsonArray([.. keys.Select(key => key?.DeepClone())]));
        if (kind is AxisKind.Number or AxisKind.Date)
            keys = [.. keys.OrderBy(key => Column.Value(key, kind.Value))];
        var named = keys.Select(Column.Name).Distinct(StringComparer.Ordinal);
        return [.. bars[0].IsLying() ? named.Reverse() : named];
    }
}
