using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Answers questions about code that is being typed.</summary>
internal sealed class CodeRequests(INotebookSession session)
{
    public JsonObject Complete(JsonFields content)
    {
        var (code, position) = Position(content);
        var completion = session.Complete(code, position);
        var (start, end) = (CodePoints.FromUtf16(code, completion.Start), CodePoints.FromUtf16(code, completion.End));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completion.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // Where front ends look for the kinds that they show beside the names.
                ["_jupyter_types_experimental"] = new JsonArray([.. completion.Items.Select(item => Typed(item, start, end))]),
            },
        };
    }

    public JsonObject Inspect(JsonFields content)
    {
        var (code, position) = Position(content);
        var level = content.OptionalNumber("detail_level") ?? 0;
        var found = session.Inspect(code, position, detailed: level > 0);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? [] : MimeData.Of(found),
            ["metadata"] = new JsonObject(),
        };
    }

    public JsonObject IsComplete(JsonFields content) => session.IsComplete(content.Text("code")) switch
    {
        { Status: CompletenessStatus.Incomplete, Indent: var indent } => new JsonObject { ["status"] = "incomplete", ["indent"] = indent },
        { Status: CompletenessStatus.Invalid } => new JsonObject { ["status"] = "invalid" },
        _ => new JsonObject { ["status"] = "complete" },
    };

    /// <summary>The code and the cursor's position in UTF-16 units; a missing one is the end.</summary>
    private static (string Code, int Position) Position(JsonFields content)
    {
        var code = content.Text("code");
        return (code, content.OptionalNumber("cursor_pos") is { } position ? CodePoints.ToUtf16(code, position) : code.Length);
    }

    private static JsonObject Typed(CompletionItem item, int start, int end) =>
        new() { ["start"] = start, ["end"] = end, ["text"] = item.Text, ["type"] = item.Kind };
}
