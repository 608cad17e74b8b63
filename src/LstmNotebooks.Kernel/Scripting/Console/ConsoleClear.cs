using LstmNotebooks.NetInteractive;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Lets Console.Clear() clear what the cell shows: the console itself has no stream to say it with.</summary>
internal static class ConsoleClear
{
    private static readonly ExpressionSyntax ClearOutput = SyntaxFactory.ParseExpression(
        $"global::{typeof(NotebookGlobals).FullName}.{nameof(NotebookGlobals.ClearOutput)}");
    private static readonly string[] Methods = [nameof(Console.Clear)];

    /// <summary>Can the code have any? Looks at its text alone.</summary>
    public static bool MayBeIn(string code) =>
        code.Contains(nameof(Console), StringComparison.Ordinal) && code.Contains(nameof(Console.Clear), StringComparison.Ordinal);

    /// <summary>The code with each Console.Clear() replaced; lines stay where they are.</summary>
    public static SyntaxNode Replace(SemanticModel model, CancellationToken cancellation)
    {
        var called = MethodUses.Find(model, "System.Console", Methods, cancellation)
            .Select(name => name.Parent is MemberAccessExpressionSyntax access ? access : (ExpressionSyntax)name)
            .Where(method => method.Parent is InvocationExpressionSyntax);
        return model.SyntaxTree.GetRoot(cancellation).ReplaceNodes(called, (_, method) => ClearOutput.WithTriviaFrom(method));
    }
}
