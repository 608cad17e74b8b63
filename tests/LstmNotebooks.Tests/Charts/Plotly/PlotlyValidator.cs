using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace LstmNotebooks.Tests.Charts;

/// <summary>Asks plotly.js itself whether figures are valid.</summary>
internal static class PlotlyValidator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string? Root = Folders(AppContext.BaseDirectory).FirstOrDefault(
        folder => File.Exists(Path.Combine(folder, "LstmNotebooks.sln")));

    /// <summary>Where Node is; null when it is not installed.</summary>
    public static string? Node { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);

    /// <summary>Where the package plotly.js-dist-min is; null when it is not installed.</summary>
    public static string? Plotly { get; } = new[] { Environment.GetEnvironmentVariable("LSTM_PLOTLY"), Installed() }
        .FirstOrDefault(folder => Directory.Exists(folder));

    /// <summary>What Plotly.validate finds wrong with each of some figures.</summary>
    public static async Task<string[][]> Findings(IEnumerable<string> figures)
    {
        var start = new ProcessStartInfo(
            Node!,
            [Path.Combine(Root!, "tests", "LstmNotebooks.Tests", "Charts", "Plotly", "validate.js"), Plotly!])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync($"[{string.Join(',', figures)}]");
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"validate.js ended with code {process.ExitCode}: {(await errors)[..Math.Min(2000, (await errors).Length)]}");
        return JsonSerializer.Deserialize<string[][]>(await output)!;
    }

    private static string? Installed() =>
        Root is null ? null : Path.Combine(Root, "artifacts", "node", "node_modules", "plotly.js-dist-min");

    private static IEnumerable<string> Folders(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
