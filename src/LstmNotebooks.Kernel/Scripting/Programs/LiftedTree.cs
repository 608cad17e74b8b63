using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The source of lifted types.</summary>
internal static class LiftedTree
{
    public static SyntaxTree Parse(string code, string document, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ProgramSyntax.Options, document, cancellation);

    /// <summary>The names of the types that a tree declares, with their namespaces.</summary>
    public static HashSet<string> TypeNames(SyntaxTree tree, CancellationToken cancellation) =>
        [.. OuterTypes(tree, cancellation).Select(NameOf)];

    /// <summary>A tree without the types that are declared again.</summary>
    public static SyntaxTree Without(HashSet<string> types, SyntaxTree tree, CancellationToken cancellation)
    {
        var changes = new CodeChanges(tree.ToString());
        foreach (var type in OuterTypes(tree, cancellation).Where(type => types.Contains(NameOf(type))))
            changes.Blank(type.Span);
        return Parse(changes.ToString(), tree.FilePath, cancellation);
    }

    /// <summary>A tree of which all may be used from outside that could be used next to it: cells are other assemblies.</summary>
    public static SyntaxTree Opened(SyntaxTree tree, CancellationToken cancellation)
    {
        var changes = new CodeChanges(tree.ToString());
        var members = tree.GetRoot(cancellation).DescendantNodes().OfType<MemberDeclarationSyntax>();
        foreach (var member in members.Where(member => member is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)))
        {
            var first = member.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
            var isOuterType = member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;
            var isMain = MainMethods.IsMain(member);
            changes.Open(member.Modifiers, first.IsToken ? first.AsToken() : first.AsNode()!.GetFirstToken(), isOuterType || isMain);
            if (isMain)
                MainMethods.TakeNoArguments(((MethodDeclarationSyntax)member).ParameterList, changes);
        }
        return Parse(changes.ToString(), tree.FilePath, cancellation);
    }

    private static IEnumerable<MemberDeclarationSyntax> OuterTypes(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax type)
    {
        var (name, arity) = type switch
        {
            DelegateDeclarationSyntax function => (function.Identifier.ValueText, function.TypeParameterList?.Parameters.Count ?? 0),
            TypeDeclarationSyntax declaration => (declaration.Identifier.ValueText, declaration.TypeParameterList?.Parameters.Count ?? 0),
            _ => (((BaseTypeDeclarationSyntax)type).Identifier.ValueText, 0),
        };
        var namespaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(outer => outer.Name.ToString()).Reverse();
        return string.Join('.', namespaces.Append(arity == 0 ? name : $"{name}`{arity}"));
    }
}
