using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's scatter traces: lines, points, areas and bands.</summary>
internal sealed class ScatterReader(Subplot subplot)
{
    private const int FewPoints = 20;

    private SourceTrace? previous;
    private double[]? stackedUp;
    private Points? stackedOn;

    private sealed record Points(Coordinates X, double[] Y, Coordinates? YNames, int[] Kept);

    /// <summary>The library's traces for one of the chart's.</summary>
    public IEnumerable<LstmNotebooks.Charts.Trace> Read(SourceTrace trace, Action<SourceTrace> dropLine)
    {
        var points = PointsOf(trace);
        var mode = ModeOf(trace, points.Y.Length);
        var below = previous;
        previous = trace;
        if (trace.Text("stackgroup").Length > 0)
            return [Stacked(trace, points)];
        if (mode.Contains("lines", StringComparison.Ordinal) || trace.Text("fill").Length > 0 && mode == "none")
        {
            if (trace.Text("fill") == "tonexty" && below is not null && Band(trace, points, below) is { } band)
            {
                dropLine(below);
                return [band];
            }

            return [Line(trace, points, mode)];
        }

        return [Scatter(trace, points, mode)];
    }

    private LineTrace Line(SourceTrace trace, Points points, string mode)
    {
        if (points.YNames is not null)
            throw new NotSupportedException(
                $"Line {trace.Label} runs over names on its y axis, which the library has for points and bars only.");
        return new LineTrace(trace.Name, points.X, RequireNumbers(trace, points.Y))
        {
            Color = trace.Color("line", "marker"),
            Markers = mode.Contains("markers", StringComparison.Ordinal),
            FilledToZero = trace.Text("fill") is "tozeroy",
        };
    }

    private ScatterTrace Scatter(SourceTrace trace, Points points, string mode)
    {
        int[] kept = [.. Enumerable.Range(0, points.Kept.Length).Where(i => points.YNames is not null || !double.IsNaN(points.Y[i]))];
        // Names on the y axis stand from the top, the chart's from the bottom.
        if (points.YNames is not null)
            Array.Reverse(kept);
        if (kept.Length == 0)
            throw new ArgumentException($"{trace.Label} holds no point that can be drawn: give finite numbers.");
        var texts = mode.Contains("text", StringComparison.Ordinal) ? trace.Array("text") : null;
        if (trace.Json["marker"]?["size"] is JsonArray)
            subplot.Notes.Add("The sizes of the points are not drawn.");
        if (trace.Json["marker"]?["color"] is JsonArray)
            subplot.Notes.Add("The colours of single points are not drawn.");
        return new ScatterTrace(
            trace.Name,
            Picked(points.X, kept),
            points.YNames is { } names ? Picked(names, kept) : new Coordinates(subplot.Y, [.. kept.Select(i => points.Y[i])], []),
            texts is null ? [] : [.. kept.Select(i => points.Kept[i] < texts.Count ? PlotlyText.Of(texts[points.Kept[i]]) : "")])
        { Color = trace.Color("marker", "line") };
    }

    /// <summary>The area between a line and the one before it; null when they do not lie over the same places.</summary>
    private BandTrace? Band(SourceTrace trace, Points upper, SourceTrace below)
    {
        var lower = PointsOf(below);
        if (upper.YNames is not null || !SamePlaces(lower.X, upper.X) || lower.Y.Concat(upper.Y).Any(double.IsNaN))
            return null;
        var name = below.Text("name") is { Length: > 0 } low && trace.Text("name") is { Length: > 0 } high && low != high
            ? $"{low} to {high}"
            : trace.Text("name");
        return new BandTrace(name, upper.X, new Coordinates(AxisKind.Number, lower.Y, []), upper.Y)
        {
            Color = PlotlyColor.Of(trace.Json["fillcolor"]) ?? trace.Color("line", "marker"),
        };
    }

    private BandTrace Stacked(SourceTrace trace, Points points)
    {
        if (stackedOn is { } first && !SamePlaces(first.X, points.X))
            throw new NotSupportedException($"Area {trace.Label} stands on one over other x values: give all stacked areas the same x.");
        stackedOn ??= points;
        double[] lower = stackedUp ?? new double[points.Y.Length];
        // Without a value nothing is added.
        stackedUp = [.. lower.Zip(points.Y, (sum, value) => double.IsNaN(value) ? sum : sum + value)];
        return new BandTrace(trace.Name, points.X, new Coordinates(AxisKind.Number, lower, []), stackedUp)
        {
            Color = PlotlyColor.Of(trace.Json["fillcolor"]) ?? trace.Color("line", "marker"),
        };
    }

    private static string ModeOf(SourceTrace trace, int count) =>
        trace.Text("mode") is { Length: > 0 } mode ? mode
            : trace.Text("stackgroup").Length > 0 ? "lines"
            : count < FewPoints ? "lines+markers"
            : "lines";

    /// <summary>The points whose x can be drawn; a y that cannot is NaN.</summary>
    private Points PointsOf(SourceTrace trace)
    {
        var (xs, ys) = (trace.Array("x"), trace.Array("y"));
        if (xs is null && ys is null)
            throw new ArgumentException($"{trace.Label} has no data: give x and y.");
        xs ??= Numbered(ys!.Count);
        ys ??= Numbered(xs.Count);
        if (xs.Count != ys.Count)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(xs.Count)} x but {ChartText.Count(ys.Count)} y: give one y for every x.");
        double[] x = Drawn("x", xs), y = Drawn("y", ys);
        int[] kept =
        [
            .. Enumerable.Range(0, xs.Count).Where(i => subplot.X == AxisKind.Category ? xs[i] is not null : !double.IsNaN(x[i])),
        ];
        if (kept.Length == 0)
            throw new ArgumentException(
                $"{trace.Label} has no x that fits its axis of {Coordinates.Describe(subplot.X)}s: "
                + "give all traces of a plot the same kind of x.");
        var without = xs.Count - kept.Length + (subplot.Y == AxisKind.Category ? 0 : kept.Count(i => double.IsNaN(y[i])));
        if (without > 0)
            subplot.Notes.Add(
                $"{ChartText.Count(without)} of {ChartText.Count(xs.Count, "point")} of {trace.Label} cannot be drawn and are left out.");
        return new Points(
            subplot.X == AxisKind.Category
                ? new Coordinates(AxisKind.Category, [], [.. kept.Select(i => Column.Name(xs[i]))])
                : new Coordinates(subplot.X, [.. kept.Select(i => x[i])], []),
            [.. kept.Select(i => y[i])],
            subplot.Y == AxisKind.Category ? new Coordinates(AxisKind.Category, [], [.. kept.Select(i => Column.Name(ys[i]))]) : null,
            kept);
    }

    private double[] Drawn(string letter, JsonArray items)
    {
        var kind = letter == "x" ? subplot.X : subplot.Y;
        if (kind == AxisKind.Category)
            return new double[items.Count];
        var isLogarithmic = subplot.IsLogarithmic(letter);
        return [.. Column.Values(items, kind).Select(value => isLogarithmic && value <= 0 ? double.NaN : value)];
    }

    private Coordinates RequireNumbers(SourceTrace trace, double[] y)
    {
        if (y.All(double.IsNaN))
            throw new ArgumentException(
                $"{trace.Label} holds no y that can be drawn: "
                + $"give finite numbers{(subplot.IsLogarithmic("y") ? " above zero, as its axis is logarithmic" : "")}.");
        return new Coordinates(subplot.Y, y, []);
    }

    private static JsonArray Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => (JsonNode?)JsonValue.Create((double)i))];

    private static Coordinates Picked(Coordinates places, int[] kept) => places.Kind == AxisKind.Category
        ? places with { Labels = [.. kept.Select(i => places.Labels[i])] }
        : places with { Values = [.. kept.Select(i => places.Values[i])] };

    private static bool SamePlaces(Coordinates one, Coordinates other) =>
        one.Values.SequenceEqual(other.Values) && one.Labels.SequenceEqual(other.Labels);
}
