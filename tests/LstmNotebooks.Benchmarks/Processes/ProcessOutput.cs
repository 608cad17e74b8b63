using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>What a program prints.</summary>
internal static class ProcessOutput
{
    /// <summary>Runs the program to its end and returns its standard output; its errors go where this program's go.</summary>
    public static string Read(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed with exit code {process.ExitCode}; what it said stands above.");
    }
}
