namespace LstmNotebooks.Notebooks.Tests;

/// <summary>A test that runs Python, and is skipped with a reason where it cannot.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (OperatingSystem.IsWindows())
            Skip = "JupyterHub does not run on Windows.";
        else if (!folders.Any(folder => File.Exists(Path.Combine(folder, "python3"))))
            Skip = "Python is not installed: there is no 'python3' on the PATH.";
    }
}
