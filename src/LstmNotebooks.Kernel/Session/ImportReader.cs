using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Reads what #!import names: a C# file, or the code cells of a notebook.</summary>
internal static class ImportReader
{
    /// <summary>The sources to run, in order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">The name the reader knows it under.</param>
    /// <exception cref="FormatException">The file is of another kind.</exception>
    /// <exception cref="NotebookException">The notebook cannot be used.</exception>
    public static IReadOnlyList<CellSource> Read(string path, string document)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (Path.GetExtension(path) is ".cs" or ".csx")
            return [new CellSource(File.ReadAllText(path), document, directory)];
        if (Path.GetExtension(path) is not (".ipynb" or ".dib"))
            throw new FormatException($"#!import runs .cs, .csx, .ipynb and .dib files, but '{document}' is none of them.");
        var cells = Notebook.Load(path).CodeCells.Where(cell => !cell.IsSkipped);
        return [.. cells.Select((cell, i) => new CellSource(
            CellLanguage.ToCode(cell, document), SourceDocuments.CellName(document, i + 1), directory, cell.MayFail))];
    }
}
