using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Cli.Running;

/// <summary>Where executed notebooks are written.</summary>
internal sealed class OutputFolder
{
    private readonly string path;

    /// <summary>Makes the folder and makes sure it can be written to, before minutes are spent on running.</summary>
    /// <exception cref="NotebookException">The folder cannot be made or written to, or two notebooks would take one name in it.</exception>
    public OutputFolder(string? path, IReadOnlyList<string> notebooks)
    {
        this.path = path is null ? Repository.Folder("artifacts", "notebooks") : Path.GetFullPath(path);
        var twice = notebooks.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new NotebookException(
                $"{string.Join(" and ", twice)} would both be written to {path ?? "artifacts/notebooks"} as {twice.Key}. "
                + "Run them one after the other with different --out.");
        Prepare(path ?? this.path);
    }

    /// <summary>Writes an executed notebook.</summary>
    public void Save(Notebook executed)
    {
        executed.Repair();
        executed.Save(Path.Combine(path, NameOf(executed.Name)));
    }

    /// <summary>The name of an executed notebook: it holds outputs, so it is always an .ipynb file.</summary>
    private static string NameOf(string path) => Path.ChangeExtension(Path.GetFileName(path), ".ipynb");

    private void Prepare(string shownPath)
    {
        var probe = Path.Combine(path, $".lstm-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException(
                $"Executed notebooks cannot be written to {shownPath} ({error.Message}). Choose a folder you may write to with --out.",
                error);
        }
    }
}
