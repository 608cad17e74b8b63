using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>What a class may override, after the word override.</summary>
internal static class OverrideCompletion
{
    /// <returns>True when the place is such a one.</returns>
    public static bool Add(CodeView view, ItemList items)
    {
        if (!FollowsOverride(view))
            return false;
        var declaration = view.Left.Parent!.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || view.Model.GetDeclaredSymbol(declaration) is not { } type)
            return true;
        var overridden = type.GetMembers().Where(member => member.IsOverride).Select(member => member.Name).ToHashSet();
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            foreach (var member in ancestor.GetMembers()
                .Where(member => CanOverride(view, member, type) && !overridden.Contains(member.Name)))
                items.Add(member, ancestor.SpecialType == SpecialType.System_Object ? Rank.Common : Rank.Known);
        return true;
    }

    /// <summary>override |, override int |: the type between stands on the same line.</summary>
    private static bool FollowsOverride(CodeView view)
    {
        for (var token = view.Left; !token.IsKind(SyntaxKind.None) && view.IsOnOneLine(token.SpanStart); token = token.GetPreviousToken())
            if (token.IsKind(SyntaxKind.OverrideKeyword))
                return true;
            else if (IsBoundary(token.Kind()))
                return false;
        return false;
    }

    /// <summary>What no type between override and the name can hold.</summary>
    private static bool IsBoundary(SyntaxKind kind) => kind is
        SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or
        SyntaxKind.OpenParenToken or SyntaxKind.EqualsGreaterThanToken;

    private static bool CanOverride(CodeView view, ISymbol member, INamedTypeSymbol type) =>
        (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed && member.CanBeReferencedByName &&
        member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && view.Compilation.IsSymbolAccessibleWithin(member, type);
}
