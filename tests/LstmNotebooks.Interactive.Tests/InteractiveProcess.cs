using System.Diagnostics;

namespace LstmNotebooks.Interactive.Tests;

/// <summary>Runs notebooks in .NET Interactive, each in a process of its own, as a kernel is.</summary>
internal static class InteractiveProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs a notebook to its end.</summary>
    /// <returns>Null, or why it failed.</returns>
    public static Task<string?> RunAsync(string path, string executedPath) => RunAsync(path, executedPath, Limit);

    /// <summary>Runs a notebook to its end, or to the limit.</summary>
    /// <returns>Null, or why it failed.</returns>
    public static async Task<string?> RunAsync(string path, string executedPath, TimeSpan timeLimit)
    {
        var program = typeof(InteractiveProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, path, executedPath])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(timeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return $"{Path.GetFileName(path)} did not end in .NET Interactive within {timeLimit.TotalSeconds} seconds.";
        }
        return process.ExitCode == 0 ? null : $"exit code {process.ExitCode}\n{await output}\n{await error}";
    }
}
