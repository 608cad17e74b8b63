using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>What may follow a dot: members of a value, of a type or of a namespace.</summary>
internal static class MemberCompletion
{
    public static void Add(CodeView view, ItemList items)
    {
        if (Receiver(view.Left.Parent) is not { } receiver)
            return;
        if (receiver is BaseExpressionSyntax)
        {
            AddAll(items, view.Model.LookupBaseMembers(view.Start));
            return;
        }

        switch (Meaning(view, receiver))
        {
            case INamespaceSymbol name:
                AddNamespace(view, items, name);
                break;
            case ITypeSymbol type:
                AddAll(items, view.Model.LookupStaticMembers(view.Start, type).Where(member => !IsOfObject(member)));
                break;
            default:
                AddValue(view, items, receiver);
                break;
        }
    }

    /// <summary>What stands before the dot.</summary>
    private static ExpressionSyntax? Receiver(SyntaxNode? access) => access switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        QualifiedNameSyntax name => name.Left,
        AliasQualifiedNameSyntax name => name.Alias,
        MemberBindingExpressionSyntax =>
            access.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(
                conditional => !conditional.Expression.Span.Contains(access.Span))?.Expression,
        _ => null,
    };

    /// <summary>The namespace or type that the receiver names, or null when it is a value.</summary>
    private static ISymbol? Meaning(CodeView view, ExpressionSyntax receiver)
    {
        var symbol = view.Model.GetAliasInfo(receiver)?.Target ?? Symbol(view, receiver);
        return symbol is INamespaceSymbol or ITypeSymbol ? symbol : null;
    }

    private static ISymbol? Symbol(CodeView view, ExpressionSyntax receiver) =>
        view.Model.GetSymbolInfo(receiver) is { Symbol: { } symbol } ? symbol
        : receiver is NameSyntax ? view.Model.GetSpeculativeSymbolInfo(
            receiver.SpanStart, SyntaxFactory.ParseExpression(receiver.ToString()), SpeculativeBindingOption.BindAsExpression).Symbol
        : null;

    private static void AddNamespace(CodeView view, ItemList items, INamespaceSymbol name)
    {
        var isUsing = view.Left.Parent!.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null } directive
            && directive.StaticKeyword.IsKind(SyntaxKind.None);
        foreach (var member in view.Model.LookupNamespacesAndTypes(view.Start, name))
            if (!isUsing || member is INamespaceSymbol)
                items.Add(member, Rank.Known);
    }

    private static void AddValue(CodeView view, ItemList items, ExpressionSyntax receiver)
    {
        var type = view.Model.GetTypeInfo(receiver).Type;
        if (type is null or IErrorTypeSymbol && receiver is NameSyntax)
            type = view.Model.GetSpeculativeTypeInfo(
                receiver.SpanStart, SyntaxFactory.ParseExpression(receiver.ToString()), SpeculativeBindingOption.BindAsExpression).Type;
        if (type is IPointerTypeSymbol pointer)
            type = pointer.PointedAtType;
        if (view.Left.Parent is MemberBindingExpressionSyntax
            && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is null or IErrorTypeSymbol or { SpecialType: SpecialType.System_Void })
            return;
        AddAll(items, view.Model.LookupSymbols(view.Start, type, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not ITypeSymbol));
        if (receiver is IdentifierNameSyntax name && name.Identifier.ValueText == type.Name)
            AddAll(items, view.Model.LookupStaticMembers(view.Start, type).Where(member => !IsOfObject(member)));
    }

    private static void AddAll(ItemList items, IEnumerable<ISymbol> members)
    {
        foreach (var member in members)
            items.Add(member, IsOfObject(member) ? Rank.Common : SymbolKinds.IsOwn(member) ? Rank.Own : Rank.Known);
    }

    /// <summary>Is it one of the four that every value has?</summary>
    private static bool IsOfObject(ISymbol member)
    {
        while (member is IMethodSymbol { OverriddenMethod: { } overridden })
            member = overridden;
        return member.ContainingType is { SpecialType: SpecialType.System_Object };
    }
}
