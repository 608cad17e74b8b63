using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Lets the cultures that a cell sets be kept for later cells. Lines stay where they are.</summary>
internal sealed class CultureRewriter : CSharpSyntaxRewriter
{
    private static readonly string Class = $"global::{typeof(CellCulture).FullName}";

    /// <summary>The code, its cultures kept.</summary>
    public static SyntaxNode Rewrite(SyntaxNode root) => new CultureRewriter().Visit(root);

    public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        var inner = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
        if (!node.IsKind(SyntaxKind.SimpleAssignmentExpression) || KeeperOf(node.Left) is not { } keeper || IsElsewhere(node))
            return inner;
        var right = inner.Right.WithoutTrivia();
        return inner.WithRight(SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression($"{Class}.{keeper}"),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(right)])).WithTriviaFrom(inner.Right));
    }

    private static string? KeeperOf(ExpressionSyntax target)
    {
        if (target is not MemberAccessExpressionSyntax access || !HasCulture(access.Expression))
            return null;
        return access.Name.Identifier.ValueText switch
        {
            nameof(CultureInfo.CurrentCulture) => nameof(CellCulture.Keep),
            nameof(CultureInfo.CurrentUICulture) => nameof(CellCulture.KeepForInterface),
            _ => null,
        };
    }

    private static bool HasCulture(ExpressionSyntax owner) => owner.ToString() is var text
        && (text.EndsWith(nameof(CultureInfo), StringComparison.Ordinal)
            || text.EndsWith(nameof(Thread.CurrentThread), StringComparison.Ordinal));

    /// <summary>Is it in code whose culture is its own: a task's, an async function's?</summary>
    private static bool IsElsewhere(SyntaxNode node) => node.Ancestors().Any(outer => outer is AnonymousFunctionExpressionSyntax
        || (outer is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.AsyncKeyword))
        || (outer is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.AsyncKeyword)));
}
