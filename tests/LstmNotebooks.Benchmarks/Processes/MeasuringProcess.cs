using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>A case is measured in a process of its own, so that its memory and its start belong to it alone.</summary>
internal static class MeasuringProcess
{
    /// <summary>Starts a process for one case and returns the line of JSON that it prints.</summary>
    public static string Run(
        CaseDefinition definition, int threads, double seconds, int vectorBits, IReadOnlyDictionary<string, string> environment) =>
        OwnProcess.Run(vectorBits, environment,
            "--case", definition.Name, "--threads", Text(threads), "--seconds", Text(seconds), "--started", Text(Stopwatch.GetTimestamp()));

    /// <summary>Measures the one case that the command line names, in this process.</summary>
    public static Row Measure(BenchmarkOptions options)
    {
        var (definition, seconds, started) = (options.Cases[0], options.Seconds, options.Started!.Value);
        var load = new MachineLoad();
        Numerics.Threads.Count = options.Threads[0];
        var row = new Row();
        row.Add("name", definition.Name);
        row.Add("threads", options.Threads[0]);
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
            case WordCase words:
                WordTrainingBenchmark.Run(words, options.Corpus!, options.Vectors!, started, row);
                break;
            case LoadingCase loading:
                LoadingBenchmark.Run(loading, seconds, row);
                break;
        }
        row.Add("flushed", Subnormals.AreFlushed());
        row.Add("peak_rss_mb", Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
        if (load.Others() is { } others)
            row.Add("others", others, decimals: 2);
        return row;
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
