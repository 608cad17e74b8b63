using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Puts right what nbformat's schema demands and files of others lack, so that every notebook that is written is valid.</summary>
internal static class NotebookForm
{
    private static readonly string[] OfCodeAlone = ["execution_count", "outputs"];

    public static void Repair(JsonObject root)
    {
        var metadata = ObjectAt(root, "metadata");
        // What names no kernel or language says nothing.
        RemoveUnless(metadata, "kernelspec", kernel => IsText(kernel["name"]) && IsText(kernel["display_name"]));
        RemoveUnless(metadata, "language_info", language => IsText(language["name"]));
        foreach (var cell in root["cells"]!.AsArray().OfType<JsonObject>())
        {
            RepairTags(ObjectAt(cell, "metadata"));
            if (TextLines.Join(cell["cell_type"]) == "code")
                continue;
            foreach (var key in OfCodeAlone)
                cell.Remove(key);
        }
    }

    private static void RepairTags(JsonObject metadata)
    {
        if (!metadata.TryGetPropertyValue("tags", out var tags) || (tags is JsonArray all && all.All(IsText)))
            return;
        if (tags is JsonArray some)
            metadata["tags"] = new JsonArray([.. some.Where(IsText).Select(tag => tag!.DeepClone())]);
        else
            metadata.Remove("tags");
    }

    private static JsonObject ObjectAt(JsonObject parent, string key)
    {
        if (parent[key] is not JsonObject)
            parent[key] = new JsonObject();
        return parent[key]!.AsObject();
    }

    private static void RemoveUnless(JsonObject parent, string key, Func<JsonObject, bool> isGood)
    {
        if (parent.ContainsKey(key) && !(parent[key] is JsonObject value && isGood(value)))
            parent.Remove(key);
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;
}
