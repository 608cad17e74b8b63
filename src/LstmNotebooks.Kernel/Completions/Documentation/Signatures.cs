using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Writes a symbol as C# declares it.</summary>
internal static class Signatures
{
    /// <summary>How many overloads are listed unless all are asked for.</summary>
    private const int Few = 4;

    private const SymbolDisplayMemberOptions MemberParts =
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType |
        SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue;

    private static readonly SymbolDisplayFormat Foreign = Format(
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes, MemberParts | SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>What a cell declares belongs to a class that the reader knows nothing of.</summary>
    private static readonly SymbolDisplayFormat Own = Format(SymbolDisplayTypeQualificationStyle.NameOnly, MemberParts);

    /// <summary>A type as it stands within code.</summary>
    private static readonly SymbolDisplayFormat Nested = Foreign.WithKindOptions(SymbolDisplayKindOptions.None);

    /// <param name="symbols">The one meant, and then its overloads.</param>
    /// <param name="all">Every overload?</param>
    /// <param name="style">How code looks.</param>
    public static IEnumerable<string> Write(IReadOnlyList<ISymbol> symbols, bool all, TextStyle style)
    {
        yield return style.Block(Of(symbols[0]));
        var others = symbols.Skip(1).ToList();
        if (others.Count == 0)
            yield break;
        var shown = all ? others.Count : Math.Min(others.Count, Few);
        var count = others.Count == 1 ? "1 overload" : $"{others.Count} overloads";
        yield return style.Text(shown < others.Count ? $"and {count}, among them:" : $"and {count}:");
        yield return style.Block(string.Join('\n', others.Take(shown).Select(Of)));
    }

    private static string Of(ISymbol symbol)
    {
        var kind = symbol switch
        {
            IMethodSymbol { ReducedFrom: not null } or IMethodSymbol { IsExtensionMethod: true } => "(extension) ",
            IParameterSymbol => "(parameter) ",
            ILocalSymbol or IRangeVariableSymbol => "(local) ",
            _ when SymbolKinds.IsCellVariable(symbol) => "(variable) ",
            _ => "",
        };
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return $"new {symbol.ContainingType.ToDisplayString(Nested)}{Arguments(symbol.ToDisplayString(Own))}";
        var isOwn = symbol.ContainingType is { IsScriptClass: true };
        var text = symbol.ToDisplayString(isOwn ? Own : Foreign);
        if (symbol is not INamedTypeSymbol { ContainingNamespace.IsGlobalNamespace: false, IsTupleType: false } type || isOwn)
            return kind + text;
        // The compiler leaves out what kind of type int is.
        return $"{(type.IsSpecial() ? SymbolKinds.Of(type) + " " : "")}{text}, in {type.ContainingNamespace.ToDisplayString()}";
    }

    private static bool IsSpecial(this INamedTypeSymbol type) =>
        type.ToDisplayString(Nested) != type.ToDisplayString(
            Nested.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));

    private static string Arguments(string method) => method[method.IndexOf('(', StringComparison.Ordinal)..];

    private static SymbolDisplayFormat Format(SymbolDisplayTypeQualificationStyle types, SymbolDisplayMemberOptions members) => new(
        typeQualificationStyle: types,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: members,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.InstanceMethod,
        parameterOptions:
            SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType |
            SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions:
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers |
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
}
