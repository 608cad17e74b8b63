using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Session;

/// <summary>What to write instead of something that a program may contain, but a cell may not.</summary>
internal static class ScriptRules
{
    /// <summary>The remedy; nothing for errors that a program would have too.</summary>
    public static string Hint(Diagnostic error) => error.Id switch
    {
        "CS7021" => ". Write the types without the namespace; a Main method does not start by itself, so call it: Program.Main();",
        "CS1109" => ". Write the method in the cell without a class around it: static string Shout(this string text) => …",
        "CS9283" => ". Write a method with this in the cell, without a class around it: static string Shout(this string text) => …",
        "CS8345" => " A cell's variables outlive it, but this type must not leave the stack: put the code in braces or in a method.",
        "CS0825" when IsUsingDeclaration(error) => ". A cell's variables outlive it: write using (var … = …) { … }, or leave out using.",
        "CS7020" => ". Put it into a method: IEnumerable<int> Numbers() { … }",
        _ => "",
    };

    private static bool IsUsingDeclaration(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
            return false;
        var before = tree.GetRoot().FindToken(error.Location.SourceSpan.Start).GetPreviousToken();
        return before.ValueText == "using";
    }
}
