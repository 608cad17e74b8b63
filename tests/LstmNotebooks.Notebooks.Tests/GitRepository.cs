using System.Diagnostics;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests;

/// <summary>A repository with nothing but the hook and the check of messages, deleted in the end.</summary>
internal sealed class GitRepository : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("lstm-git-").FullName;

    public static async Task<GitRepository> CreateAsync()
    {
        var repository = new GitRepository();
        foreach (var folder in new[] { ".githooks", ".ci" })
        {
            Directory.CreateDirectory(Path.Combine(repository.Root, folder));
            foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFolder.Root, folder)))
                File.Copy(file, Path.Combine(repository.Root, folder, Path.GetFileName(file)));
        }

        await repository.RunAsync("git", "init", "--quiet");
        await repository.RunAsync("git", "config", "core.hooksPath", ".githooks");
        return repository;
    }

    /// <summary>Writes a file of some lines, and stages it.</summary>
    public async Task AddAsync(string path, int lines)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, lines).Select(line => $"{path}, line {line}"));
        await RunAsync("git", "add", path);
    }

    /// <summary>Commits what is staged, past the hook where that is asked for.</summary>
    public Task<ProgramResult> CommitAsync(string message, bool withHook = true)
    {
        string[] arguments = ["commit", "--quiet", "--message", message];
        return RunAsync("git", withHook ? arguments : [.. arguments, "--no-verify"]);
    }

    /// <summary>Checks the last commits.</summary>
    public Task<ProgramResult> CheckAsync() => RunAsync("sh", ".ci/commits");

    public async Task<ProgramResult> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        // Neither the settings of whoever runs the tests, nor a repository that they are run for.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = (Path.Combine(Root, "no-settings"), "1");
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
            (start.Environment[$"GIT_{role}_NAME"], start.Environment[$"GIT_{role}_EMAIL"]) = ("Tester", "tester@example.org");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        // Git writes its objects so that they cannot be deleted on Windows.
        foreach (var file in Directory.GetFiles(Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
