namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A language that the lines of a cell may be in, which a directive begins.</summary>
/// <param name="Language">The language.</param>
/// <param name="Name">The directive.</param>
/// <param name="Aliases">What else the directive is called.</param>
/// <param name="Purpose">What it does with the lines.</param>
internal sealed record TextLanguage(string Language, string Name, string[] Aliases, string Purpose)
{
    /// <summary>The language of lines that nothing says otherwise about.</summary>
    public const string CSharp = "csharp";

    public static IReadOnlyList<TextLanguage> All { get; } =
    [
        new(CSharp, "#!csharp", ["#!c#", "#!C#"], "the lines that follow are C# again"),
        new("html", "#!html", [], "shows the lines that follow as HTML"),
        new("javascript", "#!javascript", ["#!js"], "runs the lines that follow as a script in the page"),
        new("markdown", "#!markdown", ["#!md"], "shows the lines that follow as Markdown"),
    ];

    /// <summary>The language that a directive begins, or null when it begins none.</summary>
    public static string? Of(string directive) =>
        All.FirstOrDefault(language => language.Name == directive || language.Aliases.Contains(directive))?.Language;
}
