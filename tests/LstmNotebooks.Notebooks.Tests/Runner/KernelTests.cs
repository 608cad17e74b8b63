using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class KernelTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kernel_NoConnectionFile_SaysSoAndExitsWith1()
    {
        var result = await LstmProgram.RunAsync(_folder.Root, "kernel", "missing.json");

        Assert.True(result.ExitCode == 1, result.All);
        Assert.StartsWith("lstm: missing.json: there is no such connection file.", result.Error, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("TERM")]
    public async Task Kernel_Terminated_EndsWith0(string signal)
    {
        WriteConnectionFile();
        using var program = LstmProgram.Start(_folder.Root, "kernel", "kernel.json");
        await WaitForHeartbeatAsync();

        using (var kill = Process.Start("kill", [$"-{signal}", program.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();

        await LstmProgram.WaitAsync(program);
        Assert.Equal(0, program.ExitCode);
    }

    [UnixTheory]
    [InlineData("kernel.json")]
    public async Task Kernel_AddressInUse_SaysWhichAndExitsWith1(string file)
    {
        WriteConnectionFile();
        using var first = LstmProgram.Start(_folder.Root, "kernel", file);
        await WaitForHeartbeatAsync();

        var second = await LstmProgram.RunAsync(_folder.Root, "kernel", file);
        first.Kill(entireProcessTree: true);

        Assert.True(second.ExitCode == 1, second.All);
        Assert.Contains(_folder.File("k-2"), second.Error, StringComparison.Ordinal);
    }

    private void WriteConnectionFile() => File.WriteAllText(
        _folder.File("kernel.json"),
        $$"""{"transport":"ipc","ip":"{{_folder.File("k")}}","key":"secret","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5}""");

    /// <summary>Waits for the socket that a kernel opens last.</summary>
    private async Task WaitForHeartbeatAsync()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (File.Exists(_folder.File("k-5")))
                return;
            await Task.Delay(100);
        }
        throw new TimeoutException("The kernel did not open its sockets within a minute.");
    }
}
