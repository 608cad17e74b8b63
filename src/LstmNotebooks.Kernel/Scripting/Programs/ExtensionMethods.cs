using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Extension methods in a static class, which scripts have outside of
/// classes only: each gets a twin there, which calls it.
/// </summary>
internal static class ExtensionMethods
{
    public static void Lift(ClassDeclarationSyntax holder, CodeChanges changes)
    {
        if (!holder.Modifiers.Any(SyntaxKind.StaticKeyword) || holder.TypeParameterList is not null)
            return;
        foreach (var method in holder.Members.OfType<MethodDeclarationSyntax>())
        {
            if (This(method) is not { } keyword)
                continue;
            changes.Blank(keyword.Span);
            changes.Open(
                method.Modifiers, method.Modifiers.Any() ? method.Modifiers[0] : method.ReturnType.GetFirstToken(), isOpenedWithout: true);
            changes.Insert(holder.Span.End, Twin(holder, method));
        }
    }

    private static SyntaxToken? This(MethodDeclarationSyntax method) => method.ParameterList.Parameters.FirstOrDefault()?.Modifiers
        .Select(modifier => (SyntaxToken?)modifier)
        .FirstOrDefault(modifier => modifier!.Value.IsKind(SyntaxKind.ThisKeyword));

    private static string Twin(ClassDeclarationSyntax holder, MethodDeclarationSyntax method)
    {
        var name = method.Identifier.Text;
        var isUnsafe = method.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? " unsafe" : "";
        var head = $"static{isUnsafe} {Flat(method.ReturnType)} {name}{Flat(method.TypeParameterList)}{Flat(method.ParameterList)}";
        var constraints = string.Concat(method.ConstraintClauses.Select(clause => " " + Flat(clause)));
        var types = method.TypeParameterList?.Parameters.Select(parameter => parameter.Identifier.Text);
        var typeArguments = types is null ? "" : $"<{string.Join(", ", types)}>";
        var arguments = method.ParameterList.Parameters.Select(parameter => Passed(parameter) + parameter.Identifier.Text);
        var isRef = method.ReturnType is RefTypeSyntax ? "ref " : "";
        return $" {head}{constraints} => {isRef}{holder.Identifier.Text}.{name}{typeArguments}({string.Join(", ", arguments)});";

        // On one line, without comments; the class's own constants and types need its name.
        string Flat(SyntaxNode? node) => string.Join(' ', node?.DescendantTokens().Select(Text) ?? []);

        string Text(SyntaxToken token) => IsOwn(token) ? $"{holder.Identifier.Text}.{token.Text}" : token.Text;

        bool IsOwn(SyntaxToken token) => token.Parent is IdentifierNameSyntax
            && holder.Members.SelectMany(NamesOf).Contains(token.ValueText);
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax function => [function.Identifier.ValueText],
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
            field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    private static string Passed(ParameterSyntax parameter) => parameter.Modifiers
        .Where(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
        .Select(modifier => modifier.Text + " ")
        .FirstOrDefault("");
}
