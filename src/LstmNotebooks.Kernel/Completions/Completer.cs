using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Finds what could stand at a position in a cell.</summary>
/// <param name="sketches">Compiles the cell as far as it is written.</param>
/// <param name="directives">The directives that cells may carry.</param>
internal sealed class Completer(Sketches sketches, IReadOnlyList<DirectiveUse> directives)
{
    public Completion Complete(string code, int position)
    {
        var cell = new CellText(code);
        if (cell.IsContent(position))
            return new Completion(position, position, []);
        if (cell.DirectiveAt(position) is var (_, start))
            return new DirectiveCompletion(sketches, directives).Complete(code[start..position], position);
        var view = CodeView.Create(sketches, cell, position);
        var items = new ItemList(view.Prefix);
        if (!view.IsText() && !(view.Prefix.Length > 0 && char.IsAsciiDigit(view.Prefix[0])))
            Add(view, items);
        return new Completion(view.Start, position, items.InOrder());
    }

    private static void Add(CodeView view, ItemList items)
    {
        if (view.Left.Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken)
        {
            MemberCompletion.Add(view, items);
            return;
        }

        if (OverrideCompletion.Add(view, items) || UsingCompletion.Add(view, items)
            || AttributeCompletion.Add(view, items) || IsNaming(view))
            return;
        if (InitializerCompletion.Add(view, items) || (NewCompletion.Add(view, items) && !items.HasPrefix))
            return;
        ArgumentNames.Add(view, items);
        EnumCompletion.Add(view, items);
        ScopeCompletion.Add(view, items);
        Keywords.Add(view, items);
    }

    /// <summary>Is the writer inventing a name, as in int co|?</summary>
    private static bool IsNaming(CodeView view)
    {
        var current = view.Current;
        if (view.Prefix.Length == 0 || current.SpanStart != view.Start || !current.IsKind(SyntaxKind.IdentifierToken))
            return false;
        return current.Parent switch
        {
            // Without a semicolon, the line above would be this name's type; and yield is one only until return follows.
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } =>
                view.IsOnOneLine(declaration.Type.SpanStart) && view.Left.ValueText != "yield",
            ParameterSyntax { Type: not null } or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => true,
            TypeParameterSyntax or SingleVariableDesignationSyntax => true,
            ForEachStatementSyntax loop => loop.Identifier == current,
            MethodDeclarationSyntax method => view.IsOnOneLine(method.ReturnType.SpanStart),
            LocalFunctionStatementSyntax method => view.IsOnOneLine(method.ReturnType.SpanStart),
            PropertyDeclarationSyntax property => view.IsOnOneLine(property.Type.SpanStart),
            FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or QueryContinuationSyntax or CatchDeclarationSyntax => true,
            _ => false,
        };
    }
}
