namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Where Jupyter keeps a user's kernels and what they note.</summary>
public static class JupyterDataFolder
{
    /// <summary>The user's own, by Jupyter's rules for this system.</summary>
    public static string OfUser => Path.GetFullPath(Find(Environment.GetEnvironmentVariable));

    /// <summary>As <see cref="OfUser"/>, with these environment variables; Jupyter takes an empty one for none.</summary>
    internal static string Find(Func<string, string?> variable)
    {
        if (variable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen)
            return chosen;
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        var data = variable("XDG_DATA_HOME") is { Length: > 0 } shared ? shared : Path.Combine(home, ".local", "share");
        return Path.Combine(data, "jupyter");
    }
}
