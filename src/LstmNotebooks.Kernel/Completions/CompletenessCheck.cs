using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Tells whether a cell waits for more lines, by reading it alone.</summary>
internal static class CompletenessCheck
{
    private const string OneLevel = "    ";

    /// <summary>A string in simple quotes ends on its line.</summary>
    private const string LineEndInString = "CS1010";

    public static Completeness Of(string code)
    {
        var parts = CellParser.Parse(code);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not CodePart part)
                continue;
            var status = Status(part.Text);
            if (status == CompletenessStatus.Incomplete && i == parts.Count - 1)
                return new Completeness(status, Indent(part.Text));
            // What a directive cuts off, no later line can end.
            if (status != CompletenessStatus.Complete)
                return new Completeness(CompletenessStatus.Invalid, "");
        }

        return new Completeness(CompletenessStatus.Complete, "");
    }

    private static CompletenessStatus Status(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CellParser.ScriptSyntax);
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0 || !CSharpSyntaxTree.ParseText(code, ProgramSyntax.Options).GetDiagnostics().Any())
            return CompletenessStatus.Complete;
        if (errors.Any(error => error.Id == LineEndInString))
            return CompletenessStatus.Invalid;
        var end = code.AsSpan().TrimEnd().Length;
        if (errors.All(error => error.Location.SourceSpan.End >= end) && EndsInDot(tree))
            return CompletenessStatus.Incomplete;
        return SyntaxFactory.IsCompleteSubmission(tree) ? CompletenessStatus.Invalid : CompletenessStatus.Incomplete;
    }

    private static bool EndsInDot(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).EndOfFileToken.GetPreviousToken().IsKind(SyntaxKind.DotToken);

    /// <summary>As far in as the last line, and one level more after what opens something.</summary>
    private static string Indent(string code)
    {
        var last = code.ReplaceLineEndings("\n").TrimEnd().Split('\n')[^1];
        var indent = last[..(last.Length - last.TrimStart().Length)];
        var token = CSharpSyntaxTree.ParseText(code, CellParser.ScriptSyntax).GetRoot().GetLastToken();
        var opens = Opens(token.Kind()) || (token.IsKind(SyntaxKind.CloseParenToken) && token.Parent is StatementSyntax);
        return opens ? indent + OneLevel : indent;
    }

    private static bool Opens(SyntaxKind kind) => kind is
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or
        SyntaxKind.EqualsGreaterThanToken or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword;
}
