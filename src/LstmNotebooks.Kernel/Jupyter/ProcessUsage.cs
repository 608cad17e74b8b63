using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>What the kernel's process uses of the machine, as front ends show it.</summary>
internal sealed class ProcessUsage
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan processor = Environment.CpuUsage.TotalTime;

    /// <summary>The content of a usage_reply: memory in bytes, processor time since the last one in per cent of one core.</summary>
    public JsonObject Measure()
    {
        var now = Environment.CpuUsage.TotalTime;
        // The system counts in steps, which over a short while can come to more than there is.
        var percent = Math.Min(100.0 * Environment.ProcessorCount, 100 * (now - processor) / watch.Elapsed);
        processor = now;
        watch.Restart();
        return new JsonObject
        {
            ["status"] = "ok",
            ["hostname"] = Environment.MachineName,
            ["pid"] = Environment.ProcessId,
            ["kernel_cpu"] = Math.Round(percent, 1),
            ["kernel_memory"] = Environment.WorkingSet,
            ["cpu_count"] = Environment.ProcessorCount,
        };
    }
}
