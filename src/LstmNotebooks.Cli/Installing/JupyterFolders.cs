namespace LstmNotebooks.Cli.Installing;

/// <summary>The folders in which Jupyter looks for kernels and other data.</summary>
internal static class JupyterFolders
{
    /// <summary>The user's own, by Jupyter's rules for this system.</summary>
    public static string OfUser => Path.GetFullPath(Variable("JUPYTER_DATA_DIR") ?? UserDefault());

    /// <summary>Those for all users of the machine.</summary>
    public static IReadOnlyList<string> OfSystem { get; } = OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    /// <summary>Those that come before a Python environment's own, in the order of the search.</summary>
    public static IReadOnlyList<string> BeforeEnvironments =>
    [
        .. (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
        Path.TrimEndingDirectorySeparator(OfUser),
    ];

    /// <summary>The one of a Python environment, or of a prefix such as /usr/local.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    private static string UserDefault()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    /// <summary>An environment variable; Jupyter takes an empty one for none.</summary>
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
