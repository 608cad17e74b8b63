using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's heat maps, whose first row is the lowest unless their y axis is reversed.</summary>
internal static class HeatMapReader
{
    private const int MostCells = 10_000;

    public static HeatMapTrace Read(SourceTrace trace, Subplot subplot)
    {
        if (trace.Array("z") is not { } z || z.Any(row => row is not JsonArray))
            throw new ArgumentException($"{trace.Label} has no matrix: give z as rows of numbers.");
        double[][] rows = [.. z.Select(row => Column.Values((JsonArray)row!, AxisKind.Number))];
        if (trace.Text("transpose") == "true")
            rows =
            [
                .. Enumerable.Range(0, rows.Max(row => row.Length))
                    .Select(column => rows.Select(row => column < row.Length ? row[column] : double.NaN).ToArray()),
            ];
        var columns = rows.Max(row => row.Length);
        if (columns == 0 || rows.All(row => row.All(double.IsNaN)))
            throw new ArgumentException($"{trace.Label} holds no number that can be drawn: give finite numbers.");
        var (across, down) = (Names(trace, "x", columns), Names(trace, "y", rows.Length));
        if (rows.Any(row => row.Length < columns))
            subplot.Notes.Add($"The rows of {trace.Label} have different lengths; the missing cells are empty.");
        (rows, across, down) = Reduced(rows, across, down, columns, subplot);
        if (PlotlyText.Of(subplot.YAxis["autorange"]) != "reversed")
            (rows, down) = ([.. rows.Reverse()], [.. down.Reverse()]);
        var cells = rows.SelectMany(
            row => Enumerable.Range(0, across.Length).Select(column => column < row.Length ? row[column] : double.NaN));
        return new HeatMapTrace(
            trace.Name, new Coordinates(AxisKind.Category, [], across), new Coordinates(AxisKind.Category, [], down), [.. cells])
        {
            Scale = ScaleOf(trace),
        };
    }

    private static Extent? ScaleOf(SourceTrace trace)
    {
        var scale = new Extent(Column.Value(trace.Json["zmin"], AxisKind.Number), Column.Value(trace.Json["zmax"], AxisKind.Number));
        return scale.Minimum < scale.Maximum ? scale : null;
    }

    private static string[] Names(SourceTrace trace, string letter, int count)
    {
        if (trace.Array(letter) is not { } names)
            return [.. Enumerable.Range(0, count).Select(i => ChartText.Count(i))];
        if (names.Count != count)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(count)} {(letter == "x" ? "columns" : "rows")} but "
                + $"{ChartText.Count(names.Count)} {letter}: give one {letter} for each.");
        return [.. names.Select(Column.Name)];
    }

    /// <summary>A matrix of too many cells for a picture as the means of blocks.</summary>
    private static (double[][] Rows, string[] Across, string[] Down) Reduced(
        double[][] rows, string[] across, string[] down, int columns, Subplot subplot)
    {
        var block = 1;
        while ((long)((rows.Length + block - 1) / block) * ((columns + block - 1) / block) > MostCells)
            block++;
        if (block == 1)
            return (rows, across, down);
        subplot.Notes.Add($"Each cell is the mean of up to {block} by {block}.");
        double Mean(IGrouping<int, double[]> group, int column)
        {
            double[] values = [.. group.SelectMany(row => row.Skip(column * block).Take(block)).Where(double.IsFinite)];
            return values.Length == 0 ? double.NaN : values.Average();
        }

        var width = (columns + block - 1) / block;
        double[][] means =
        [
            .. rows.Index()
                .GroupBy(row => row.Index / block, row => row.Item)
                .Select(group => Enumerable.Range(0, width).Select(column => Mean(group, column)).ToArray()),
        ];
        return (means, [.. across.Where((_, i) => i % block == 0)], [.. down.Where((_, i) => i % block == 0)]);
    }
}
