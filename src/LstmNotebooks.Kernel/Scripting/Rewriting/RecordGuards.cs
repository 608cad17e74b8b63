using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Lets the equality and the hash code of records ask for room on the stack: the
/// compiler writes them, without asking, and two records may hold each other.
/// </summary>
internal static class RecordGuards
{
    private const string Contract = "EqualityContract";

    /// <summary>The record with the property written out that both of them read; what is written in a cell asks for room.</summary>
    public static RecordDeclarationSyntax Add(RecordDeclarationSyntax written, RecordDeclarationSyntax record)
    {
        if (record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) || HasContract(record) || Modifiers(written) is not { } modifiers)
            return record;
        var name = $"{record.Identifier.ValueText}{record.TypeParameterList?.WithoutTrivia()}";
        var contract = SyntaxFactory.ParseMemberDeclaration($"{modifiers} global::System.Type {Contract} => typeof({name});")!;
        var braced = record.OpenBraceToken.IsKind(SyntaxKind.None)
            ? record.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(
                    SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.SemicolonToken.TrailingTrivia))
            : record;
        return braced.WithMembers(braced.Members.Insert(0, contract));
    }

    private static bool HasContract(RecordDeclarationSyntax record) =>
        record.Members.OfType<PropertyDeclarationSyntax>().Any(property => property.Identifier.ValueText == Contract);

    /// <summary>How the property must be declared; null when the code does not say whether a base is a record.</summary>
    private static string? Modifiers(RecordDeclarationSyntax record)
    {
        if (record.BaseList?.Types is not [var first, ..])
            return record.Modifiers.Any(SyntaxKind.SealedKeyword) ? "private" : "protected virtual";
        return first is PrimaryConstructorBaseTypeSyntax || IsRecordOfSameCell(record, first) ? "protected override" : null;
    }

    private static bool IsRecordOfSameCell(RecordDeclarationSyntax record, BaseTypeSyntax type) =>
        type.Type is SimpleNameSyntax name && record.SyntaxTree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()
            .Any(other => other.Identifier.ValueText == name.Identifier.ValueText);
}
