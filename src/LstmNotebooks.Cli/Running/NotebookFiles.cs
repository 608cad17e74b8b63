using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Cli.Running;

/// <summary>Finds the notebooks to run.</summary>
internal static class NotebookFiles
{
    private const string Extension = ".ipynb";

    /// <summary>
    /// Runs when it is named; a folder's are left alone, as they
    /// often stand beside the same notebooks in the first format.
    /// </summary>
    private const string OtherExtension = ".dib";

    /// <summary>
    /// Full paths: files as they are named, the notebooks of a folder in the ordinal order of their
    /// names, each once. One of several paths that leads to no notebook is a fault of its own.
    /// </summary>
    /// <remarks>Without a path these are the course's own notebooks, but for those that restore packages.</remarks>
    /// <exception cref="NotebookException">The only path leads nowhere, or to a folder without a notebook.</exception>
    public static NotebookSet Find(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return FindCourse(Repository.Folder("notebooks"));
        var found = (paths.Count == 1 ? FindAt(paths[0]).Select(Found) : paths.SelectMany(TryFindAt)).Distinct();
        return new NotebookSet([.. found], LeftOut: []);
    }

    private static NotebookSet FindCourse(string folder)
    {
        var course = FindIn(folder, folder).ToLookup(NotebookNeeds.RestoresPackages);
        var below = FoldersIn(folder)
            .SelectMany(inner => FilesIn(inner, inner).Order(StringComparer.Ordinal))
            .Where(NotebookNeeds.RestoresPackages);
        return new NotebookSet([.. course[false].Select(Found)], [.. course[true], .. below]);
    }

    private static NotebookFile Found(string path) => new(path, Fault: null);

    private static IEnumerable<NotebookFile> TryFindAt(string path)
    {
        try
        {
            return FindAt(path).Select(Found);
        }
        catch (NotebookException error)
        {
            return [new NotebookFile(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), error.Message)];
        }
    }

    private static List<string> FindAt(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            return FindIn(full, path);
        if (!File.Exists(full))
            throw new NotebookException(
                $"{path}: there is no such file or folder. Check the path; without one, the course's own notebooks run.");
        if (!full.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            && !full.EndsWith(OtherExtension, StringComparison.OrdinalIgnoreCase))
            throw new NotebookException(
                $"{path} is not a notebook: expected a file that ends in {Extension} or {OtherExtension}, or a folder.");
        return [full];
    }

    private static List<string> FindIn(string folder, string path)
    {
        // Folders below are left alone: they hold other sets of notebooks, or a front end's checkpoints.
        var found = FilesIn(folder, path).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0
            ? found
            : throw new NotebookException(
                $"{path}: the folder holds no {Extension} file. Name the notebooks, or a folder that directly holds them.");
    }

    /// <summary>The folders below, but for those that front ends hide.</summary>
    private static IEnumerable<string> FoldersIn(string folder) => Listed(folder, Directory.GetDirectories)
        .Where(inner => !Path.GetFileName(inner).StartsWith('.'))
        .Order(StringComparer.Ordinal);

    private static string[] FilesIn(string folder, string path) => Listed(path, _ => Directory.GetFiles(folder, $"*{Extension}"));

    private static string[] Listed(string path, Func<string, string[]> list)
    {
        try
        {
            return list(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path}: the folder cannot be read ({error.Message}). Check its permissions.", error);
        }
    }
}
