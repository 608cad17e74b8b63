using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The requests that are done at once, be a cell running or not.</summary>
internal sealed class ControlRequests(CellExecution execution, Action<string> log)
{
    private readonly ProcessUsage usage = new();

    /// <summary>A front end wants the kernel to end.</summary>
    public bool IsShutDown { get; private set; }

    public JsonObject? Handle(Request request)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Content();
            case "interrupt_request":
                execution.Interrupt();
                return new JsonObject { ["status"] = "ok" };
            case "shutdown_request":
                return Shutdown(request);
            case "usage_request":
                return usage.Measure();
            default:
                log($"{request.Type} is not a message that is understood here; it was ignored");
                return null;
        }
    }

    private JsonObject Shutdown(Request request)
    {
        var restart = request.Content.Flag("restart", fallback: false);
        IsShutDown = true;
        return new JsonObject { ["status"] = "ok", ["restart"] = restart };
    }
}
