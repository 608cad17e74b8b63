using System.Text.Json;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Reads what #!import names: a C# file, or the C# cells of a notebook.</summary>
internal static class ImportReader
{
    /// <summary>The sources to run, in order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The name the reader knows it under.</param>
    public static IReadOnlyList<CellSource> Read(string path, string document)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (Path.GetExtension(path) is ".cs" or ".csx")
            return [new CellSource(File.ReadAllText(path), document, directory)];
        if (Path.GetExtension(path) != ".ipynb")
            throw new FormatException($"#!import runs .cs, .csx and .ipynb files, but '{document}' is none of them.");
        try
        {
            using var notebook = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. notebook.RootElement.GetProperty("cells").EnumerateArray()
                    .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
                    .Select((cell, i) => new CellSource(Source(cell.GetProperty("source")), SourceDocuments.CellName(document, i + 1), directory)),
            ];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{document}' is not a notebook of format 4: {exception.Message}", exception);
        }
    }

    /// <summary>A cell's source is one text or a list of lines.</summary>
    private static string Source(JsonElement source) => source.ValueKind == JsonValueKind.Array
        ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
        : source.GetString()!;
}
