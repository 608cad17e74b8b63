using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>This program once more, in a process of its own.</summary>
internal static class OwnProcess
{
    /// <summary>Returns what it prints.</summary>
    /// <param name="vectorBits">256 hides AVX-512 from the runtime; 512 leaves it what the processor has.</param>
    /// <param name="arguments">Its command line.</param>
    public static string Run(int vectorBits, params IEnumerable<string> arguments) => Run(vectorBits, ProcessEnvironment.AsItIs, arguments);

    /// <summary>The same with some variables of its environment set.</summary>
    public static string Run(int vectorBits, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        // Started as "dotnet Benchmarks.dll", the process is dotnet and wants to know of what.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (vectorBits == 256)
            start.Environment["DOTNET_EnableAVX512"] = "0";
        return ProcessOutput.Read(start.With(environment));
    }
}
