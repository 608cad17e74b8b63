using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Cli.Running;

/// <summary>The clone that the program was built in.</summary>
internal static class Repository
{
    private const string Landmark = "LstmNotebooks.sln";

    /// <summary>Its top folder; null when the program was copied elsewhere.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>A folder of the repository.</summary>
    /// <exception cref="NotebookException">The program was copied out of it.</exception>
    public static string Folder(params ReadOnlySpan<string> names) => Root is { } root
        ? Path.Combine([root, .. names])
        : throw new NotebookException(
            $"No folder with {Landmark} lies above {AppContext.BaseDirectory}, so there are no default folders. "
            + "Name the notebooks and --out, or start the program from a clone.");

    private static string? FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Landmark)))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
