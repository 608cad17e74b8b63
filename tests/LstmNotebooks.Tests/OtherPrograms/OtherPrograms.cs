using System.Diagnostics;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.OtherPrograms;

/// <summary>gensim and PyTorch, where they are installed.</summary>
internal static class OtherPrograms
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<string?> Failure = new(
        () => File.Exists(Python) ? Run("-c", "import gensim, torch").Error : $"there is no {Python}");

    /// <summary>Why they cannot be run; null when they can.</summary>
    public static string? Missing =>
        Failure.Value is null ? null : "gensim and PyTorch cannot be run; on Debian, install python3-gensim and python3-torch.";

    /// <summary>A committed file that one of them wrote.</summary>
    public static string Find(string name) => RepositoryFiles.Find($"tests/LstmNotebooks.Tests/OtherPrograms/{name}");

    /// <summary>Runs Python; the output, and the error when there was one.</summary>
    public static (string Output, string? Error) Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, process.ExitCode == 0 ? null : error.Result);
    }
}
