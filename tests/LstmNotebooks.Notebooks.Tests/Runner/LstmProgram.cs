using System.Diagnostics;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>Starts the built program as a reader does.</summary>
internal static class LstmProgram
{
    private static readonly Dictionary<string, string?> NoVariables = [];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The program of the configuration that the tests were built in.</summary>
    public static string Assembly { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "LstmNotebooks.Cli", Path.GetFileName(
            Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "lstm.dll"));

    /// <summary>Runs the program in a folder to its end.</summary>
    public static Task<ProgramResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, NoVariables, arguments);

    /// <summary>Runs the program in a folder to its end, with environment variables set, or unset by null.</summary>
    public static Task<ProgramResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        RunAsync(Start(Assembly, folder, variables, arguments));

    /// <summary>Runs a copy of the program in a folder to its end.</summary>
    public static Task<ProgramResult> RunCopyAsync(string assembly, string folder, params string[] arguments) =>
        RunAsync(Start(assembly, folder, NoVariables, arguments));

    private static async Task<ProgramResult> RunAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await WaitAsync(process);
        return new ProgramResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the program in a folder.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(Assembly, folder, NoVariables, arguments);

    private static Process Start(string assembly, string folder, IReadOnlyDictionary<string, string?> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start.");
    }

    /// <summary>Waits for the end; a program that hangs is a failed test, not a hanging one.</summary>
    public static async Task WaitAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"lstm did not end within {Limit.TotalMinutes} minutes.");
        }
    }
}
