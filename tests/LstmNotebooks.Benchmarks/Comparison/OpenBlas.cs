using System.Runtime.InteropServices;

namespace LstmNotebooks.Benchmarks;

/// <summary>The fast BLAS that peers run on, instead of Debian's reference BLAS.</summary>
internal static class OpenBlas
{
    /// <summary>The variables with which a process loads it and takes its widest kernels.</summary>
    /// <param name="vectorBits">256 keeps it from AVX-512.</param>
    public static IReadOnlyDictionary<string, string> Environment(int vectorBits)
    {
        var others = System.Environment.GetEnvironmentVariable("LD_LIBRARY_PATH");
        var folder = Folder();
        var environment = new Dictionary<string, string>
        {
            ["LD_LIBRARY_PATH"] = string.IsNullOrEmpty(others) ? folder : $"{folder}:{others}",
        };
        // OpenBLAS 0.3.21 does not know newer processors by name and would take its AVX2 kernels.
        if (vectorBits == 256)
            environment["OPENBLAS_CORETYPE"] = "HASWELL";
        else if (HasAvx512())
            environment["OPENBLAS_CORETYPE"] = "SKYLAKEX";
        return environment;
    }

    /// <summary>Whether the processor has AVX-512, whatever this process itself may use.</summary>
    public static bool HasAvx512() =>
        File.ReadLines("/proc/cpuinfo")
            .Any(static line => line.StartsWith("flags", StringComparison.Ordinal) && line.Split(' ').Contains("avx512f"));

    private static string Folder()
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
        var folder = System.Environment.GetEnvironmentVariable("OPENBLAS_DIR") ?? $"/usr/lib/{architecture}-linux-gnu/openblas-openmp";
        return File.Exists(Path.Combine(folder, "libblas.so.3"))
            ? folder
            : throw new InvalidOperationException(
                $"OpenBLAS is missing: {folder} holds no libblas.so.3, and beating a peer on a slow BLAS says nothing. "
                + "Install Debian's libopenblas0-openmp or set OPENBLAS_DIR to its folder.");
    }
}
