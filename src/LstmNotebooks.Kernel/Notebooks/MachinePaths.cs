using System.Globalization;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>Folders of one machine, which have no place in a notebook that others read.</summary>
public sealed class MachinePaths
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly IReadOnlyList<string> folders;

    /// <summary>Looks for these folders; names too short to mean a machine, such as "/", are left out.</summary>
    public MachinePaths(IEnumerable<string> folders) =>
        this.folders =
            [.. folders.Select(Path.TrimEndingDirectorySeparator).Where(folder => folder.Length >= 4).Distinct(StringComparer.Ordinal)];

    /// <summary>The repository, the reader's home and the folder for temporary files.</summary>
    public static MachinePaths OfThisMachine(string repository) =>
        new([repository, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Path.GetTempPath()]);

    /// <summary>The first of the folders that a text names, or null.</summary>
    public string? FindIn(string text) => folders.FirstOrDefault(folder => Spellings(folder).Any(spelling => Names(text, spelling)));

    /// <summary>Where a notebook's outputs name one of the folders: cell, output, MIME type and folder; null when nowhere.</summary>
    public string? FindIn(Notebook notebook)
    {
        foreach (var (cellIndex, cell) in notebook.CodeCells.Index())
            foreach (var (outputIndex, output) in cell.Outputs.OfType<JsonObject>().Index())
                foreach (var (part, text) in OutputParts.Of(output))
                    if (FindIn(text) is { } folder)
                        return string.Create(
                            CultureInfo.InvariantCulture,
                            $"cell {cellIndex + 1}, output {outputIndex + 1}, {part} names the folder {folder}");
        return null;
    }

    /// <summary>The ways to write a folder: as it is, and one of Windows as JSON and as URLs have it too.</summary>
    private static IEnumerable<string> Spellings(string folder) => folder.Contains('\\', StringComparison.Ordinal)
        ? [folder, folder.Replace(@"\", @"\\", StringComparison.Ordinal), folder.Replace('\\', '/')]
        : [folder];

    /// <summary>True when the folder stands there as a whole: "/srv" is in "at /srv/a", but not in "https://host/srv" or "/srvs".</summary>
    private static bool Names(string text, string folder)
    {
        for (var i = text.IndexOf(folder, Comparison); i >= 0; i = text.IndexOf(folder, i + 1, Comparison))
        {
            var startsThere = i == 0 || !(IsNamePart(text[i - 1]) || text[i - 1] == '.');
            var end = i + folder.Length;
            if (startsThere && (end == text.Length || !IsNamePart(text[end])))
                return true;
        }
        return false;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
