using System.Diagnostics;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Runs a Python program, which may talk to the installed kernel.</summary>
internal static class PythonClient
{
    /// <summary>The system's own Python, whose packages are the distribution's.</summary>
    public const string Interpreter = "/usr/bin/python3";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>
    /// Runs the interpreter to its end, in the folder of the clients if none is given, with a text as its standard input.
    /// </summary>
    public static async Task<ProgramResult> RunAsync(InstalledKernel? kernel, string[] arguments, string? folder = null, string input = "")
    {
        var start = new ProcessStartInfo(Interpreter, arguments)
        {
            WorkingDirectory = folder
                ?? Path.Combine(RepositoryFolder.Root, "tests", "LstmNotebooks.Notebooks.Tests", "Jupyter", "clients"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        kernel?.AddTo(start.Environment);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await WriteAsync(process.StandardInput, input);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{string.Join(' ', arguments)} did not end within {Limit.TotalMinutes} minutes.\n{await output}\n{await error}");
        }
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    private static async Task WriteAsync(StreamWriter standardInput, string input)
    {
        try
        {
            await standardInput.WriteAsync(input);
            standardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code and its output say why.
        }
    }
}
