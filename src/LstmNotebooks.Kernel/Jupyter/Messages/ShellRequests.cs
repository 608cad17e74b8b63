using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The requests that are done in the order in which they come.</summary>
internal sealed class ShellRequests(
    CellExecution execution, CodeRequests code, History history, ControlRequests control, KernelMessages messages)
{
    /// <summary>Called when a cell failed and those that wait are not to run.</summary>
    public required Action AbortWaitingCells { get; init; }

    public JsonObject? Handle(Request request)
    {
        switch (request.Type)
        {
            case "execute_request":
                return Execute(request);
            case "complete_request":
                return code.Complete(request.Content);
            case "inspect_request":
                return code.Inspect(request.Content);
            case "is_complete_request":
                return code.IsComplete(request.Content);
            case "history_request":
                return HistoryRequest.Answer(request.Content, history.Read());
            case "comm_info_request":
                return new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() };
            case "comm_open":
                CloseComm(request);
                return null;
            case "comm_msg" or "comm_close":
                return null;
            default:
                return control.Handle(request);
        }
    }

    private JsonObject Execute(Request request)
    {
        var cell = ExecuteRequest.Read(request.Content, request.Message.Metadata);
        var reply = execution.Run(request, cell);
        if (cell.StopOnError && (string?)reply["status"] == "error")
            AbortWaitingCells();
        return reply;
    }

    /// <summary>There is nobody here to talk to over a comm, so it is closed at once.</summary>
    private void CloseComm(Request request) =>
        messages.Publish(
            request, "comm_close", new JsonObject { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() });
}
