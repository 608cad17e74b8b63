using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Lets functions with a try statement ask for room before they go on, and before a catch or
/// finally block runs: without it, a recursion through them would end the process.
/// </summary>
/// <remarks>
/// A catch block that throws again keeps the stack of the one before, and so on: the blocks of
/// the calls that are too many are left out, and an outer call's catch the exception.
/// </remarks>
internal static class TryGuards
{
    private const string Place = "__place";
    private static readonly string Class = $"global::{typeof(CellPoll).FullName}";
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement($"nint {Place} = {Class}.{nameof(CellPoll.CheckTry)}();");
    private static readonly ExpressionSyntax HasRoom = SyntaxFactory.ParseExpression($"{Class}.{nameof(CellPoll.HasRoomFor)}({Place})");

    /// <summary>Has the function a try statement of its own? What an iterator does is carried out by who asks it for values.</summary>
    public static bool AreNeeded(BlockSyntax? body) =>
        body is not null && Own(body).Any(node => node is TryStatementSyntax) && !Own(body).Any(node => node is YieldStatementSyntax);

    /// <summary>The function's block with its questions.</summary>
    public static BlockSyntax Add(BlockSyntax body)
    {
        var asking = body.ReplaceNodes(
            Own(body).Where(node => node is CatchClauseSyntax or FinallyClauseSyntax), (_, inner) => Asking(inner));
        return asking.WithStatements(asking.Statements.Insert(0, Check));
    }

    private static SyntaxNode Asking(SyntaxNode clause) => clause switch
    {
        CatchClauseSyntax { Filter: { } filter } caught => caught.WithFilter(filter.WithFilterExpression(SyntaxFactory.BinaryExpression(
            SyntaxKind.LogicalAndExpression, HasRoom, SyntaxFactory.ParenthesizedExpression(filter.FilterExpression)))),
        CatchClauseSyntax caught => caught.WithFilter(SyntaxFactory.CatchFilterClause(HasRoom)),
        FinallyClauseSyntax { Block: var block } last when !Assigns(block) =>
            last.WithBlock(block.WithStatements([SyntaxFactory.IfStatement(HasRoom, SyntaxFactory.Block(block.Statements))])),
        _ => clause,
    };

    /// <summary>Does the block give variables their values? The compiler must see that it always does.</summary>
    private static bool Assigns(BlockSyntax block) => Own(block).Any(node => node switch
    {
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or TupleExpressionSyntax } assignment =>
            assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        _ => false,
    });

    private static IEnumerable<SyntaxNode> Own(SyntaxNode body) => body.DescendantNodes(inner => !RiskyCode.IsFunction(inner));
}
