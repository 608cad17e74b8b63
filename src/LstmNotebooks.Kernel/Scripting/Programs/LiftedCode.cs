using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A cell's code in two: the types that no script may hold, which are compiled as a library, and the rest.</summary>
/// <param name="Library">
/// The namespaces and the classes with extension blocks, each in its place; every cell may use what is in them.
/// </param>
/// <param name="Rest">The cell without them, each line in its place.</param>
internal sealed record LiftedCode(string Library, string Rest)
{
    /// <summary>The line of an extension block that stands in no class, from 1; null when there is none.</summary>
    public static int? LineOfLooseBlock(string code)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ProgramSyntax.Options).GetRoot();
        var block = root.Members.FirstOrDefault(
            member => member is ExtensionBlockDeclarationSyntax { ParameterList.OpenParenToken.IsMissing: false });
        return block?.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    /// <summary>Can the code hold any? Looks at its text alone.</summary>
    public static bool MayBeIn(string code) =>
        code.Contains("namespace", StringComparison.Ordinal) || code.Contains("extension", StringComparison.Ordinal);

    /// <summary>The two parts; null when there is nothing to lift.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="withAllTypes">Whether the cell's other types go into the library too, as those that must may need them.</param>
    public static LiftedCode? Of(string code, bool withAllTypes)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ProgramSyntax.Options).GetRoot();
        if (!root.Members.Any(MustBeLifted))
            return null;
        var (library, rest) = (new CodeChanges(code), new CodeChanges(code));
        foreach (var member in root.Members)
        {
            var isLifted = MustBeLifted(member) || (withAllTypes && member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
            (isLifted ? rest : library).Blank(member.Span);
            if (isLifted && NameOf(member) is { } name)
                rest.Insert(root.Usings.LastOrDefault()?.Span.End ?? 0, $" using {name} = global::{name}; ");
        }
        foreach (var list in root.AttributeLists)
            rest.Blank(list.Span);
        foreach (var directive in root.DescendantTrivia().Where(IsReference))
            library.Blank(directive.Span);
        return new LiftedCode(library.ToString(), rest.ToString());
    }

    private static bool IsReference(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.LoadDirectiveTrivia or SyntaxKind.ReferenceDirectiveTrivia;

    /// <summary>The name of a type outside of namespaces, where one that an earlier cell declared would stand before it.</summary>
    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax { TypeParameterList: null } type => type.Identifier.Text,
        EnumDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax { TypeParameterList: null } type => type.Identifier.Text,
        _ => null,
    };

    private static bool MustBeLifted(MemberDeclarationSyntax member) => member is BaseNamespaceDeclarationSyntax
        || (member is ClassDeclarationSyntax { TypeParameterList: null } holder
            && holder.Members.Any(inner => inner is ExtensionBlockDeclarationSyntax));
}
