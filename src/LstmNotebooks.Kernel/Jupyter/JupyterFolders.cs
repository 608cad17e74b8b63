namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Where Jupyter keeps what belongs to a user.</summary>
public static class JupyterFolders
{
    /// <summary>The user's data folder: JUPYTER_DATA_DIR, or the system's own place.</summary>
    public static string Data => Variable("JUPYTER_DATA_DIR") ?? SystemData();

    private static string SystemData()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Jupyter")
            : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
