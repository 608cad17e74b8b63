namespace LstmNotebooks.Benchmarks;

/// <summary>Measures the library and PyTorch in turns, so that a mood of the machine meets both.</summary>
internal sealed class ComparisonRun
{
    private readonly BenchmarkOptions options;
    private readonly PyTorch torch;
    private readonly ResultsFolder folder;

    private ComparisonRun(BenchmarkOptions options)
    {
        this.options = options;
        torch = PyTorch.Find(options.VectorBits);
        folder = ResultsFolder.New(options.Results);
    }

    /// <summary>Measures, unless only the verdict is asked for, prints the report and returns whether all targets hold.</summary>
    public static bool Run(BenchmarkOptions options)
    {
        if (options.IsVerdictOnly)
            return new ComparisonReport(new ResultsFolder(options.Results!)).Write(Console.Out);
        var run = new ComparisonRun(options);
        run.MeasureMachine();
        for (var alternation = 1; alternation <= options.Alternations; alternation++)
        {
            run.Alternate(alternation);
            run.MeasureMachine();
        }
        Console.Error.WriteLine($"All results: {run.folder.Path}");
        return new ComparisonReport(run.folder).Write(Console.Out);
    }

    private void Alternate(int alternation)
    {
        foreach (var threads in options.Threads)
        {
            foreach (var definition in options.Cases)
            {
                Console.Error.WriteLine($"Alternation {alternation} of {options.Alternations}, {threads} threads, {definition.Name}");
                // The first of the two changes every time.
                if (alternation % 2 == 0)
                    MeasureTorch(definition, threads);
                MeasureOurs(definition, threads);
                if (alternation % 2 == 1)
                    MeasureTorch(definition, threads);
            }
        }
    }

    private void MeasureOurs(CaseDefinition definition, int threads)
    {
        QuietMachine.Wait(options.Quiet);
        ResultsFolder.Add(folder.Ours, MeasuringProcess.Run(definition, threads, options.Seconds, options.VectorBits));
    }

    private void MeasureTorch(CaseDefinition definition, int threads)
    {
        QuietMachine.Wait(options.Quiet);
        ResultsFolder.Add(folder.Torch, torch.Measure(definition, threads, options.Seconds));
    }

    private void MeasureMachine()
    {
        QuietMachine.Wait(options.Quiet);
        ResultsFolder.Add(folder.Machine, OwnProcess.Run(options.VectorBits, "--machine"));
    }
}
