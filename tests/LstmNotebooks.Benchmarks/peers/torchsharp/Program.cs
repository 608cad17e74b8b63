using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Benchmarks;
using LstmNotebooks.Benchmarks.Peers;
using TorchSharp;

// Measures TorchSharp on one case of the benchmark and prints one line of JSON with the benchmark's fields.
const string Usage = """
    TorchSharpPeer --version
    TorchSharpPeer CASE --threads N --seconds S --started TICKS, where CASE is a line of what the benchmark prints with --describe
    """;

switch (args)
{
    case ["--version"]:
        Console.WriteLine(torch.__version__);
        return 0;
    case [var json, "--threads", var threads, "--seconds", var seconds, "--started", var started]:
        Console.WriteLine(Measure(CaseDefinition.Parse(json), Number<int>(threads), Number<double>(seconds), Number<long>(started)));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static Row Measure(CaseDefinition definition, int threads, double seconds, long started)
{
    var load = new MachineLoad();
    // TorchSharp finds libtorch, which lies in another package, by this call and not by every other.
    var version = torch.__version__;
    torch.set_num_threads(threads);
    torch.manual_seed(1);
    var row = new Row();
    row.Add("name", definition.Name);
    row.Add("threads", threads);
    switch (definition)
    {
        case NetworkCase network:
            TorchTraining.Run(network, seconds, started, row);
            break;
        case StreamingCase streaming:
            TorchStreaming.Run(streaming, seconds, row);
            break;
        case ProductCase product:
            TorchProduct.Run(product, seconds, row);
            break;
    }
    row.Add("flushed", TorchSubnormals.AreFlushed());
    row.Add("peak_rss_mb", Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
    if (load.Others() is { } others)
        row.Add("others", others, decimals: 2);
    row.Add("torchsharp", typeof(torch).Assembly.GetName().Version!.ToString(3));
    row.Add("torch", version);
    return row;
}

static T Number<T>(string text) where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
