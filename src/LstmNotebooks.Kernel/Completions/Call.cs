using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The call around a position within its arguments.</summary>
/// <param name="Arguments">All that is between the parentheses, also past the position.</param>
/// <param name="Candidates">The methods, constructors or indexers that it may mean.</param>
internal sealed record Call(BaseArgumentListSyntax Arguments, IReadOnlyList<ISymbol> Candidates)
{
    /// <summary>The innermost call around a position, or null.</summary>
    public static Call? Around(SemanticModel model, SyntaxToken left, int position)
    {
        var arguments = left.Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>().FirstOrDefault(list => IsInside(list, position));
        return arguments is null ? null : Of(model, arguments);
    }

    /// <summary>The call of an argument list.</summary>
    public static Call Of(SemanticModel model, BaseArgumentListSyntax arguments) => new(arguments, [.. Methods(model, arguments.Parent)]);

    /// <summary>The number of the argument at a position, from 0.</summary>
    public int IndexAt(int position) => Arguments.Arguments.GetSeparators().Count(comma => comma.Span.End <= position);

    public static ImmutableArray<IParameterSymbol> Parameters(ISymbol candidate) => candidate switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static bool IsInside(BaseArgumentListSyntax list, int position)
    {
        var (open, close) = (list.GetFirstToken(includeZeroWidth: true), list.GetLastToken(includeZeroWidth: true));
        return open.Span.End <= position && (close.IsMissing || position <= close.SpanStart);
    }

    private static IEnumerable<ISymbol> Methods(SemanticModel model, SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invocation => Group(model, invocation.Expression),
        BaseObjectCreationExpressionSyntax creation => Constructors(model, Created(model, creation), creation.SpanStart),
        ConstructorInitializerSyntax initializer =>
            model.GetSymbolInfo(initializer) is var info && info.Symbol is null ? info.CandidateSymbols : [info.Symbol],
        PrimaryConstructorBaseTypeSyntax type => Constructors(model, model.GetTypeInfo(type.Type).Type, type.SpanStart),
        ElementAccessExpressionSyntax access => model.GetTypeInfo(access.Expression).Type is { } type
            ? model.LookupSymbols(access.SpanStart, type).OfType<IPropertySymbol>()
                .Where(property => property.IsIndexer)
                .Concat(Indexers(type))
                .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            : [],
        _ => [],
    };

    private static ImmutableArray<ISymbol> Group(SemanticModel model, ExpressionSyntax method)
    {
        var group = model.GetMemberGroup(method);
        if (!group.IsEmpty)
            return group;
        return model.GetTypeInfo(method).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static ITypeSymbol? Created(SemanticModel model, BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax named ? model.GetSymbolInfo(named.Type).Symbol as ITypeSymbol
        : model.GetTypeInfo(creation) is var info ? info.Type ?? info.ConvertedType
        : null;

    private static IEnumerable<ISymbol> Constructors(SemanticModel model, ITypeSymbol? type, int position) => type is INamedTypeSymbol named
        ? named.InstanceConstructors.Where(constructor => model.IsAccessible(position, constructor))
        : [];

    private static IEnumerable<IPropertySymbol> Indexers(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsIndexer);
}
