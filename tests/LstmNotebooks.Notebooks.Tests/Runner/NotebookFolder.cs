using System.Text.Json.Nodes;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>A temporary folder of small notebooks.</summary>
public sealed class NotebookFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lstm runner-");

    /// <summary>Its path, with a blank in it.</summary>
    public string Root => _folder.FullName;

    /// <summary>Where the tests let executed notebooks be written.</summary>
    public string Executed => Path.Combine(Root, "executed");

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Writes a C# notebook of code cells and gives its path.</summary>
    public string Add(string name, params string[] cells) => Add(name, [.. cells.Select(cell => (cell, ""))]);

    /// <summary>Writes a C# notebook of code cells, each with a tag or "", and gives its path.</summary>
    public string Add(string name, params (string Source, string Tag)[] cells)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select((cell, index) => Cell(cell.Source, cell.Tag, $"cell-{index}"))]),
            ["metadata"] = new JsonObject { ["language_info"] = new JsonObject { ["name"] = "C#" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return AddText(name, notebook.ToJsonString());
    }

    /// <summary>Writes a file and gives its path.</summary>
    public string AddText(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>The outputs of a cell, from 0, in a notebook file.</summary>
    public static JsonArray Outputs(string path, int cell) =>
        JsonNode.Parse(System.IO.File.ReadAllText(path))!["cells"]![cell]!["outputs"]!.AsArray();

    public void Dispose() => _folder.Delete(recursive: true);

    private static JsonObject Cell(string source, string tag, string id) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = tag.Length == 0 ? [] : new JsonObject { ["tags"] = new JsonArray(tag) },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };
}
