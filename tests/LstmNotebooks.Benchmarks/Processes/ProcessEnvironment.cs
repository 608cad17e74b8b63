using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Variables that a process starts with beside those of this one.</summary>
internal static class ProcessEnvironment
{
    /// <summary>Nothing beside them.</summary>
    public static IReadOnlyDictionary<string, string> AsItIs { get; } = new Dictionary<string, string>();

    /// <summary>A malloc that keeps freed memory: without it a large temporary costs a native library page faults at every step.</summary>
    public static IReadOnlyDictionary<string, string> KeptMemory { get; } = new Dictionary<string, string>
    {
        ["MALLOC_MMAP_THRESHOLD_"] = "4294967296",
        ["MALLOC_TRIM_THRESHOLD_"] = "8589934592",
        ["MALLOC_TOP_PAD_"] = "67108864",
    };

    /// <summary>Sets the variables.</summary>
    public static ProcessStartInfo With(this ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}
