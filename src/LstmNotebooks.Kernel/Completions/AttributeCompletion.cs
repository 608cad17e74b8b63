using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Attributes by the names they are used with.</summary>
internal static class AttributeCompletion
{
    private const string Suffix = "Attribute";

    /// <returns>True when nothing but an attribute can stand there. [Obs| in a cell may be a collection too.</returns>
    public static bool Add(CodeView view, ItemList items)
    {
        var isAttribute = view.Left.Parent is AttributeListSyntax or AttributeTargetSpecifierSyntax;
        var isCollection = view.Left.IsKind(SyntaxKind.OpenBracketToken)
            && view.Left.Parent is CollectionExpressionSyntax { Parent: ExpressionStatementSyntax };
        if (!isAttribute && !isCollection)
            return false;
        foreach (var symbol in view.Model.LookupNamespacesAndTypes(view.Start))
            if (symbol is INamespaceSymbol && isAttribute)
                items.Add(symbol, Rank.Known);
            else if (symbol is INamedTypeSymbol { IsAbstract: false } type
                && type.Name.EndsWith(Suffix, StringComparison.Ordinal) && type.Name != Suffix && IsAttribute(type))
                items.Add(type, Rank.Fitting, type.Name[..^Suffix.Length]);
        return isAttribute;
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.Name == Suffix && ancestor.ContainingNamespace.Name == nameof(System))
                return true;
        return false;
    }
}
