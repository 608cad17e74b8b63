using System.Diagnostics;
using System.Text.Json;
using LstmNotebooks.Notebooks.Tests;
using LstmNotebooks.Notebooks.Tests.Jupyter;

namespace LstmNotebooks.Browser.Tests;

/// <summary>Jupyter Notebook over a copy of the course, so that what a browser saves changes nothing.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    public const string Program = "/usr/bin/jupyter-notebook";
    public const string Browser = "/usr/bin/chromium";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lstm-browser-");
    private readonly Process process;

    public NotebookServer(InstalledKernel kernel)
    {
        CopyCourse();
        var start = new ProcessStartInfo(Program,
        [
            "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port-retries=200", "--NotebookApp.token=", "--NotebookApp.password=",
            $"--notebook-dir={folder.FullName}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        kernel.AddTo(start.Environment);
        Runtime = start.Environment["JUPYTER_RUNTIME_DIR"]!;
        process = Process.Start(start)!;
        // Read, so that a full pipe never stops the server.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private string Runtime { get; }

    /// <summary>The server's address, once it answers.</summary>
    public async Task<string> AddressAsync()
    {
        var file = Path.Combine(Runtime, $"nbserver-{process.Id}.json");
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Limit && !process.HasExited; await Task.Delay(200))
        {
            try
            {
                using var description = JsonDocument.Parse(await File.ReadAllTextAsync(file));
                var address = description.RootElement.GetProperty("url").GetString()!;
                if ((await client.GetAsync(new Uri(address + "api"))).IsSuccessStatusCode)
                    return address;
            }
            catch (Exception exception) when (exception is IOException or JsonException or HttpRequestException)
            {
                // Not yet there.
            }
        }
        throw new TimeoutException($"{Program} did not answer within {Limit.TotalSeconds} s.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The notebooks as files, what they refer to as links.</summary>
    private void CopyCourse()
    {
        var notebooks = folder.CreateSubdirectory("notebooks");
        foreach (var notebook in RepositoryFolder.Notebooks())
            File.Copy(notebook, Path.Combine(notebooks.FullName, Path.GetFileName(notebook)));
        foreach (var needed in new[] { "artifacts", "data" })
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, needed), Path.Combine(RepositoryFolder.Root, needed));
    }
}
