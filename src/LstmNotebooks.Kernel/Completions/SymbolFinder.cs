using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Finds what the code names at a position.</summary>
internal static class SymbolFinder
{
    /// <summary>
    /// The symbol named at the position or just left of it, or else the method that
    /// is being called there; overloads follow it. Empty when it is neither.
    /// </summary>
    public static IReadOnlyList<ISymbol> At(CodeView view)
    {
        var token = view.Root.FindToken(view.Position);
        if (!IsName(token) || token.SpanStart > view.Position)
            token = view.TokenBefore(view.Position) is var before && before.Span.End == view.Position ? before : default;
        if (IsName(token) && Named(view, token) is { Count: > 0 } named)
            return named;
        return Call.Around(view.Model, view.Left, view.Start) is { } call ? Called(view, call) : [];
    }

    private static bool IsName(SyntaxToken token) => token.Parent is not null &&
        (token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword ||
            SyntaxFacts.IsPredefinedType(token.Kind()));

    private static IReadOnlyList<ISymbol> Named(CodeView view, SyntaxToken token)
    {
        var node = token.Parent!;
        if (node is not ExpressionSyntax && view.Model.GetDeclaredSymbol(node) is { } declared)
            return [declared];
        if (node is not ExpressionSyntax name)
            return [];
        if (Created(view, name) is { Count: > 0 } constructors)
            return constructors;
        var info = view.Model.GetSymbolInfo(name);
        var symbols = info.Symbol is null ? info.CandidateSymbols : [info.Symbol];
        if (symbols.IsEmpty)
            symbols = view.Model.GetMemberGroup(name);
        return symbols.IsEmpty ? [] : WithOverloads(symbols[0], view.Model.GetMemberGroup(name));
    }

    /// <summary>The constructors, when the name is that of a type being made.</summary>
    private static IReadOnlyList<ISymbol> Created(CodeView view, ExpressionSyntax name)
    {
        var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        return whole.Parent is ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation && creation.Type == whole
            ? Called(view, Call.Of(view.Model, arguments))
            : [];
    }

    private static IReadOnlyList<ISymbol> Called(CodeView view, Call call)
    {
        if (call.Candidates.Count == 0)
            return [];
        var info = call.Arguments.Parent is { } node ? view.Model.GetSymbolInfo(node) : default;
        var index = call.IndexAt(view.Start);
        var meant = info.Symbol
            ?? call.Candidates.FirstOrDefault(candidate => Call.Parameters(candidate).Length > index) ?? call.Candidates[0];
        return WithOverloads(meant, [.. call.Candidates]);
    }

    private static IReadOnlyList<ISymbol> WithOverloads(ISymbol meant, ImmutableArray<ISymbol> group) =>
        [meant, .. group.Where(other => !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, meant.OriginalDefinition))];
}
