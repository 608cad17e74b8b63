using System.Runtime.InteropServices;

namespace LstmNotebooks.Benchmarks;

/// <summary>What the machine can do at most just now; on a shared one that changes from minute to minute.</summary>
internal static class MachineBenchmark
{
    public static Row Measure()
    {
        if (Environment.ProcessorCount < 2)
            throw new InvalidOperationException(
                "The machine's figures are measured with two threads but it has one processor: run this on two or more.");
        var load = new MachineLoad();
        var row = new Row();
        row.Add("processor", ProcessorModel.Name());
        row.Add("runtime", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}");
        row.Add("vector_bits", PeakBenchmark.VectorBits);
        for (var threads = 1; threads <= 2; threads++)
        {
            row.Add($"peak_gflops_{threads}", PeakBenchmark.Gflops(threads), decimals: 1);
            row.Add($"memory_gb_s_{threads}", BandwidthBenchmark.GigabytesASecond(threads), decimals: 1);
        }
        row.Add("core_to_core_ns", HandoverBenchmark.Nanoseconds(), decimals: 1);
        if (load.Others() is { } others)
            row.Add("others", others, decimals: 2);
        return row;
    }
}
