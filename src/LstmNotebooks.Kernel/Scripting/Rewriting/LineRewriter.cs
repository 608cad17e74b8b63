using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Lets functions with several lines that can fail without a place note the line they are at. Lines stay where they are.</summary>
/// <remarks>
/// A function keeps its note in a variable, which an exception filter hands on when the function fails: that costs one
/// store a line, and none inside a loop that has only one such line. Functions with at most one such line need no note,
/// but those that can fail must be seen on the stack, so they are not inlined.
/// </remarks>
internal sealed class LineRewriter
{
    private static readonly string Class = $"global::{typeof(CellLine).FullName}";

    /// <summary>What takes the notes of a cell's own statements, of iterators and of fields: they have no place for a filter.</summary>
    private static readonly string Shared = $"{Class}.{nameof(CellLine.Current)}";

    private static readonly AttributeListSyntax NotInlined = SyntaxFactory.ParseMemberDeclaration(
        $"[global::{typeof(MethodImplAttribute).FullName}"
        + $"(global::{typeof(MethodImplOptions).FullName}.{nameof(MethodImplOptions.NoInlining)})]"
        + "void M() { }")!.AttributeLists[0];

    private static readonly ExpressionSyntax Nothing = SyntaxFactory.ParseExpression("throw null!");

    /// <summary>
    /// The blocks whose errors take a note along, each with its variable; the
    /// shared note when that is empty, which a finally might change.
    /// </summary>
    private readonly Dictionary<BlockSyntax, string> variables = [];

    /// <summary>The functions that must not be inlined.</summary>
    private readonly HashSet<SyntaxNode> seen = [];

    private readonly LineNotes notes;

    private LineRewriter(SyntaxNode root, int number)
    {
        notes = new LineNotes(number);
        var members = ((CompilationUnitSyntax)root).Members;
        notes.Add(members.Select(StatementOf).Where(IsOfCell), Shared);
        foreach (var node in root.DescendantNodes())
        {
            Plan(node);
            if (node is TryStatementSyntax { Block: var tried } && IsOfCellAlone(node) && RiskyCode.Lines(tried).Any())
                variables[tried] = "";
            if (node is EqualsValueClauseSyntax value && IsOfMember(value))
                notes.AddInitializer(value.Value, Shared);
        }
    }

    /// <summary>The code with its notes, as the piece of code of the given number.</summary>
    public static SyntaxNode Rewrite(SyntaxNode root, int number)
    {
        var rewriter = new LineRewriter(root, number);
        var nodes = rewriter.notes.All.Keys.Select(node => node is StatementSyntax or FieldDeclarationSyntax ? Holder(node) : node)
            .Concat(rewriter.variables.Keys).Concat(rewriter.seen).ToHashSet();
        return root.ReplaceNodes(nodes, rewriter.Replace);
    }

    private static SyntaxNode StatementOf(MemberDeclarationSyntax member) => member is GlobalStatementSyntax global
        ? global.Statement
        : member;

    private static bool IsOfCell(SyntaxNode member) =>
        member is FieldDeclarationSyntax or (StatementSyntax and not LocalFunctionStatementSyntax);

    private static bool IsOfCellAlone(SyntaxNode statement) =>
        RecursiveLambdas.IsOfCell(statement) && !statement.Ancestors().Any(RiskyCode.IsFunction);

    /// <summary>Is it what a field or property of a class starts with?</summary>
    private static bool IsOfMember(EqualsValueClauseSyntax value) => value.Parent is PropertyDeclarationSyntax
        || (value.Parent?.Parent?.Parent is FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } field
            && !field.Modifiers.Any(SyntaxKind.ConstKeyword));

    private void Plan(SyntaxNode function)
    {
        var (body, expression) = function switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody),
            PropertyDeclarationSyntax property => (null, property.ExpressionBody),
            IndexerDeclarationSyntax indexer => (null, indexer.ExpressionBody),
            AnonymousFunctionExpressionSyntax lambda => (lambda.Block, null),
            _ => default,
        };
        if (((SyntaxNode?)body ?? expression) is not { } code)
            return;
        var lines = RiskyCode.Lines(code).Take(2).Count();
        if (lines < 2 || body is null)
            Keep(function, code, lines);
        else if (IsIterator(body))
            notes.Add(body.Statements, Shared);
        else
            notes.Add(body.Statements, variables[body] = $"__line{variables.Count.ToString(CultureInfo.InvariantCulture)}");
    }

    private void Keep(SyntaxNode function, SyntaxNode code, int riskyLines)
    {
        if (CanBeKept(function) && ((riskyLines > 0 && !IsIndexer(function)) || FailingCode.IsIn(function, code)))
            seen.Add(function);
    }

    /// <summary>Who calls an indexer notes the line, so one that only looks up an element need not be kept.</summary>
    private static bool IsIndexer(SyntaxNode function) =>
        function is IndexerDeclarationSyntax or { Parent.Parent: IndexerDeclarationSyntax };

    private static bool CanBeKept(SyntaxNode function) => function switch
    {
        MemberDeclarationSyntax { AttributeLists: var lists } when SaysHow(lists) => false,
        ConstructorDeclarationSyntax constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => true,
        BasePropertyDeclarationSyntax => true,
        AccessorDeclarationSyntax accessor =>
            accessor is { Parent.Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } && !SaysHow(accessor.AttributeLists),
        LocalFunctionStatementSyntax local => !SaysHow(local.AttributeLists),
        _ => false,
    };

    /// <summary>Does the reader say how the function is to be compiled?</summary>
    private static bool SaysHow(SyntaxList<AttributeListSyntax> lists) =>
        lists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains("MethodImpl", StringComparison.Ordinal)));

    private static bool IsIterator(BlockSyntax body) =>
        body.DescendantNodes(inner => !RiskyCode.IsFunction(inner)).Any(inner => inner is YieldStatementSyntax);

    /// <summary>The list that a statement stands in, which takes the note; the statement itself where only one can stand.</summary>
    private static SyntaxNode Holder(SyntaxNode statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax => statement.Parent,
        GlobalStatementSyntax global => global.Parent!,
        _ => statement,
    };

    private SyntaxNode Replace(SyntaxNode written, SyntaxNode inner) => (written, inner) switch
    {
        (CompilationUnitSyntax before, CompilationUnitSyntax unit) =>
            unit.WithMembers(SyntaxFactory.List(before.Members.Zip(unit.Members).SelectMany(Noted))),
        (BlockSyntax before, BlockSyntax block) => Caught(before, block.WithStatements(Noted(before.Statements, block.Statements))),
        (SwitchSectionSyntax before, SwitchSectionSyntax section) => section.WithStatements(Noted(before.Statements, section.Statements)),
        (BaseMethodDeclarationSyntax, BaseMethodDeclarationSyntax method) => method.AddAttributeLists(NotInlined),
        (AccessorDeclarationSyntax, AccessorDeclarationSyntax accessor) => accessor.AddAttributeLists(NotInlined),
        (PropertyDeclarationSyntax, PropertyDeclarationSyntax { ExpressionBody: { } body } property) =>
            property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body, property.SemicolonToken)),
        (IndexerDeclarationSyntax, IndexerDeclarationSyntax { ExpressionBody: { } body } indexer) =>
            indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body, indexer.SemicolonToken)),
        (LocalFunctionStatementSyntax, LocalFunctionStatementSyntax function) => function.AddAttributeLists(NotInlined),
        (ExpressionSyntax { Parent: EqualsValueClauseSyntax }, ExpressionSyntax value) => SyntaxFactory.ConditionalExpression(
            HasNoted(written), SyntaxFactory.ParenthesizedExpression(value), Nothing),
        (ExpressionSyntax, ExpressionSyntax condition) => SyntaxFactory.BinaryExpression(
            SyntaxKind.LogicalAndExpression, HasNoted(written), SyntaxFactory.ParenthesizedExpression(condition)),
        (StatementSyntax, StatementSyntax statement) => SyntaxFactory.Block(Note(written), statement),
        _ => inner,
    };

    /// <summary>The getter of a property of one expression, written out and seen on the stack.</summary>
    private static AccessorListSyntax Getter(ArrowExpressionClauseSyntax body, SyntaxToken semicolon) =>
        SyntaxFactory.AccessorList(SyntaxFactory.SingletonList(
            SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).AddAttributeLists(NotInlined)
                .WithExpressionBody(body).WithSemicolonToken(semicolon)));

    private IEnumerable<MemberDeclarationSyntax> Noted((MemberDeclarationSyntax Written, MemberDeclarationSyntax Inner) member)
    {
        var statement = StatementOf(member.Written);
        return notes.All.ContainsKey(statement) ? [SyntaxFactory.GlobalStatement(Note(statement)), member.Inner] : [member.Inner];
    }

    private SyntaxList<StatementSyntax> Noted(SyntaxList<StatementSyntax> written, SyntaxList<StatementSyntax> inner) =>
        SyntaxFactory.List(written.Zip(inner).SelectMany(Noted));

    private IEnumerable<StatementSyntax> Noted((StatementSyntax Written, StatementSyntax Inner) statement) =>
        notes.All.ContainsKey(statement.Written) ? [Note(statement.Written), statement.Inner] : [statement.Inner];

    /// <summary>A condition that is always true, and notes the line.</summary>
    private ExpressionSyntax HasNoted(SyntaxNode node) => SyntaxFactory.ParseExpression($"(({notes.All[node]}) != 0)");

    private StatementSyntax Note(SyntaxNode statement) => SyntaxFactory.ParseStatement($"{notes.All[statement]};");

    /// <summary>A function's block, whose note an exception takes along.</summary>
    private BlockSyntax Caught(BlockSyntax written, BlockSyntax block)
    {
        if (!variables.TryGetValue(written, out var variable))
            return block;
        var (note, error) = variable.Length == 0 ? (Shared, "__error") : (variable, $"{variable}error");
        var frame = ((TryStatementSyntax)SyntaxFactory.ParseStatement(
            $"try {{ }} catch (global::System.Exception {error}) when ({Class}.{nameof(CellLine.Keep)}({error}, {note})) {{ throw; }}"))
            .WithBlock(SyntaxFactory.Block(block.Statements));
        return block.WithStatements(variable.Length == 0 ? [frame] : [SyntaxFactory.ParseStatement($"int {variable} = 0;"), frame]);
    }
}
