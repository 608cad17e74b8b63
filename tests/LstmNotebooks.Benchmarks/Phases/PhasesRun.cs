using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Prints what a training step of each network spends its time on.</summary>
internal static class PhasesRun
{
    public static void Run(BenchmarkOptions options)
    {
        foreach (var threads in options.Threads)
        {
            Threads.Count = threads;
            var peak = PeakBenchmark.Gflops(threads);
            var table = new MarkdownTable(
                "training step",
                ">ms",
                ">products at the peak",
                ">layers without functions",
                ">cell functions",
                ">head and loss",
                ">embedding",
                ">optimizer",
                ">rest");
            foreach (var network in options.Cases.OfType<NetworkCase>())
            {
                QuietMachine.Wait(options.Quiet);
                // In turns, so that a bad minute of the machine does not hit one part alone.
                var found = StepPhases.Median(
                    [
                        .. Enumerable.Range(0, options.Alternations)
                            .Select(_ => new PhaseBenchmark(network, options.Seconds / options.Alternations).Measure()),
                    ]);
                double[] parts =
                [
                    3 * network.ForwardFlops / peak / 1e9,
                    found.Layers,
                    found.Functions,
                    found.HeadAndLoss,
                    found.Embedding,
                    found.Optimizer,
                    found.Rest,
                ];
                table.Add([network.Name, Figures.Time(found.Step * 1e3), .. parts.Select(part => Figures.Percent(part / found.Step))]);
            }
            Console.WriteLine($"{threads} threads, peak {Figures.Time(peak)} GFLOP/s.\n\n{table}");
        }
        WriteSubnormals(options.Cases.OfType<NetworkCase>());
    }

    private static void WriteSubnormals(IEnumerable<NetworkCase> networks)
    {
        var table = new MarkdownTable($"subnormal numbers in step {SubnormalCounts.Steps}", ">recurrent layers", ">gradients", ">moments");
        foreach (var network in networks)
        {
            var (layers, gradients, moments) = SubnormalCounts.Of(network);
            table.Add(network.Name, $"{layers}", $"{gradients}", $"{moments}");
        }
        Console.WriteLine(table);
    }
}
