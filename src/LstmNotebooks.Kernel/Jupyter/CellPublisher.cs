using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Tells all front ends what one cell shows, also after the cell has ended.</summary>
internal sealed class CellPublisher(KernelMessages messages, Request request, int executionCount, bool isSilent)
{
    /// <summary>The cell's result as plain text, or null while there is none.</summary>
    public string? Result { get; private set; }

    /// <summary>What the front end that sent the cell is to show in its pager; it goes with the reply.</summary>
    public JsonArray Pages { get; } = [];

    public void Publish(CellOutput output)
    {
        if (output is ResultOutput result)
            Result = result.Data["text/plain"];
        if (output is PageOutput page)
            Pages.Add(new JsonObject { ["source"] = "page", ["data"] = MimeData.Of(page.Data), ["start"] = 0 });
        if (isSilent || output is PageOutput)
            return;
        var (type, content) = Message(output);
        messages.Publish(request, type, content);
    }

    /// <summary>Repeats the cell's source for the front ends that did not send it.</summary>
    public void PublishSource(string code)
    {
        if (!isSilent)
            messages.Publish(request, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = executionCount });
    }

    private (string Type, JsonObject Content) Message(CellOutput output) => output switch
    {
        StreamOutput stream => ("stream", new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text }),
        DisplayOutput display => ("display_data", Display(display.Data, display.DisplayId)),
        DisplayUpdate update => ("update_display_data", Display(update.Data, update.DisplayId)),
        ResultOutput result => ("execute_result", new JsonObject
        {
            ["data"] = MimeData.Of(result.Data),
            ["execution_count"] = executionCount,
            ["metadata"] = new JsonObject(),
        }),
        ClearOutput clear => ("clear_output", new JsonObject { ["wait"] = clear.Wait }),
        ErrorOutput error => ("error", KernelMessages.ErrorContent(error)),
        _ => throw new NotSupportedException(
            $"Jupyter has no message for {output.GetType().Name}; expected a stream, display, result, clear or error."),
    };

    private JsonObject Display(MimeBundle data, string? displayId) => new()
    {
        ["data"] = MimeData.Of(data),
        ["metadata"] = new JsonObject(),
        ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = messages.DisplayId(displayId) },
    };
}
