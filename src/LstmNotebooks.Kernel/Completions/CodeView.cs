using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Unfinished code around a position, as the compiler understands it.</summary>
internal sealed class CodeView
{
    private CodeView(CSharpCompilation compilation, int start, int position)
    {
        Compilation = compilation;
        Tree = compilation.SyntaxTrees[^1];
        Root = (CompilationUnitSyntax)Tree.GetRoot();
        Model = compilation.GetSemanticModel(Tree);
        (Start, Position) = (start, position);
        Prefix = Tree.GetText().ToString(new(start, position - start));
        Left = TokenBefore(start);
    }

    public CSharpCompilation Compilation { get; }

    public SyntaxTree Tree { get; }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    /// <summary>Where the name begins that is being written.</summary>
    public int Start { get; }

    /// <summary>Where the writer is.</summary>
    public int Position { get; }

    /// <summary>What is written of the name.</summary>
    public string Prefix { get; }

    /// <summary>The token before the name; the default one at the start of the code.</summary>
    public SyntaxToken Left { get; }

    /// <summary>The token of the name, or what follows it when nothing of it is written yet.</summary>
    public SyntaxToken Current => Root.FindToken(Start);

    public static CodeView Create(Sketches sketches, CellText cell, int position)
    {
        var start = position;
        while (start > 0 && (SyntaxFacts.IsIdentifierPartCharacter(cell.Code[start - 1]) || cell.Code[start - 1] == '@'))
            start--;
        return new CodeView(sketches.Compile(cell, Separated(cell.Code, start, position)), start, position);
    }

    /// <summary>The last token that ends at or before a position.</summary>
    public SyntaxToken TokenBefore(int position)
    {
        var token = Root.FindToken(position);
        while (!token.IsKind(SyntaxKind.None) && (token.Span.End > position || token.Span.Length == 0))
            token = token.GetPreviousToken();
        return token;
    }

    /// <summary>Is there no line break between an earlier place and the name?</summary>
    public bool IsOnOneLine(int earlier) =>
        !Tree.GetText().ToString(TextSpan.FromBounds(earlier, Start)).Contains('\n', StringComparison.Ordinal);

    /// <summary>Is the position inside a comment, a literal or code that #if has turned off?</summary>
    public bool IsText()
    {
        var trivia = Root.FindTrivia(Math.Max(0, Position - 1));
        if (IsComment(trivia.Kind()) && trivia.FullSpan.Start < Position && (Position < trivia.FullSpan.End || !IsClosed(trivia)))
            return true;
        var token = Root.FindToken(Math.Max(0, Position - 1));
        if (token.IsKind(SyntaxKind.CloseBraceToken) && token.Parent is InterpolationSyntax)
            return true;
        return IsLiteral(token.Kind()) && token.SpanStart < Position && (Position < token.Span.End || !IsClosed(token));
    }

    /// <summary>A member access at a line's end must not swallow the next line as its name.</summary>
    private static string Separated(string code, int start, int position)
    {
        var before = code.AsSpan(0, start).TrimEnd();
        var after = code.AsSpan(position);
        var rest = after.IndexOfAny('\r', '\n') is >= 0 and var end ? after[..end] : after;
        return before.EndsWith(".") && rest.IsWhiteSpace() ? code.Insert(position, ";") : code;
    }

    private static bool IsComment(SyntaxKind kind) => kind is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia or
        SyntaxKind.DocumentationCommentExteriorTrivia;

    private static bool IsClosed(SyntaxTrivia trivia) =>
        trivia.ToFullString() is var text && (text.EndsWith("*/", StringComparison.Ordinal) || text.EndsWith('\n'));

    private static bool IsLiteral(SyntaxKind kind) => kind is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken or
        SyntaxKind.InterpolatedStringTextToken or
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
        SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken or
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken or
        SyntaxKind.NumericLiteralToken or SyntaxKind.XmlTextLiteralToken;

    /// <summary>A closed literal ends where it ends; a number, and the text of an interpolated string, go on at the position.</summary>
    private static bool IsClosed(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken or SyntaxKind.XmlTextLiteralToken or SyntaxKind.InterpolatedStringTextToken or
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => false,
        _ => !token.ContainsDiagnostics,
    };
}
