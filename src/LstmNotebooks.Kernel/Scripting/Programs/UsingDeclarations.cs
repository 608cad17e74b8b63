using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Turns "using var x = …;" at the top of a cell, which scripts do not
/// have, into a variable that is disposed of as the cell ends.
/// </summary>
internal static class UsingDeclarations
{
    public static void Change(LocalDeclarationStatementSyntax declaration, CodeChanges changes)
    {
        changes.Blank(TextSpan.FromBounds(declaration.SpanStart, declaration.UsingKeyword.Span.End));
        foreach (var variable in declaration.Declaration.Variables)
            changes.Insert(
                declaration.Span.End,
                $" global::{typeof(CellResources).FullName}.{nameof(CellResources.Own)}({variable.Identifier.Text});");
    }
}
