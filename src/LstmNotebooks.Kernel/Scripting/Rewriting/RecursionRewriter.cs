using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Lets functions ask whether the stack has room, where the compiler does not see to it: those of a cell's own
/// statements, and async ones and ones with a try, which are asked earlier. Lines stay where they are.
/// </summary>
internal sealed class RecursionRewriter : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check =
        SyntaxFactory.ParseStatement(
            $"global::{typeof(RuntimeHelpers).FullName}.{nameof(RuntimeHelpers.EnsureSufficientExecutionStack)}();");

    private static readonly StatementSyntax CheckAsync =
        SyntaxFactory.ParseStatement($"global::{typeof(CellPoll).FullName}.{nameof(CellPoll.CheckAsync)}();");

    private static readonly SyntaxToken Semicolon = SyntaxFactory.Token(SyntaxKind.SemicolonToken);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Guarded(node, (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Guarded(node, (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        Guarded(node, (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!);

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var inner = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        var isAsync = inner.Modifiers.Any(SyntaxKind.AsyncKeyword);
        if (!isAsync && !RecursiveLambdas.IsOfCell(node) && !TryGuards.AreNeeded(inner.Body))
            return inner;
        if (inner.Body is { } block)
            return inner.WithBody(Guarded(block, isAsync));
        return inner.ExpressionBody is { Expression: var body and not ThrowExpressionSyntax }
            ? inner.WithExpressionBody(null).WithSemicolonToken(default).WithBody(
                Braced(body, GivesValue(inner.ReturnType, isAsync), isAsync))
            : inner;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var inner = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (!inner.Modifiers.Any(SyntaxKind.AsyncKeyword))
            return WithTries(inner);
        if (inner.Body is { } block)
            return inner.WithBody(Guarded(block, isAsync: true));
        return inner.ExpressionBody is { Expression: var body and not ThrowExpressionSyntax }
            ? inner.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(Braced(body, GivesValue(inner.ReturnType, isAsync: true), isAsync: true))
            : inner;
    }

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        WithTries((ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!);

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        WithTries((OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!);

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) =>
        WithTries((ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!);

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var inner = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        return TryGuards.AreNeeded(inner.Body) ? inner.WithBody(TryGuards.Add(inner.Body!)) : inner;
    }

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) =>
        RecordGuards.Add(node, (RecordDeclarationSyntax)base.VisitRecordDeclaration(node)!);

    private static BaseMethodDeclarationSyntax WithTries(BaseMethodDeclarationSyntax method) =>
        TryGuards.AreNeeded(method.Body) ? method.WithBody(TryGuards.Add(method.Body!)) : method;

    /// <param name="written">The function in the code as it stands, which knows what it is part of.</param>
    /// <param name="inner">The function, the functions in it guarded.</param>
    private static T Guarded<T>(T written, T inner)
        where T : AnonymousFunctionExpressionSyntax
    {
        var isAsync = inner.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
        if (inner.Block is { } block)
            return isAsync || RecursiveLambdas.IsOfCell(written) || TryGuards.AreNeeded(block)
                ? (T)inner.WithBlock(Guarded(block, isAsync))
                : inner;
        return RecursiveLambdas.IsMarked(written) is { } givesValue && inner.ExpressionBody is { } body
            ? (T)inner.WithExpressionBody(null).WithBlock(Braced(body, givesValue, isAsync))
            : inner;
    }

    private static BlockSyntax Guarded(BlockSyntax block, bool isAsync) => !isAsync && TryGuards.AreNeeded(block)
        ? TryGuards.Add(block)
        : block.WithStatements(block.Statements.Insert(0, CheckOf(isAsync)));

    private static BlockSyntax Braced(ExpressionSyntax body, bool givesValue, bool isAsync) => SyntaxFactory.Block(
        CheckOf(isAsync),
        givesValue
            ? SyntaxFactory.ReturnStatement(
                SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), body, Semicolon)
            : SyntaxFactory.ExpressionStatement(body, Semicolon));

    private static StatementSyntax CheckOf(bool isAsync) => isAsync ? CheckAsync : Check;

    /// <summary>An async function gives a value when its task has a type argument.</summary>
    private static bool GivesValue(TypeSyntax type, bool isAsync) => isAsync
        ? (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax
        : type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
