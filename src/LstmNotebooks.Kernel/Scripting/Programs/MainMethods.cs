using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// The Main methods of programs that are pasted into cells. No cell
/// starts one by itself, so that it must be possible to call them.
/// </summary>
internal static class MainMethods
{
    public const string Name = "Main";

    /// <summary>Lets a type's Main method be called from outside, with and without arguments.</summary>
    public static void Open(TypeDeclarationSyntax type, CodeChanges changes)
    {
        foreach (var main in Of(type))
        {
            changes.Open(main.Modifiers, main.Modifiers[0], isOpenedWithout: true);
            TakeNoArguments(main.ParameterList, changes);
        }
    }

    /// <summary>Lets Main(string[] args) be called as Main() too.</summary>
    public static void TakeNoArguments(ParameterListSyntax parameters, CodeChanges changes)
    {
        if (parameters.Parameters is [{ Type: ArrayTypeSyntax, Default: null } only] && !only.Modifiers.Any())
            changes.Insert(only.SpanStart, "params ");
    }

    /// <summary>The call that runs the program a cell consists of; null when the cell is anything else.</summary>
    public static string? Call(string code)
    {
        if (!code.Contains(Name, StringComparison.Ordinal))
            return null;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ProgramSyntax.Options).GetRoot();
        if (root.Members.Any(member => member is GlobalStatementSyntax))
            return null;
        return TypesOf(root.Members).SelectMany(Of).FirstOrDefault() is { } main ? Call(main) : null;
    }

    /// <summary>Is the member a method that a program could start with?</summary>
    public static bool IsMain(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { Identifier.ValueText: Name, ParameterList.Parameters.Count: <= 1 }
        && member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static IEnumerable<MethodDeclarationSyntax> Of(TypeDeclarationSyntax type) =>
        type.Members.Where(IsMain).Cast<MethodDeclarationSyntax>();

    private static IEnumerable<TypeDeclarationSyntax> TypesOf(IEnumerable<MemberDeclarationSyntax> members) => members.SelectMany(
        member => member switch
        {
            BaseNamespaceDeclarationSyntax inner => TypesOf(inner.Members),
            TypeDeclarationSyntax type => [type],
            _ => [],
        });

    private static string Call(MethodDeclarationSyntax main)
    {
        var owners = main.Ancestors().Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax outer => outer.Name.ToString(),
            TypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        });
        var name = string.Join('.', owners.OfType<string>().Reverse().Append(Name));
        var isAwaited = main.ReturnType.ToString().Split('.')[^1].Split('<')[0] is "Task" or "ValueTask";
        return $"{(isAwaited ? "await " : "")}{name}({(main.ParameterList.Parameters.Count == 0 ? "" : "[]")});";
    }
}
