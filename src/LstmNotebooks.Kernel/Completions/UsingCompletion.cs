using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Namespaces after using, and types too after using static and using X =.</summary>
internal static class UsingCompletion
{
    /// <returns>True when the place is such a one.</returns>
    public static bool Add(CodeView view, ItemList items)
    {
        if (view.Left.Kind() is not (SyntaxKind.UsingKeyword or SyntaxKind.StaticKeyword or SyntaxKind.EqualsToken) ||
            view.Left.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null)
            return false;
        var types = !view.Left.IsKind(SyntaxKind.UsingKeyword);
        foreach (var symbol in view.Model.LookupNamespacesAndTypes(view.Start))
            if (symbol is INamespaceSymbol || (types && items.HasPrefix))
                items.Add(symbol, Rank.Known);
        if (!types)
            Keywords.AddAll(items, "static", "var");
        return true;
    }
}
