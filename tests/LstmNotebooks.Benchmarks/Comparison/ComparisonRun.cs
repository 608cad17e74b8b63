namespace LstmNotebooks.Benchmarks;

/// <summary>Measures all sides of a comparison in turns, so that a mood of the machine meets each.</summary>
internal sealed class ComparisonRun
{
    private readonly BenchmarkOptions options;
    private readonly IReadOnlyList<(Side Side, IContender Contender)> sides;
    private readonly ResultsFolder folder;

    private ComparisonRun(BenchmarkOptions options, Comparison comparison)
    {
        this.options = options;
        sides = [.. comparison.Sides.Select(side => (side, side.Find(options)))];
        folder = ResultsFolder.New(options.Results, comparison.Sides);
    }

    /// <summary>Measures, unless only the verdict is asked for, prints the report and returns whether all targets hold.</summary>
    public static bool Run(BenchmarkOptions options)
    {
        var comparison = options.Against!;
        if (options.IsVerdictOnly)
            return comparison.Report(new ResultsFolder(options.Results!), Console.Out);
        var run = new ComparisonRun(options, comparison);
        run.MeasureMachine();
        for (var alternation = 1; alternation <= options.Alternations; alternation++)
        {
            run.Alternate(alternation);
            run.MeasureMachine();
        }
        Console.Error.WriteLine($"All results: {run.folder.Path}");
        return comparison.Report(run.folder, Console.Out);
    }

    private void Alternate(int alternation)
    {
        foreach (var threads in options.Threads)
        {
            foreach (var definition in options.Cases)
            {
                Console.Error.WriteLine($"Alternation {alternation} of {options.Alternations}, {threads} threads, {definition.Name}");
                // The first of the sides changes every time.
                for (var turn = 0; turn < sides.Count; turn++)
                    Measure(sides[(turn + alternation - 1) % sides.Count], definition, threads);
            }
        }
    }

    private void Measure((Side Side, IContender Contender) found, CaseDefinition definition, int threads)
    {
        QuietMachine.Wait(options.Quiet);
        var line = found.Contender.Measure(definition, threads, options.Seconds);
        if (found.Side.IsFlushed && !ResultRow.Parse(line).Is("flushed"))
        {
            throw new InvalidOperationException($"{definition.Name}: {found.Side.Name} met subnormal numbers "
                + "although the preloaded library should flush them in every thread: this comparison would say nothing.");
        }
        ResultsFolder.Add(folder.Of(found.Side), line);
    }

    private void MeasureMachine()
    {
        QuietMachine.Wait(options.Quiet);
        ResultsFolder.Add(folder.Machine, OwnProcess.Run(options.VectorBits, "--machine"));
    }
}
