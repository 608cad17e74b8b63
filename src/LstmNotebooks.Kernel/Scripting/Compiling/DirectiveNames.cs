namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The directives a cell may carry, and what each does.</summary>
internal static class DirectiveNames
{
    public const string CSharp = "csharp";

    /// <summary>Name with its argument, and its use, in the order #!lsmagic lists them.</summary>
    public static IReadOnlyList<(string Usage, string Purpose)> All { get; } =
    [
        ("#!about", "shows the kernel's and the runtime's version"),
        ("#!csharp", "the lines that follow are C# again"),
        ("#!help NAME", "shows the signature and the documentation of a name"),
        ("#!html", "shows the lines that follow as HTML"),
        ("#!import FILE", "runs a .cs, .csx, .ipynb or .dib file; its usings and variables hold in later cells"),
        ("#!javascript", "runs the lines that follow as a script in the page"),
        ("#!lsmagic", "lists the directives"),
        ("#!markdown", "shows the lines that follow as Markdown"),
        ("#!time", "prints how long the cell took, which differs from run to run"),
        ("#!who", "lists the variables"),
        ("#!whos", "lists the variables with type and value"),
        ("#:package PACKAGE@VERSION", "restores a package and references it, as in a program of one file"),
        ("#i \"nuget: SOURCE\"", "adds a package source, an address or a folder"),
        ("#load \"FILE\"", "compiles a file into the cell; its usings stay inside it"),
        ("#r \"FILE\"", "references an assembly"),
        ("#r \"nuget: PACKAGE, VERSION\"", "restores a package and references it"),
    ];

    /// <summary>The language a directive switches to, or null when it switches to none.</summary>
    public static string? Language(string name) => name switch
    {
        "#!csharp" or "#!c#" or "#!C#" => CSharp,
        "#!markdown" or "#!md" => "markdown",
        "#!html" => "html",
        "#!javascript" or "#!js" => "javascript",
        _ => null,
    };

    /// <summary>The names of all directives, for an error that must say what there is.</summary>
    public static string List => string.Join(", ", All.Select(directive => directive.Usage.Split(' ')[0]).Distinct());
}
