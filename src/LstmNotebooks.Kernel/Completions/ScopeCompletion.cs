using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>
/// What can be named at a position: variables, members, types and
/// namespaces. With nothing written yet, only what the reader declared.
/// </summary>
internal static class ScopeCompletion
{
    public static void Add(CodeView view, ItemList items)
    {
        if (FollowsValue(view))
            return;
        var isNew = view.Left.IsKind(SyntaxKind.NewKeyword);
        var symbols = isNew || WantsType(view.Left)
            ? view.Model.LookupNamespacesAndTypes(view.Start)
            : view.Model.LookupSymbols(view.Start);
        foreach (var symbol in symbols)
        {
            var isOwn = SymbolKinds.IsOwn(symbol);
            if ((isOwn || items.HasPrefix) && !IsLater(view, symbol)
                && !(isNew && symbol is ITypeSymbol type && !NewCompletion.IsCreatable(type)))
                items.Add(
                    symbol,
                    isOwn ? Rank.Own : symbol.ContainingType is { SpecialType: SpecialType.System_Object } ? Rank.Common : Rank.Known);
        }
    }

    /// <summary>After a finished value nothing can be named.</summary>
    private static bool FollowsValue(CodeView view) =>
        view.Prefix.Length == 0 && view.IsOnOneLine(view.Left.SpanStart) && view.Left.Kind() is
        SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CloseBracketToken;

    private static bool WantsType(SyntaxToken left) => left.Parent is
        BaseListSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or
        TypeParameterConstraintClauseSyntax or CatchDeclarationSyntax ||
        left.IsKind(SyntaxKind.AsKeyword);

    /// <summary>Is it declared only after the position, or just there?</summary>
    private static bool IsLater(CodeView view, ISymbol symbol) =>
        (symbol is ILocalSymbol || SymbolKinds.IsCellVariable(symbol)) &&
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration && declaration.SyntaxTree == view.Tree &&
        (symbol.Locations[0].SourceSpan.Start >= view.Start ||
            (declaration.GetSyntax() is VariableDeclaratorSyntax && declaration.Span.End >= view.Start));
}
