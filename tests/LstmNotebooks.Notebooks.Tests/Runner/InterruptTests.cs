using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class InterruptTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData("INT")] // Ctrl+C
    [InlineData("KILL")] // no chance to clean up: the session must notice by itself
    public async Task Run_Interrupted_LeavesNoProcessBehind(string signal)
    {
        _folder.Add("1.ipynb", "System.IO.File.WriteAllText(\"id\", Environment.ProcessId.ToString());\nwhile (true) ;");
        InterruptSignal.Allow();
        // The cell's time is longer than the test's own limit: only the signal can end it.
        using var program = LstmProgram.Start(_folder.Root, "run", "1.ipynb", "--out", "executed", "--timeout", "600");
        var session = await ReadSessionIdAsync();

        using (var kill = Process.Start("kill", [$"-{signal}", program.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();

        await LstmProgram.WaitAsync(program);
        Assert.NotEqual(0, program.ExitCode);
        Assert.True(await HasEndedAsync(session), $"the session process {session} still runs");
    }

    private async Task<int> ReadSessionIdAsync()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (File.Exists(_folder.File("id")) && int.TryParse(await File.ReadAllTextAsync(_folder.File("id")), out var id))
                return id;
            await Task.Delay(100);
        }
        throw new TimeoutException("The cell did not begin within a minute.");
    }

    private static async Task<bool> HasEndedAsync(int id)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (!IsRunning(id))
                return true;
            await Task.Delay(100);
        }
        return false;
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
