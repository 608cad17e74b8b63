using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Prints what a training step costs through the library's language model, beside the bare layers of the same sizes.</summary>
internal static class LanguageModelRun
{
    // More than this and the class is in the way of its layers.
    private const double MostRatio = 1.05;

    /// <summary>Whether the class costs no more than its layers, but for a little.</summary>
    public static bool Run(BenchmarkOptions options)
    {
        var (table, holds) = (
            new MarkdownTable("training step", ">threads", ">layers, ms", ">class, ms", ">ratio", ">smallest", ">largest"), true);
        foreach (var threads in options.Threads)
        {
            Threads.Count = threads;
            foreach (var network in options.Cases.OfType<NetworkCase>().Where(LanguageModelSteps.Fits))
            {
                QuietMachine.Wait(options.Quiet);
                var (steps, seconds) = (new LanguageModelSteps(network), options.Seconds / options.Alternations);
                // In turns, so that a bad minute of the machine does not hit one side alone.
                (double Bare, double Model)[] found =
                [
                    .. Enumerable.Range(0, options.Alternations)
                        .Select(_ => (TrainingBenchmark.MeasureStep(network, seconds).Step, steps.Measure(seconds))),
                ];
                double[] ratios = [.. found.Select(static pair => pair.Model / pair.Bare)];
                var ratio = Median.Of(ratios);
                holds &= ratio <= MostRatio;
                table.Add(
                    network.Name,
                    $"{threads}",
                    Figures.Time(Median.Of(found.Select(static pair => pair.Bare)) * 1e3),
                    Figures.Time(Median.Of(found.Select(static pair => pair.Model)) * 1e3),
                    Figures.Ratio(ratio),
                    Figures.Ratio(ratios.Min()),
                    Figures.Ratio(ratios.Max()));
            }
        }
        Console.WriteLine(table);
        return holds;
    }
}
