using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A cell as a line of the history file; sessions have names there, because several write at once.</summary>
internal sealed record HistoryLine(string Session, int Line, string Input)
{
    public string Write() => JupyterJson.WriteLine(new JsonObject { ["session"] = Session, ["line"] = Line, ["input"] = Input });

    /// <summary>Reads a line of the file; null when it is none, such as one that a crash cut off.</summary>
    public static HistoryLine? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var fields = new JsonFields("history", document.RootElement);
            return new HistoryLine(fields.Text("session"), fields.Number("line"), fields.Text("input"));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
