namespace LstmNotebooks.Kernel.Completions;

/// <summary>What a folder holds.</summary>
internal static class FilePaths
{
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>Could it name a file at all?</summary>
    public static bool IsPath(string text) => !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Its folders, and its files with one of the extensions; nothing when there is no such folder.</summary>
    public static IEnumerable<(string Name, bool IsDirectory)> In(string directory, IReadOnlyList<string> extensions)
    {
        var folder = new DirectoryInfo(directory);
        return folder.Exists
            ? folder.EnumerateFileSystemInfos("*", Readable)
                .Where(entry => entry is DirectoryInfo || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                .Select(entry => (entry.Name, entry is DirectoryInfo))
            : [];
    }
}
