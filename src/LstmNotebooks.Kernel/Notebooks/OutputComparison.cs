using System.Globalization;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Compares the outputs a notebook file holds with those of a run, character by character.</summary>
public static class OutputComparison
{
    /// <summary>Every difference, in the order of the cells; both notebooks come from one file.</summary>
    public static IReadOnlyList<OutputDifference> Compare(Notebook committed, Notebook executed) =>
    [
        .. committed.CodeCells.Zip(executed.CodeCells)
            .SelectMany((pair, index) => CompareCells(PlaceOf(committed, index), pair.First, pair.Second)),
    ];

    private static string PlaceOf(Notebook notebook, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{notebook.Name}, cell {index + 1}");

    /// <summary>True when the file holds the result of a run: an output or a count of any cell.</summary>
    public static bool HasOutputs(Notebook notebook) =>
        notebook.CodeCells.Any(cell => cell.ExecutionCount is not null || cell.Outputs.Count > 0);

    private static IEnumerable<OutputDifference> CompareCells(string place, NotebookCell committed, NotebookCell executed)
    {
        var (before, now) = (Number(committed.ExecutionCount), Number(executed.ExecutionCount));
        if (before != now)
            yield return new OutputDifference($"{place}, execution count", before, now);

        for (var i = 0; i < Math.Max(committed.Outputs.Count, executed.Outputs.Count); i++)
        {
            var outputPlace = string.Create(CultureInfo.InvariantCulture, $"{place}, output {i + 1}");
            foreach (var difference in CompareOutputs(outputPlace, At(committed.Outputs, i), At(executed.Outputs, i)))
                yield return difference;
        }
    }

    private static IEnumerable<OutputDifference> CompareOutputs(
        string place, SortedDictionary<string, string>? committed, SortedDictionary<string, string>? executed)
    {
        if (committed is null || executed is null
            || committed.GetValueOrDefault("output_type") != executed.GetValueOrDefault("output_type"))
            return [new OutputDifference(place, Summary(committed), Summary(executed))];

        return committed.Keys.Union(executed.Keys, StringComparer.Ordinal)
            .Select(part => new OutputDifference($"{place}, {part}", committed.GetValueOrDefault(part), executed.GetValueOrDefault(part)))
            .Where(difference => difference.Committed != difference.Actual);
    }

    private static SortedDictionary<string, string>? At(JsonArray outputs, int index) =>
        index < outputs.Count && outputs[index] is JsonObject output ? OutputParts.Of(output) : null;

    private static string? Summary(SortedDictionary<string, string>? parts)
    {
        if (parts is null)
            return null;
        var text = parts.GetValueOrDefault("text") ?? parts.GetValueOrDefault("text/plain") ?? parts.GetValueOrDefault("evalue");
        return $"{parts.GetValueOrDefault("output_type")} {text}";
    }

    private static string? Number(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
