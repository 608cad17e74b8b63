using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>TorchSharp on this machine, in a program of its own.</summary>
internal sealed class TorchSharp : IContender
{
    private readonly TorchSharpProgram program = TorchSharpProgram.Built;
    private readonly Dictionary<string, string> environment = [];

    private TorchSharp(int vectorBits)
    {
        if (vectorBits == 256)
        {
            environment["ATEN_CPU_CAPABILITY"] = "avx2";
            environment["MKL_ENABLE_INSTRUCTIONS"] = environment["ONEDNN_MAX_CPU_ISA"] = "AVX2";
        }
    }

    /// <summary>As a user gets it.</summary>
    public static TorchSharp AsItComes(int vectorBits) => new(vectorBits);

    /// <summary>As fast as it gets: subnormal numbers flushed, and a malloc that keeps its memory.</summary>
    public static TorchSharp AtItsBest(int vectorBits)
    {
        var found = new TorchSharp(vectorBits);
        foreach (var (name, value) in ProcessEnvironment.KeptMemory.Concat(FlushLibrary.Environment))
            found.environment[name] = value;
        return found;
    }

    public string Measure(CaseDefinition definition, int threads, double seconds)
    {
        var count = threads.ToString(CultureInfo.InvariantCulture);
        var start = program.Start(definition.ToJson(), "--threads", count, "--seconds", seconds.ToString(CultureInfo.InvariantCulture),
            "--started", Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture)).With(environment);
        start.Environment["OMP_NUM_THREADS"] = start.Environment["MKL_NUM_THREADS"] = count;
        return ProcessOutput.Read(start);
    }
}
