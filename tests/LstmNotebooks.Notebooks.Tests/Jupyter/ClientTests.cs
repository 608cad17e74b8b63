namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Jupyter's own client library and conformance tests against the installed kernel.</summary>
public sealed class ClientTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    [PythonTheory("jupyter_client jupyter_kernel_test")]
    [InlineData("test_conformance")]
    public Task Kernel_JupytersConformanceTests_Pass(string client) => RunAsync(client);

    [PythonTheory("jupyter_client")]
    [InlineData("test_requests")]
    [InlineData("test_interrupt")]
    [InlineData("test_lifecycle")]
    [InlineData("test_hostile")]
    public Task Kernel_JupytersClient_IsServed(string client) => RunAsync(client);

    private async Task RunAsync(string client)
    {
        var result = await PythonClient.RunAsync(kernel, ["-m", "unittest", "--verbose", client]);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.DoesNotContain("skipped", result.Error, StringComparison.Ordinal);
    }
}
