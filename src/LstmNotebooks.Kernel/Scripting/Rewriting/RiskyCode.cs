using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Code whose errors fast code keeps no line of: indices, checked arithmetic, divisions, sizes.</summary>
internal static class RiskyCode
{
    /// <summary>Can the statement's own expressions fail so? Those of the statements and functions in it do not count.</summary>
    public static bool IsOwn(SyntaxNode statement)
    {
        var isChecked = IsChecked(statement);
        return Own(statement).Any(node => IsRisky(node, isChecked));
    }

    /// <summary>Can the expression fail so?</summary>
    public static bool IsIn(SyntaxNode? expression) =>
        expression is not null && (IsRisky(expression, IsChecked(expression)) || IsOwn(expression));

    /// <summary>All lines of a piece of code that can fail so.</summary>
    public static IReadOnlySet<int> AllLines(SyntaxNode root) =>
        root.DescendantNodes()
            .Where(node => (IsStep(node) && IsOwn(node)) || (node is LambdaExpressionSyntax lambda && IsIn(lambda.ExpressionBody)))
            .Select(LineOf)
            .ToHashSet();

    /// <summary>The lines of the statements of a function that can fail so, without those of the functions in it.</summary>
    public static IEnumerable<int> Lines(SyntaxNode body) => body
        .DescendantNodesAndSelf(inner => inner == body || !IsFunction(inner))
        .Where(inner => IsStep(inner) && IsOwn(inner))
        .Select(LineOf)
        .Distinct();

    /// <summary>The line on which what is carried out begins.</summary>
    public static int LineOf(SyntaxNode node) => node switch
    {
        ArrowExpressionClauseSyntax arrow => LineOf(arrow.Expression),
        LambdaExpressionSyntax { ExpressionBody: { } body } => LineOf(body),
        _ => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1,
    };

    /// <summary>Is it a function of its own, or a class of such?</summary>
    public static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax;

    private static bool IsStep(SyntaxNode node) => node is (StatementSyntax and not BlockSyntax)
        or ArrowExpressionClauseSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    private static IEnumerable<SyntaxNode> Own(SyntaxNode statement) => statement
        .DescendantNodes(inner => inner == statement || !(inner is StatementSyntax || IsFunction(inner)))
        .Where(inner => inner is not StatementSyntax);

    private static bool IsRisky(SyntaxNode node, bool isChecked) => node switch
    {
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ArrayRankSpecifierSyntax or CheckedExpressionSyntax => true,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression || isChecked,
        AssignmentExpressionSyntax assignment =>
            assignment.Kind() is SyntaxKind.DivideAssignmentExpression or SyntaxKind.ModuloAssignmentExpression || isChecked,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax => isChecked,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == nameof(Nullable<>.Value),
        _ => false,
    };

    private static bool IsChecked(SyntaxNode node) =>
        node.Ancestors().OfType<CheckedStatementSyntax>().Any(block => block.IsKind(SyntaxKind.CheckedStatement));
}
