namespace LstmNotebooks.Notebooks.Tests;

/// <summary>A test that runs git and a shell, and is skipped with a reason where it cannot.</summary>
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (var program in new[] { "git", "sh" })
        {
            if (!folders.Any(folder => File.Exists(Path.Combine(folder, program + ending))))
                Skip = $"There is no '{program}' on the PATH.";
        }
    }
}
