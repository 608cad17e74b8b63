using System.Runtime.InteropServices;

namespace LstmNotebooks.Benchmarks;

/// <summary>Which processor this is.</summary>
internal static class ProcessorModel
{
    private const string File = "/proc/cpuinfo";

    /// <summary>The maker's name with the numbers behind it, since virtual machines shorten the name.</summary>
    /// <returns>The architecture alone where the system does not tell.</returns>
    public static string Name()
    {
        if (!System.IO.File.Exists(File))
            return Architecture;
        var fields = System.IO.File.ReadLines(File).TakeWhile(static line => line.Length > 0)
            .Select(static line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(static field => field[0], static field => field[^1], StringComparer.Ordinal);
        return fields.TryGetValue("model name", out var name)
            ? $"{name} (family {fields.GetValueOrDefault("cpu family")}, model {fields.GetValueOrDefault("model")})"
            : Architecture;
    }

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString();
}
