using LstmNotebooks.Benchmarks;

LibraryLoad.Watch();
try
{
    var options = BenchmarkOptions.Parse(args);
    if (options.Started is null)
        return Run(options) ? 0 : 1;
    Console.WriteLine(MeasuringProcess.Measure(options));
    return 0;
}
catch (Exception error) when (error is ArgumentException or InvalidOperationException or InvalidDataException or IOException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

// Whether all targets hold, where the mode has any.
static bool Run(BenchmarkOptions options)
{
    switch (options.Mode)
    {
        case Mode.Against:
            return ComparisonRun.Run(options);
        case Mode.Phases:
            PhasesRun.Run(options);
            return true;
        case Mode.Growth:
            return GrowthRun.Run(options);
        case Mode.Language:
            return LanguageModelRun.Run(options);
        case Mode.Words:
            return WordsRun.Run(options);
        case Mode.Classify:
            return HeadlinesRun.Run(options);
        case Mode.Record:
            RecordRun.Run(options);
            return true;
        case Mode.Machine:
            Console.WriteLine(MachineBenchmark.Measure());
            return true;
        case Mode.Describe:
            foreach (var definition in options.Cases)
                Console.WriteLine(definition.ToJson());
            return true;
        default:
            Measure(options);
            return true;
    }
}

static void Measure(BenchmarkOptions options)
{
    if (options.Mode == Mode.Table)
        ResultTable.WriteHead();
    foreach (var threads in options.Threads)
    {
        foreach (var definition in options.Cases)
        {
            var line = MeasuringProcess.Run(definition, threads, options.Seconds, options.VectorBits, ProcessEnvironment.AsItIs);
            if (options.Mode == Mode.Json)
                Console.WriteLine(line);
            else
                ResultTable.Write(line);
        }
    }
}
