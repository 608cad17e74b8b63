using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The keywords that can stand at a position, once a letter of them is written.</summary>
internal static class Keywords
{
    private static readonly string[] Types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object",
        "sbyte", "short", "string", "uint", "ulong", "ushort",
    ];

    private static readonly string[] Values =
    [
        "async", "await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof",
        "stackalloc", "static", "switch", "this", "throw", "true", "typeof", "unchecked", "with",
    ];

    private static readonly string[] Arguments = ["in", "out", "params", "ref", "var"];

    private static readonly string[] Operators = ["and", "as", "is", "not", "or", "switch", "when", "with"];

    private static readonly string[] Statements =
    [
        "break", "case", "catch", "checked", "const", "continue", "do", "else", "finally", "fixed", "for", "foreach",
        "goto", "if", "lock", "ref", "return", "static", "switch", "throw", "try", "unsafe", "using", "var", "while", "yield",
    ];

    private static readonly string[] Declarations =
    [
        "abstract", "async", "class", "const", "delegate", "enum", "event", "extern", "interface", "internal", "namespace",
        "partial", "private", "protected", "public", "readonly", "record", "ref", "sealed", "static", "struct", "unsafe", "void",
    ];

    private static readonly string[] Members = ["explicit", "file", "implicit", "operator", "override", "required", "virtual", "where"];

    private static readonly string[] Accessors = ["add", "get", "init", "remove", "set"];

    private static readonly string[] Queries =
    [
        "ascending", "by", "descending", "equals", "group", "in", "into", "join", "let", "on", "orderby", "select", "where",
    ];

    public static void Add(CodeView view, ItemList items)
    {
        AddAll(items, Types);
        if (view.Left.Parent is AccessorListSyntax)
            AddAll(items, Accessors);
        if (IsInQuery(view))
            AddAll(items, Queries);
        if (IsMember(view.Left))
        {
            AddAll(items, Declarations);
            AddAll(items, Members);
            return;
        }

        AddAll(items, After(view.Left.ValueText));
        AddAll(items, Values);
        if (StartsStatement(view))
        {
            AddAll(items, Statements);
            AddAll(items, view.Left.FirstBlock() is null ? Declarations : []);
        }
        else
        {
            AddAll(items, Arguments);
            AddAll(items, Operators);
        }
    }

    public static void AddAll(ItemList items, params ReadOnlySpan<string> keywords)
    {
        if (items.HasPrefix)
            foreach (var keyword in keywords)
                items.Add(keyword, "keyword", Rank.Keyword);
    }

    /// <summary>What goes with the word before.</summary>
    private static string[] After(string word) => word switch
    {
        "await" => ["foreach", "using"],
        "yield" => ["break", "return"],
        "else" => ["if"],
        _ => [],
    };

    private static bool IsInQuery(CodeView view) =>
        view.Left.Parent?.FirstAncestorOrSelf<QueryExpressionSyntax>() is not null
            || view.Left.Parent?.FirstAncestorOrSelf<FromClauseSyntax>() is not null;

    /// <summary>Is it a place for members of a type?</summary>
    private static bool IsMember(SyntaxToken left) =>
        left.Parent?.FirstAncestorOrSelf<SyntaxNode>(IsTypeOrWithinMember) is TypeDeclarationSyntax type
        && left.SpanStart >= type.OpenBraceToken.SpanStart && !type.OpenBraceToken.IsMissing && type.CloseBraceToken != left;

    private static bool IsTypeOrWithinMember(SyntaxNode node) => node is
        TypeDeclarationSyntax or BlockSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or
        InitializerExpressionSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ParameterListSyntax;

    private static bool StartsStatement(CodeView view)
    {
        var left = view.Left;
        return left.IsKind(SyntaxKind.None) || !view.IsOnOneLine(left.SpanStart) || StandsBeforeStatement(left.Kind()) ||
            (left.IsKind(SyntaxKind.CloseParenToken) && left.Parent is StatementSyntax) ||
            (left.IsKind(SyntaxKind.ColonToken) && left.Parent is SwitchLabelSyntax or LabeledStatementSyntax) ||
            (SyntaxFacts.IsKeywordKind(left.Kind()) && IsModifier(SyntaxFacts.GetText(left.Kind())));
    }

    private static bool StandsBeforeStatement(SyntaxKind kind) => kind is
        SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or
        SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword or SyntaxKind.EqualsGreaterThanToken;

    private static bool IsModifier(string keyword) => keyword is
        "public" or "private" or "internal" or "static" or "sealed" or "abstract" or
        "async" or "unsafe" or "readonly" or "partial" or "record";

    /// <summary>The block of statements that a token stands in; null at a cell's top.</summary>
    private static BlockSyntax? FirstBlock(this SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<BlockSyntax>(block => block.CloseBraceToken != token);
}
