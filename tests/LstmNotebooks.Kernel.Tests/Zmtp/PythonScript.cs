using System.ComponentModel;
using System.Diagnostics;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A Python script that runs beside a test, line by line as it prints.</summary>
internal sealed class PythonScript : IDisposable
{
    private static readonly Lazy<string?> Found = new(() => new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasZmq));

    private readonly Process process;
    private readonly Task<string> errors;

    public PythonScript(string script, params string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo(WithZmq!, ["-u", "-c", script, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The Python that knows libzmq, or null.</summary>
    public static string? WithZmq => Found.Value;

    /// <summary>The next line that the script prints.</summary>
    public async Task<string> NextLineAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Wire.Long);
        return line ?? throw new InvalidOperationException($"The script ended:\n{await errors}");
    }

    /// <summary>Waits for the script's end, which must be a good one.</summary>
    public async Task EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Wire.Long);
        await process.WaitForExitAsync().WaitAsync(Wire.Long);
        Assert.True(process.ExitCode == 0, $"The script failed:\n{output}{await errors}");
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static bool HasZmq(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import zmq"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
