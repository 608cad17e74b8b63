using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>One cell of a notebook; what is not read here stays in the file as it was.</summary>
public sealed class NotebookCell
{
    private readonly JsonObject json;

    internal NotebookCell(JsonObject json, CellKind kind, string source, int position)
    {
        this.json = json;
        Kind = kind;
        Source = source;
        Position = position;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The cell's text.</summary>
    public string Source { get; }

    /// <summary>Place among all cells, from 1.</summary>
    public int Position { get; }

    /// <summary>The cell's id; null in a notebook of before nbformat 4.5.</summary>
    public string? Id
    {
        get => ReadString(json["id"]);
        internal set => Set("id", value);
    }

    /// <summary>The cell's tags, in the order they were given.</summary>
    public IReadOnlyList<string> Tags =>
        json["metadata"] is JsonObject metadata && metadata["tags"] is JsonArray tags ? [.. tags.Select(ReadString).OfType<string>()] : [];

    /// <summary>True when the cell's tags say that it does not run.</summary>
    public bool IsSkipped => Tags.Contains("skip-execution");

    /// <summary>True when the cell's tags say that it fails, on purpose, and that the notebook goes on.</summary>
    public bool MayFail => Tags.Contains("raises-exception");

    /// <summary>The language a front end has set for this cell alone, such as "markdown"; null for the notebook's own.</summary>
    public string? Language => CellLanguage.Of((group, key) => ReadString(Metadata(group, key)));

    /// <summary>The number in brackets beside a code cell that ran; null when it has not run.</summary>
    public int? ExecutionCount
    {
        get => json["execution_count"] is JsonValue value && value.TryGetValue<int>(out var count) ? count : null;
        set => Set("execution_count", value);
    }

    /// <summary>What the cell showed, as nbformat stores it.</summary>
    public JsonArray Outputs
    {
        get => json["outputs"] as JsonArray ?? [];
        set => Set("outputs", value);
    }

    /// <summary>
    /// The plain text of the cell's own value, else of the first that it
    /// displays, else the first text it printed; null when there is none.
    /// </summary>
    public string? ShownText
    {
        get
        {
            var outputs = Outputs.OfType<JsonObject>().ToList();
            var value = outputs.OrderBy(output => ReadString(output["output_type"]) != "execute_result")
                .Select(output => output["data"] is JsonObject data ? TextLines.Join(data["text/plain"]) : null)
                .FirstOrDefault(text => text is not null);
            return value ?? outputs.Select(output => TextLines.Join(output["text"])).FirstOrDefault(text => text is not null);
        }
    }

    private JsonNode? Metadata(string group, string key) =>
        json["metadata"] is JsonObject metadata && metadata[group] is JsonObject values ? values[key] : null;

    private static string? ReadString(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>Replaces a value where it stands, or puts a new one where the alphabet wants it, so that a diff stays small.</summary>
    private void Set(string key, JsonNode? value)
    {
        if (json.ContainsKey(key))
        {
            json[key] = value;
            return;
        }
        var index = 0;
        while (index < json.Count && string.CompareOrdinal(json.GetAt(index).Key, key) < 0)
            index++;
        json.Insert(index, key, value);
    }
}
