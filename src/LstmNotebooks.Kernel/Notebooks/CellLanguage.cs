namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>The languages a code cell of a C# notebook may be set to.</summary>
public static class CellLanguage
{
    /// <summary>True for every name C# goes by in notebook files.</summary>
    public static bool IsCSharp(string language) =>
        language.Equals("C#", StringComparison.OrdinalIgnoreCase) || language.Equals("csharp", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to run for a code cell: its source, after the directive its language stands for.</summary>
    /// <exception cref="NotebookException">The cell is in a language that does not run here.</exception>
    public static string ToCode(NotebookCell cell, string notebookName) => cell.Language switch
    {
        null => cell.Source,
        { } language when IsCSharp(language) => cell.Source,
        "markdown" or "html" => $"#!{cell.Language}\n{cell.Source}",
        _ => throw new NotebookException(
            $"{notebookName}: cell {cell.Position} of the file is set to {cell.Language}; expected csharp, markdown or html. Change the cell's language, or tag it skip-execution."),
    };
}
