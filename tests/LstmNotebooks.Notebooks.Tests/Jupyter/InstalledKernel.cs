using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>The kernel, installed with the program in a folder of its own that only the tests' clients look into.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm kernel-");

    public async Task InitializeAsync()
    {
        var installed = await LstmProgram.RunAsync(folder.FullName, "install", "--prefix", folder.FullName);
        Assert.True(installed.ExitCode == 0, installed.All);
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Lets a client find this kernel and keep its own files out of the user's.</summary>
    internal void AddTo(IDictionary<string, string?> environment)
    {
        environment["JUPYTER_PATH"] = Path.Combine(folder.FullName, "share", "jupyter");
        environment["JUPYTER_DATA_DIR"] = Path.Combine(folder.FullName, "data");
        environment["JUPYTER_CONFIG_DIR"] = Path.Combine(folder.FullName, "config");
        environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(folder.FullName, "runtime");
        environment["IPYTHONDIR"] = Path.Combine(folder.FullName, "ipython");
    }
}
