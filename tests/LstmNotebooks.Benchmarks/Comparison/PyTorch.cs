using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LstmNotebooks.Benchmarks;

/// <summary>PyTorch on this machine, run as fast as it gets: a fast BLAS, the widest vectors, and a malloc that keeps its memory.</summary>
internal sealed class PyTorch
{
    private const string Python = "/usr/bin/python3";

    private readonly Dictionary<string, string> environment = new()
    {
        // Without these a large temporary costs page faults at every step.
        ["MALLOC_MMAP_THRESHOLD_"] = "4294967296",
        ["MALLOC_TRIM_THRESHOLD_"] = "8589934592",
        ["MALLOC_TOP_PAD_"] = "67108864",
    };

    private PyTorch(string openBlas, int vectorBits)
    {
        var others = Environment.GetEnvironmentVariable("LD_LIBRARY_PATH");
        environment["LD_LIBRARY_PATH"] = string.IsNullOrEmpty(others) ? openBlas : $"{openBlas}:{others}";
        // OpenBLAS 0.3.21 does not know newer processors by name and would take its AVX2 kernels.
        if (vectorBits == 256)
            (environment["OPENBLAS_CORETYPE"], environment["ATEN_CPU_CAPABILITY"]) = ("HASWELL", "avx2");
        else if (HasAvx512())
            (environment["OPENBLAS_CORETYPE"], environment["ATEN_CPU_CAPABILITY"]) = ("SKYLAKEX", "avx512");
    }

    /// <summary>Looks for all it needs; installs nothing.</summary>
    public static PyTorch Find(int vectorBits)
    {
        if (!File.Exists(Python) || !CanImport())
            throw new InvalidOperationException($"PyTorch is missing: {Python} cannot import torch. Install Debian's python3-torch; the benchmark installs nothing.");
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
        var folder = Environment.GetEnvironmentVariable("OPENBLAS_DIR") ?? $"/usr/lib/{architecture}-linux-gnu/openblas-openmp";
        if (!File.Exists(Path.Combine(folder, "libblas.so.3")))
            throw new InvalidOperationException($"OpenBLAS is missing: {folder} holds no libblas.so.3, and beating PyTorch on a slow BLAS says nothing. Install Debian's libopenblas0-openmp or set OPENBLAS_DIR to its folder.");
        return new PyTorch(folder, vectorBits);
    }

    /// <summary>Measures a case in a process of its own and returns the line of JSON that it prints.</summary>
    public string Measure(CaseDefinition definition, int threads, double seconds)
    {
        var count = threads.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(Python, [SourceFolder.PathOf("peers", "torch_cases.py"), definition.ToJson(), "--threads", count, "--seconds", seconds.ToString(CultureInfo.InvariantCulture)]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = count;
        return ProcessOutput.Read(start);
    }

    private static bool CanImport()
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import torch"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // Of the processor, whatever this process itself may use.
    private static bool HasAvx512() => File.ReadLines("/proc/cpuinfo").Any(static line => line.StartsWith("flags", StringComparison.Ordinal) && line.Split(' ').Contains("avx512f"));
}
