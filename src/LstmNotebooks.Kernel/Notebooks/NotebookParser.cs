using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Checks that a text is a C# notebook of nbformat 4 and finds its cells.</summary>
internal static class NotebookParser
{
    /// <summary>The document; errors call the notebook <paramref name="name"/>.</summary>
    public static JsonObject ParseDocument(string json, string name)
    {
        var root = NotebookJson.Parse(json, name) as JsonObject
            ?? throw new NotebookException(
                $"{name} is not a notebook: expected a JSON object with \"cells\" and \"nbformat\". Choose an .ipynb file.");
        CheckFormat(root, name);
        return root;
    }

    /// <summary>The cells of a document, in order.</summary>
    public static IReadOnlyList<NotebookCell> FindCells(JsonObject root, string name)
    {
        var cells = root["cells"] as JsonArray
            ?? throw new NotebookException(
                $"{name} has no list of cells: expected \"cells\": [...]. Save the notebook again from Jupyter.");
        return [.. cells.Select((cell, index) => ReadCell(cell, name, index + 1))];
    }

    private static void CheckFormat(JsonObject root, string name)
    {
        if (root["nbformat"] is not JsonValue value || !value.TryGetValue<int>(out var format))
            throw new NotebookException(
                $"{name} is not a notebook: expected \"nbformat\": 4 but got {root["nbformat"]?.ToJsonString() ?? "none"}. "
                + "Choose an .ipynb file.");
        if (format < 4)
            throw new NotebookException(
                $"{name} is nbformat {format}, but nbformat 4 is expected. "
                + $"Convert it: jupyter nbconvert --to notebook --nbformat 4 {name}");
        if (format > 4)
            throw new NotebookException($"{name} is nbformat {format}, newer than the expected 4. Save it as nbformat 4.5 from Jupyter.");
    }

    /// <summary>Checks that the notebook is in C#: its kernel says so, or else its cells do.</summary>
    /// <remarks>What language_info says counts only where no kernel is named, as some front ends leave another language's there.</remarks>
    public static void CheckLanguage(JsonObject root, IEnumerable<NotebookCell> codeCells, string name)
    {
        var metadata = root["metadata"] as JsonObject;
        var kernel = metadata?["kernelspec"] as JsonObject;
        var language = TextLines.Join(kernel?["language"])
            ?? OfKernel(TextLines.Join(kernel?["name"]))
            ?? TextLines.Join((metadata?["language_info"] as JsonObject)?["name"]);
        // Front ends with several languages a notebook write the second name beside the kernel's.
        if (language is null or "polyglot-notebook" || CellLanguage.IsCSharp(language))
            return;
        var running = codeCells.Where(cell => !cell.IsSkipped).ToList();
        if (running.TrueForAll(cell => cell.Language is not null) && running.Exists(cell => CellLanguage.IsCSharp(cell.Language!)))
            return;
        throw new NotebookException(
            $"{name} is written in {language}, but only C# notebooks run here. "
            + $"Open it with a kernel for {language}, or set its kernel to C# (LstmNotebooks).");
    }

    /// <summary>C# when a kernel's name says so: some files name the kernel and not its language.</summary>
    private static string? OfKernel(string? kernelName) => kernelName?.Contains("csharp", StringComparison.OrdinalIgnoreCase) == true
        ? "C#"
        : null;

    private static NotebookCell ReadCell(JsonNode? node, string name, int position)
    {
        if (node is not JsonObject cell)
            throw new NotebookException($"{name}: cell {position} of the file is not a JSON object. Save the notebook again from Jupyter.");
        var type = TextLines.Join(cell["cell_type"]);
        CellKind kind = type switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => throw new NotebookException(
                $"{name}: cell {position} of the file has the unknown type '{type}'; expected code, markdown or raw. "
                + "Correct its cell_type."),
        };
        var source = TextLines.Join(cell["source"])
            ?? throw new NotebookException(
                $"{name}: cell {position} of the file has no source; expected text or an array of lines. "
                + "Save the notebook again from Jupyter.");
        return new NotebookCell(cell, kind, source, position);
    }
}
