using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>What every notebook file must be, so that each front end opens it and diffs stay small.</summary>
internal static partial class FormatRules
{
    private const int MaximumBytes = 1 << 20;
    private const int MaximumFigureBytes = 200 << 10;

    private static readonly Dictionary<string, string[]> OutputKeys = new(StringComparer.Ordinal)
    {
        ["stream"] = ["name", "text"],
        ["display_data"] = ["data", "metadata"],
        ["execute_result"] = ["data", "execution_count", "metadata"],
        ["error"] = ["ename", "evalue", "traceback"],
    };

    /// <summary>nbformat 4.5: its minor number, and the keys that cells and outputs must and may have.</summary>
    public static IEnumerable<string> IsNbformat45(CourseNotebook notebook)
    {
        if (notebook.Notebook.MinorFormat != 5)
            yield return notebook.Problem($"nbformat 4.{notebook.Notebook.MinorFormat}, but 4.5 is expected. Run: lstm run --write");
        var cells = JsonNode.Parse(notebook.Text)!["cells"]!.AsArray();
        foreach (var (json, cell) in cells.Zip(notebook.Notebook.Cells))
        {
            string[] keys = cell.Kind == CellKind.Code ? ["metadata", "outputs", "execution_count"] : ["metadata"];
            foreach (var key in keys.Where(key => !json!.AsObject().ContainsKey(key)))
                yield return notebook.Problem(cell, $"has no \"{key}\". Save the notebook again from Jupyter.");
            if (cell.Kind != CellKind.Code && (json!["outputs"] is not null || json["execution_count"] is not null))
                yield return notebook.Problem(cell, "holds outputs but is not code. Remove them.");
            foreach (var output in cell.Outputs.OfType<JsonObject>().Where(output => !IsOutput(output)))
                yield return notebook.Problem(
                    cell, $"has an output that nbformat does not know: {output["output_type"]}. Run: lstm run --write");
        }
    }

    /// <summary>Every cell has an id of its own.</summary>
    public static IEnumerable<string> HasUniqueIds(CourseNotebook notebook)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in notebook.Notebook.Cells)
        {
            if (cell.Id is null || !IdPattern().IsMatch(cell.Id))
                yield return notebook.Problem(cell, $"the id '{cell.Id}' is not 1 to 64 letters, digits, - or _. Run: lstm run --write");
            else if (!seen.Add(cell.Id))
                yield return notebook.Problem(cell, $"the id '{cell.Id}' is that of an earlier cell. Run: lstm run --write");
        }
    }

    /// <summary>
    /// The kernel is the one that lstm install installs; front ends that do not have it offer others for the same language.
    /// </summary>
    public static IEnumerable<string> NamesKernel(CourseNotebook notebook)
    {
        (string Group, string Key, string Value)[] expected =
        [
            ("kernelspec", "display_name", "C# (LstmNotebooks)"),
            ("kernelspec", "language", "C#"),
            ("kernelspec", "name", "csharp-lstm"),
            ("language_info", "name", "C#"),
            ("language_info", "file_extension", ".cs"),
            ("language_info", "mimetype", "text/x-csharp"),
            ("language_info", "pygments_lexer", "csharp"),
        ];
        foreach (var (group, key, value) in expected)
        {
            var actual = notebook.Notebook.Metadata[group]?[key]?.ToString();
            if (actual != value)
                yield return notebook.Problem($"metadata.{group}.{key} is '{actual}', but '{value}' is expected. Correct it in the file.");
        }
    }

    /// <summary>Reading and writing the file gives the same bytes.</summary>
    public static IEnumerable<string> KeepsItsBytes(CourseNotebook notebook)
    {
        if (notebook.Notebook.ToJson() != notebook.Text)
            yield return notebook.Problem(
                "the file is not in the form Jupyter writes (one space of indentation, LF, a final newline). Run: lstm run --write");
    }

    /// <summary>Small enough to open, to review and to keep in a repository.</summary>
    public static IEnumerable<string> IsSmall(CourseNotebook notebook)
    {
        var bytes = Encoding.UTF8.GetByteCount(notebook.Text);
        if (bytes >= MaximumBytes)
            yield return notebook.Problem(
                $"the file has {bytes:N0} bytes; fewer than {MaximumBytes:N0} are allowed. Show fewer points or rows.");
        foreach (var cell in notebook.Notebook.CodeCells)
            foreach (var (part, text) in CourseNotebook.ShownTexts(cell))
                if (Encoding.UTF8.GetByteCount(text) is var size and >= MaximumFigureBytes)
                    yield return notebook.Problem(
                        cell,
                        $"shows {size:N0} bytes of {part}; fewer than {MaximumFigureBytes:N0} are allowed. Show fewer points or rows.");
    }

    private static bool IsOutput(JsonObject output) =>
        OutputKeys.TryGetValue(output["output_type"]?.ToString() ?? "", out var keys)
            && keys.All(output.ContainsKey)
            && output.Count == keys.Length + 1;

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex IdPattern();
}
