namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>
/// A language that cells of other people's notebooks are in and that does not
/// run here; <paramref name="Remedy"/> is what to do with such a cell.
/// </summary>
internal sealed record OtherLanguage(string Name, string Remedy)
{
    private const string Rewrite = "Write the cell in C#";

    /// <summary>The language behind a kernel's name, or null.</summary>
    public static OtherLanguage? Of(string name) => name.ToLowerInvariant() switch
    {
        "fsharp" or "f#" => new("F#", Rewrite),
        "pwsh" or "powershell" => new("PowerShell", "Run the commands in a terminal"),
        "sql" or "mssql" or "postgresql" or "sqlite" => new("SQL", "Send the query from C#, with a package such as Microsoft.Data.Sqlite"),
        "kql" or "kusto" => new("KQL", "Send the query from C#, with the package Microsoft.Azure.Kusto.Data"),
        "mermaid" => new("a Mermaid diagram", "Put the diagram into a Markdown cell, between ```mermaid and ```"),
        "http" => new("a list of HTTP requests", "Send them from C#, with HttpClient"),
        "value" => new("a text kept under a name", "Write it as the text of a C# variable, between \"\"\" and \"\"\""),
        "python" or "python3" or "pythonkernel" => new("Python", Rewrite),
        "r" or "rkernel" or "ir" => new("R", Rewrite),
        "vb" or "visualbasic" => new("Visual Basic", Rewrite),
        _ => null,
    };

    /// <summary>What follows the name of a language in an error, up to what to do.</summary>
    public static string Explain(string name)
    {
        var language = Of(name);
        var meaning = language is null || language.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? "" : $" ({language.Name})";
        return $"{meaning}, which does not run here; C#, HTML, Markdown and JavaScript do. {language?.Remedy ?? Rewrite}";
    }
}
