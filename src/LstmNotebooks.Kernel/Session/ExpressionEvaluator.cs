using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Evaluates an expression beside the cells.</summary>
internal sealed class ExpressionEvaluator(SessionState session, ScriptRunner scripts)
{
    /// <summary>What errors call the expression's text.</summary>
    public const string Document = "expression";

    /// <summary>The expression's value, as it would show.</summary>
    /// <exception cref="CellFailure">It is not an expression or does not compile.</exception>
    public async Task<MimeBundle> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        session.Documents.Add(Document, expression);
        var syntax = SyntaxFactory.ParseExpression(expression, consumeFullText: true);
        if (syntax.IsMissing || syntax.ContainsDiagnostics)
            throw CellFailure.At(
                Document, 1, "CompilationError", $"expected a C# expression, such as a variable's name, but got '{expression.Trim()}'.");
        var value = await scripts.EvaluateAsync(new CellSource(expression, Document, session.Options.WorkingDirectory), cancellation);
        return value.HasValue
            ? ValueFormatter.ToBundle(value.Value)
            : throw CellFailure.At(
                Document, 1, "CompilationError", $"expected an expression with a value, but '{expression.Trim()}' has none.");
    }
}
