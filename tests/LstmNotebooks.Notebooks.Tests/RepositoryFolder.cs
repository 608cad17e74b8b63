namespace LstmNotebooks.Notebooks.Tests;

/// <summary>The clone that the tests were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The course's notebooks, in reading order.</summary>
    public static IReadOnlyList<string> Notebooks()
    {
        var folder = Path.Combine(Root, "notebooks");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The course's notebooks, and behind them those that restore packages, in the folders below.</summary>
    public static IReadOnlyList<string> AllNotebooks() =>
    [
        .. Notebooks(),
        .. Directory.GetDirectories(Path.Combine(Root, "notebooks")).Where(folder => !Path.GetFileName(folder).StartsWith('.'))
            .SelectMany(folder => Directory.GetFiles(folder, "*.ipynb")).Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LstmNotebooks.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No LstmNotebooks.sln lies above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
