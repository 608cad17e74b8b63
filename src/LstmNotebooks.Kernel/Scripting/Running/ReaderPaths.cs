namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Writes absolute paths as the reader would: from the notebook's
/// folder, so that messages are the same on every machine.
/// </summary>
internal sealed class ReaderPaths
{
    /// <summary>The notebook's folder, the one above and the one above that: a clone's root is among them.</summary>
    private const int Levels = 3;
    private readonly List<(string Prefix, string Replacement)> replacements = [];

    public ReaderPaths(string workingDirectory)
    {
        var directory = new DirectoryInfo(Path.GetFullPath(workingDirectory));
        var replacement = "";
        for (var level = 0; level < Levels && directory.Parent is not null; level++)
        {
            replacements.Add((Path.TrimEndingDirectorySeparator(directory.FullName) + Path.DirectorySeparatorChar, replacement));
            replacement += "../";
            directory = directory.Parent;
        }
    }

    public string Shorten(string text)
    {
        foreach (var (prefix, replacement) in replacements)
            text = text.Replace(prefix, replacement, StringComparison.Ordinal);
        return text;
    }
}
