using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Which statements of a piece of code note their line, and how. A
/// loop with only one line to note does so before it starts.
/// </summary>
internal sealed class LineNotes(int number)
{
    private readonly Dictionary<SyntaxNode, string> notes = [];

    /// <summary>The statements and conditions before which a note stands, each with the assignment that makes it.</summary>
    public IReadOnlyDictionary<SyntaxNode, string> All => notes;

    /// <summary>
    /// Plans the note of what a field or property of a class starts
    /// with, which is carried out in the class's constructor.
    /// </summary>
    public void AddInitializer(ExpressionSyntax value, string target)
    {
        if (RiskyCode.IsIn(value) && value is not InitializerExpressionSyntax)
            Note(value, RiskyCode.LineOf(value), target);
    }

    /// <summary>Plans the notes of statements.</summary>
    /// <param name="statements">A function's, or a cell's own.</param>
    /// <param name="target">The variable that takes them.</param>
    public void Add(IEnumerable<SyntaxNode> statements, string target)
    {
        foreach (var statement in statements)
            Add(statement, target);
    }

    private void Add(SyntaxNode statement, string target)
    {
        var lines = RiskyCode.Lines(statement).Take(2).ToList();
        if (lines.Count == 0)
            return;
        var within = Within(statement).ToList();
        if (lines.Count == 1 && !HasLabels(statement))
        {
            if (statement is BlockSyntax)
                Add(within, target);
            else
                Note(statement, lines[0], target);
            return;
        }

        if (RiskyCode.IsOwn(statement))
            Note(statement, RiskyCode.LineOf(statement), target);
        if (ConditionOf(statement) is { } condition && RiskyCode.IsIn(condition))
            Note(condition, RiskyCode.LineOf(condition), target);
        Add(within, target);
    }

    private void Note(SyntaxNode node, int line, string target) => notes[node] = $"{target} = {CellLine.Note(number, line)}";

    /// <summary>What a loop asks again after its body, in which other lines were noted.</summary>
    private static ExpressionSyntax? ConditionOf(SyntaxNode statement) => statement switch
    {
        ForStatementSyntax loop => loop.Condition,
        WhileStatementSyntax loop => loop.Condition,
        DoStatementSyntax loop => loop.Condition,
        _ => null,
    };

    /// <summary>The statements directly in a statement.</summary>
    private static IEnumerable<SyntaxNode> Within(SyntaxNode statement) => statement
        .DescendantNodes(inner => inner == statement || !(inner is StatementSyntax || RiskyCode.IsFunction(inner)))
        .Where(inner => inner is StatementSyntax and not LocalFunctionStatementSyntax);

    private static bool HasLabels(SyntaxNode statement) => statement.DescendantNodesAndSelf().Any(node => node is LabeledStatementSyntax);
}
