using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What to write instead of something that a program may contain, but a cell may not.</summary>
internal static class ScriptRules
{
    /// <summary>The remedy; nothing for errors that a program would have too.</summary>
    public static string Hint(CSharpCompilation compilation, Diagnostic error) => error.Id switch
    {
        "CS7021" or "CS1109" or "CS9283" when error.Location.SourceTree != compilation.SyntaxTrees[^1] =>
            ". Bring the file in with #!import instead of #load.",
        "CS1109" or "CS9283" => ". Put it into a static class that is neither generic nor inside another class.",
        "CS7026" => ". A cell is no assembly of its own: leave the attribute out.",
        "CS0103" when TextOf(error) == "args" => ". A cell has no command line; write: string[] args = [];",
        "CS8345" => " A cell's variables outlive it, but this type must not leave the stack: put the code in braces or in a method.",
        "CS7020" => ". Put it into a method: IEnumerable<int> Numbers() { … }",
        _ => "",
    };

    private static string? TextOf(Diagnostic error) => error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan);
}
