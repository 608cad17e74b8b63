using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>PyTorch on this machine, run as fast as it gets: a fast BLAS, the widest vectors, and a malloc that keeps its memory.</summary>
internal sealed class PyTorch : IContender
{
    private readonly Dictionary<string, string> environment = new(ProcessEnvironment.KeptMemory);

    private PyTorch(int vectorBits)
    {
        foreach (var (name, value) in OpenBlas.Environment(vectorBits))
            environment[name] = value;
        if (vectorBits == 256)
            environment["ATEN_CPU_CAPABILITY"] = "avx2";
        else if (OpenBlas.HasAvx512())
            environment["ATEN_CPU_CAPABILITY"] = "avx512";
    }

    /// <summary>Looks for all it needs; installs nothing.</summary>
    public static PyTorch Find(int vectorBits)
    {
        Python.Require("torch", "PyTorch", "python3-torch");
        return new PyTorch(vectorBits);
    }

    public string Measure(CaseDefinition definition, int threads, double seconds)
    {
        var count = threads.ToString(CultureInfo.InvariantCulture);
        var start = Python.Script(
            "torch_cases.py",
            environment,
            definition.ToJson(),
            "--threads",
            count,
            "--seconds",
            seconds.ToString(CultureInfo.InvariantCulture));
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = count;
        return ProcessOutput.Read(start);
    }
}
