using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>What a program prints.</summary>
internal static class ProcessOutput
{
    /// <summary>Runs the program to its end and returns its standard output; its errors go where this program's go.</summary>
    public static string Read(ProcessStartInfo start)
    {
        var (output, exitCode) = Run(start);
        if (exitCode == 0)
            return output;
        // Compilers explain themselves there.
        Console.Error.WriteLine(output);
        throw new InvalidOperationException(
            $"{start.FileName} {string.Join(' ', start.ArgumentList)} failed with exit code {exitCode}; what it said stands above.");
    }

    /// <summary>Whether the program runs to a good end; what it prints is nobody's business.</summary>
    public static bool Succeeds(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        return Run(start).ExitCode == 0;
    }

    private static (string Output, int ExitCode) Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        // A program that fills one of two pipes waits until both are read.
        var errors = start.RedirectStandardError ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
        var output = process.StandardOutput.ReadToEnd().Trim();
        errors.Wait();
        process.WaitForExit();
        return (output, process.ExitCode);
    }
}
