using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What to do about a name that the compiler does not know.</summary>
internal static class MissingNames
{
    private const int MaximumSuggestions = 3;

    /// <summary>
    /// The using that would make the name known, or the question
    /// whether an earlier cell failed; nothing for other errors.
    /// </summary>
    public static string Hint(CSharpCompilation compilation, Diagnostic error)
    {
        if (error is { Id: "CS0308", Location.SourceTree: { } generic })
            return NetInteractiveNames.GenericHint(generic.GetText().ToString(error.Location.SourceSpan));
        if (error.Id is not ("CS0103" or "CS0246" or "CS0234" or "CS0117" or "CS1061") || error.Location.SourceTree is not { } tree)
            return "";
        var name = tree.GetText().ToString(error.Location.SourceSpan).Split('<')[0];
        if (error.Id is not ("CS0103" or "CS0246"))
            return NetInteractiveNames.MemberHint(name, error.GetMessage(CultureInfo.InvariantCulture));
        var usings = Namespaces(compilation.GlobalNamespace, name).Order(StringComparer.Ordinal).Take(MaximumSuggestions).ToList();
        if (usings.Count > 0)
            return $". Add: {string.Join(" or ", usings.Select(found => $"using {found};"))}";
        if (NetInteractiveNames.Hint(name) is { Length: > 0 } hint)
            return hint;
        return error.Id == "CS0103" && name != "args" ? ". Did an earlier cell fail?" : "";
    }

    private static IEnumerable<string> Namespaces(INamespaceSymbol within, string name)
    {
        if (!within.IsGlobalNamespace && within.GetTypeMembers(name).Any(type => type.DeclaredAccessibility == Accessibility.Public))
            yield return within.ToDisplayString();
        foreach (var inner in within.GetNamespaceMembers())
            foreach (var found in Namespaces(inner, name))
                yield return found;
    }
}
