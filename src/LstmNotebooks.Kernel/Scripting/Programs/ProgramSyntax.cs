using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Lets a cell hold what the compiler takes in programs only: it is
/// written as a script may have it, every line in its place.
/// </summary>
internal static class ProgramSyntax
{
    /// <summary>How the compiler reads programs.</summary>
    public static CSharpParseOptions Options { get; } = CellParser.ScriptSyntax.WithKind(SourceCodeKind.Regular);

    /// <summary>Code without any of these is a script as it stands.</summary>
    private static readonly string[] Signs = ["using ", "with", "ref ", "file ", "this ", "Main", "extension"];

    /// <summary>The code as a script.</summary>
    /// <exception cref="CellFailure">It holds what no cell can.</exception>
    public static string ToScript(CellSource source, CancellationToken cancellation)
    {
        if (!Signs.Any(sign => source.Code.Contains(sign, StringComparison.Ordinal)))
            return source.Code;
        var tree = CSharpSyntaxTree.ParseText(source.Code, Options, cancellationToken: cancellation);
        var changes = new CodeChanges(source.Code);
        foreach (var member in ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members)
            Change(source, member, changes);
        return changes.ToString();
    }

    private static void Change(CellSource source, MemberDeclarationSyntax member, CodeChanges changes)
    {
        if (member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local })
            ChangeLocal(source, local, changes);
        else if (member is GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function }
            && function.Identifier.ValueText == MainMethods.Name)
            MainMethods.TakeNoArguments(function.ParameterList, changes);
        else if (member is PropertyDeclarationSyntax { Identifier.ValueText: "with", AccessorList.Accessors: var accessors } property
            && accessors.All(accessor => accessor.IsKind(SyntaxKind.UnknownAccessorDeclaration)))
            // What reads as a property called "with" is meant as an expression, and with the mark it can be nothing else.
            changes.Replace(new TextSpan(property.Type.Span.End, source.Code[property.Type.Span.End] is ' ' ? 1 : 0), "!");
        else if (member is ExtensionBlockDeclarationSyntax { ParameterList.OpenParenToken.IsMissing: true } block)
            // What reads as an extension block is a variable of that name, and with the mark it can be nothing else.
            changes.Insert(block.Keyword.SpanStart, "@");
        else if (member is BaseTypeDeclarationSyntax type)
            ChangeType(type, changes);
    }

    private static void ChangeLocal(CellSource source, LocalDeclarationStatementSyntax local, CodeChanges changes)
    {
        if (!local.UsingKeyword.IsKind(SyntaxKind.None))
            UsingDeclarations.Change(local, changes);
        else if (local.Declaration.Type is RefTypeSyntax)
            throw CellFailure.At(
                source.Document,
                local.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                "CompilationError",
                "a cell's variables outlive it, but a ref variable must not outlive what it refers to: "
                + "put the code in braces or in a method.");
    }

    private static void ChangeType(BaseTypeDeclarationSyntax type, CodeChanges changes)
    {
        // A cell's types are seen by all cells; that they are a file's own has no meaning here.
        foreach (var modifier in type.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.FileKeyword)))
            changes.Blank(modifier.Span);
        if (type is not TypeDeclarationSyntax declaration)
            return;
        MainMethods.Open(declaration, changes);
        if (declaration is ClassDeclarationSyntax holder)
            ExtensionMethods.Lift(holder, changes);
    }
}
