using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>A case is measured in a process of its own, so that its memory and its start belong to it alone.</summary>
internal static class MeasuringProcess
{
    /// <summary>Starts a process for one case and returns the line of JSON that it prints.</summary>
    public static string Run(CaseDefinition definition, int threads, double seconds, int vectorBits) => OwnProcess.Run(vectorBits,
        "--case", definition.Name, "--threads", Text(threads), "--seconds", Text(seconds), "--started", Text(Stopwatch.GetTimestamp()));

    /// <summary>Measures one case in this process.</summary>
    /// <param name="definition">What to measure.</param>
    /// <param name="threads">How many the library may use.</param>
    /// <param name="seconds">Measuring time.</param>
    /// <param name="started">The clock when the process was started.</param>
    public static Row Measure(CaseDefinition definition, int threads, double seconds, long started)
    {
        var load = new MachineLoad();
        Numerics.Threads.Count = threads;
        var row = new Row();
        row.Add("name", definition.Name);
        row.Add("threads", threads);
        switch (definition)
        {
            case NetworkCase network:
                TrainingBenchmark.Run(network, seconds, started, row);
                break;
            case StreamingCase streaming:
                StreamingBenchmark.Run(streaming, seconds, row);
                break;
            case ProductCase product:
                ProductBenchmark.Run(product, seconds, row);
                break;
        }
        row.Add("peak_rss_mb", Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
        if (load.Others() is { } others)
            row.Add("others", others, decimals: 2);
        return row;
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
