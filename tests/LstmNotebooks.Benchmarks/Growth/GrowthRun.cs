using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Measures how the time of a training step grows with the sizes of the network and its batch.</summary>
internal static class GrowthRun
{
    /// <summary>Measures, prints tables, draws the figure and returns whether growth is as promised.</summary>
    public static bool Run(BenchmarkOptions options)
    {
        Threads.Count = options.Threads.Max();
        // Compiled code is replaced by better code during the first second.
        TrainingBenchmark.MeasureStep(Sweep.Base, seconds: 1);
        var before = MachineBenchmark.Measure();
        SweepTimes[] times = [.. Measure(options)];
        var after = MachineBenchmark.Measure();
        var holds = true;
        Console.WriteLine(new MachineFigures([ResultRow.Parse(before.ToString()), ResultRow.Parse(after.ToString())]));
        Console.WriteLine(
            $"\n{Threads.Count} threads, medians of {options.Alternations} rounds; where it does not grow, {Describe(Sweep.Base)}.\n");
        foreach (var found in times)
            holds &= found.Sweep.IsLinear ? GrowthReport.WriteLinear(found, Console.Out) : GrowthReport.WriteQuadratic(found, Console.Out);
        var figure = SourceFolder.PathOf("growth.svg");
        File.WriteAllText(figure, GrowthFigure.Of(times).ToSvg());
        Console.Error.WriteLine($"Figure: {figure}");
        return holds;
    }

    /// <summary>Round by round over all sizes, so that a bad minute of the machine does not hit one size alone.</summary>
    private static IEnumerable<SweepTimes> Measure(BenchmarkOptions options)
    {
        var samples = Sweep.All.Select(static sweep => sweep.Sizes.Select(static _ => new List<double>()).ToArray()).ToArray();
        for (var round = 0; round < options.Alternations; round++)
        {
            Console.Error.WriteLine($"Round {round + 1} of {options.Alternations}");
            for (var s = 0; s < samples.Length; s++)
            {
                QuietMachine.Wait(options.Quiet);
                for (var i = 0; i < samples[s].Length; i++)
                    samples[s][i].Add(
                        TrainingBenchmark.MeasureStep(
                            Sweep.All[s].Case(Sweep.All[s].Sizes[i]), options.Seconds / options.Alternations).Step * 1e3);
            }
        }
        return Sweep.All.Select((sweep, s) => new SweepTimes(sweep, [.. samples[s].Select(Median.Of)]));
    }

    private static string Describe(NetworkCase network) => string.Create(CultureInfo.InvariantCulture,
        $"batch {network.Batch}, sequence length {network.SequenceLength}, {network.Layers} layer, "
        + $"embedding size {network.InputSize}, hidden size {network.HiddenSize}");
}
