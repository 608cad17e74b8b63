namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The sources that a session ran, by the name the reader knows them under.</summary>
internal sealed class SourceDocuments(SessionOptions options)
{
    private readonly Dictionary<string, string[]> documents = [];
    private readonly ReaderPaths paths = new(options.WorkingDirectory);

    /// <summary>The name of a cell of the session's notebook.</summary>
    public string CellName(int cellNumber) => CellName(options.NotebookName, cellNumber);

    public static string CellName(string notebookName, int cellNumber) =>
        notebookName.Length == 0 ? $"cell {cellNumber}" : $"{notebookName}, cell {cellNumber}";

    public void Add(string document, string code) => documents[document] = code.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A line of a source, from 1, without its indentation; null when it is not known.</summary>
    public string? Line(string document, int line) =>
        documents.TryGetValue(document, out var lines) && line >= 1 && line <= lines.Length ? lines[line - 1] : null;

    /// <summary>A file's path from the notebook's folder, the same on every machine.</summary>
    public string RelativePath(string path) => Path.GetRelativePath(options.WorkingDirectory, path).Replace('\\', '/');

    /// <summary>Text as it reads on every machine: paths start at the notebook's folder.</summary>
    public string Portable(string text) => paths.Shorten(text);
}
