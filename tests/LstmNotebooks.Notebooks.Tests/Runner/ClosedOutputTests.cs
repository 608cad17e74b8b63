using System.Diagnostics;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>What the program does where its outputs are full, closed, or read by nobody.</summary>
public sealed class ClosedOutputTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData(">/dev/full", 1, "lstm: reading or writing failed")]
    [InlineData(">&-", 1, "lstm: reading or writing failed")]
    [InlineData("| true", 0, "1.ipynb: passed")]
    [InlineData("2>/dev/full", 0, "")]
    [InlineData("2>&-", 0, "")]
    public async Task Run_OutputThatCannotBeWritten_EndsWithoutAStackTrace(string redirection, int exitCode, string said)
    {
        _folder.Add("1.ipynb", "1");
        var start = new ProcessStartInfo(
            "bash", ["-c", $"set -o pipefail; dotnet '{LstmProgram.Assembly}' run 1.ipynb --out executed {redirection}"])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await LstmProgram.WaitAsync(process);

        Assert.True(process.ExitCode == exitCode, await output + error);
        Assert.Contains(said, error);
        Assert.DoesNotContain("   at ", await output + error);
        Assert.True(File.Exists(Path.Combine(_folder.Executed, "1.ipynb")));
    }
}
