using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>
/// Reads .dib files, the other format of C# notebooks: plain text,
/// each cell after a line that names its language, and no outputs.
/// </summary>
internal static class DibFormat
{
    public const string Extension = ".dib";
    private const string Meta = "meta";

    public static bool IsDib(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same notebook as an .ipynb file holds it.</summary>
    public static JsonObject ToDocument(string text)
    {
        var parts = Parts(text);
        var meta = parts.Where(part => part.Language == Meta).Select(part => ReadMeta(part.Source)).FirstOrDefault() ?? [];
        var first = Text(meta["kernelInfo"]?["defaultKernelName"]) ?? "csharp";
        var cells = parts.Where(part => part.Language != Meta && part.Source.Length > 0);
        return new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(part => Cell(part.Language ?? first, part.Source))]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = "C# (LstmNotebooks)", ["language"] = "C#", ["name"] = "csharp-lstm" },
                ["language_info"] = new JsonObject { ["name"] = "C#" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 4,
        };
    }

    /// <summary>The cells with their languages, null for what stands before the first line that names one.</summary>
    private static List<(string? Language, string Source)> Parts(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var kernels = KernelsOf(lines);
        var parts = new List<(string? Language, string Source)>();
        string? language = null;
        var start = 0;
        for (var line = 0; line <= lines.Length; line++)
        {
            var next = line < lines.Length ? Language(lines[line], kernels) : null;
            if (next is null && line < lines.Length)
                continue;
            parts.Add((language, string.Join('\n', lines[start..line]).Trim('\n')));
            (language, start) = (next, line + 1);
        }
        return parts;
    }

    /// <summary>The language that a line begins a cell in, or null: other directives are part of their cell.</summary>
    private static string? Language(string line, HashSet<string> kernels)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = line[2..].Split([' ', '\t'], 2)[0];
        return name == Meta || kernels.Contains(name) || CellLanguage.IsKnown(name) ? name : null;
    }

    /// <summary>The kernels that the file itself names, such as a database that was connected.</summary>
    private static HashSet<string> KernelsOf(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.TrimEnd() == $"#!{Meta}");
        if (start < 0)
            return [];
        var json = string.Join('\n', lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("#!", StringComparison.Ordinal)));
        return ReadMeta(json)["kernelInfo"]?["items"] is JsonArray items
            ? [.. items.Select(item => Text(item?["name"])).OfType<string>()]
            : [];
    }

    private static JsonObject ReadMeta(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // It names languages only, and those of the cells stand beside them.
            return [];
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static JsonObject Cell(string language, string source) => CellLanguage.Shown(language) == "markdown"
        ? new JsonObject { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = TextLines.Split(source) }
        : new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["metadata"] = CellLanguage.IsCSharp(language)
                ? []
                : new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } },
            ["outputs"] = new JsonArray(),
            ["source"] = TextLines.Split(source),
        };
}
