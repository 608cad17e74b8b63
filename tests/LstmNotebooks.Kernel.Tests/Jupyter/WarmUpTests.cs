using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class WarmUpTests
{
    [Fact]
    public async Task Start_BesideASession_RunsWithoutATrace()
    {
        using var folder = new TemporaryFolder();
        using var run = folder.Run();
        var log = new List<string>();

        WarmUp.Start(folder.Path, log.Add).Wait();

        Assert.Empty(log);
        Assert.Empty(run.Outputs);
        Assert.Contains("CS0103 The name 'numbers' does not exist", (await run.ErrorAsync("numbers")).Value);
    }

    [Fact]
    public void Start_FolderThatIsGone_IsLoggedOnly()
    {
        var log = new List<string>();

        WarmUp.Start(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()), log.Add).Wait();

        Assert.StartsWith("the warm-up failed: ", Assert.Single(log));
    }
}
