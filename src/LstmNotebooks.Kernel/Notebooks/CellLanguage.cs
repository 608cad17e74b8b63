namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>The languages a code cell of a C# notebook may be set to.</summary>
public static class CellLanguage
{
    /// <summary>Where front ends write a cell's language, as group and key of its metadata, the first that is there counting.</summary>
    private static readonly (string Group, string Key)[] Places =
        [("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language"), ("vscode", "languageId")];

    /// <summary>What editors put before a language's name.</summary>
    private static readonly string[] Prefixes = ["dotnet-interactive.", "polyglot-notebook."];

    /// <summary>True for every name C# goes by in notebook files.</summary>
    public static bool IsCSharp(string language) =>
        language.Equals("C#", StringComparison.OrdinalIgnoreCase) || language.Equals("csharp", StringComparison.OrdinalIgnoreCase);

    /// <summary>The language that a cell's metadata names; null for the notebook's own.</summary>
    /// <param name="read">Gives the text of a group and a key, or null.</param>
    public static string? Of(Func<string, string, string?> read)
    {
        var language = Places.Select(place => (place.Group, Name: read(place.Group, place.Key)))
            .FirstOrDefault(found => found.Name is not null);
        var name = Prefixes.FirstOrDefault(prefix => language.Name?.StartsWith(prefix, StringComparison.Ordinal) == true) is { } prefix
            ? language.Name![prefix.Length..]
            : language.Name;
        // An editor guesses at the language of a text; only a guess that means something here counts.
        return language.Group == "vscode" && name is not null && !IsKnown(name) ? null : name;
    }

    /// <summary>What to run for a code cell: its source, after the directive its language stands for.</summary>
    /// <exception cref="NotebookException">The cell is in a language that does not run here.</exception>
    public static string ToCode(NotebookCell cell, string notebookName) =>
        ToCode(cell.Language, cell.Source, $"{notebookName}: cell {cell.Position} of the file");

    /// <summary>What to run for source that is set to a language, null being C#; errors call it <paramref name="owner"/>.</summary>
    /// <exception cref="NotebookException">The language does not run here.</exception>
    public static string ToCode(string? language, string source, string owner)
    {
        if (language is null || IsCSharp(language))
            return source;
        return Shown(language) is { } shown
            ? $"#!{shown}\n{source}"
            : throw new NotebookException($"{owner} is set to {language}{OtherLanguage.Explain(language)}, or tag it skip-execution.");
    }

    /// <summary>The languages whose text is shown, by the name of their directive; null for any other.</summary>
    internal static string? Shown(string language) => language.ToLowerInvariant() switch
    {
        "markdown" or "md" => "markdown",
        "html" => "html",
        "javascript" or "js" => "javascript",
        _ => null,
    };

    /// <summary>Is it the name of a language, whether it runs here or not?</summary>
    internal static bool IsKnown(string language) =>
        IsCSharp(language) || Shown(language) is not null || OtherLanguage.Of(language) is not null;
}
