using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Cli.Installing;

/// <summary>The folders in which Jupyter looks for kernels and other data.</summary>
internal static class JupyterFolders
{
    /// <summary>Those for all users of the machine.</summary>
    public static IReadOnlyList<string> OfSystem { get; } = OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
        : ["/usr/local/share/jupyter", "/usr/share/jupyter"];

    /// <summary>Those that come before a Python environment's own, in the order of the search.</summary>
    public static IReadOnlyList<string> BeforeEnvironments =>
    [
        .. (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
        Path.TrimEndingDirectorySeparator(JupyterDataFolder.OfUser),
    ];

    /// <summary>The one of a Python environment, or of a prefix such as /usr/local.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    /// <summary>An environment variable; Jupyter takes an empty one for none.</summary>
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
