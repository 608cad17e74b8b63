using System.Text.Json;
using System.Text.Json.Serialization;
using LstmNotebooks.Benchmarks;

try
{
    var options = BenchmarkOptions.Parse(args);
    if (options.Started is { } started)
        Console.WriteLine(MeasuringProcess.Measure(options.Cases[0], options.Threads[0], options.Seconds, started));
    else if (options.Describe)
        Describe(options.Cases);
    else
        Run(options);
    return 0;
}
catch (Exception error) when (error is ArgumentException or InvalidOperationException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static void Run(BenchmarkOptions options)
{
    if (!options.Json)
        ResultTable.WriteHead();
    foreach (var threads in options.Threads)
    {
        foreach (var definition in options.Cases)
        {
            var line = MeasuringProcess.Run(definition, threads, options.Seconds);
            if (options.Json)
                Console.WriteLine(line);
            else
                ResultTable.Write(line);
        }
    }
}

static void Describe(IReadOnlyList<CaseDefinition> cases)
{
    var json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
    foreach (var definition in cases)
        Console.WriteLine(JsonSerializer.Serialize(definition, definition.GetType(), json));
}
