using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Names what a symbol is, in the words of <see cref="CompletionItem"/>.</summary>
internal static class SymbolKinds
{
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "delegate",
        INamedTypeSymbol => "class",
        ITypeParameterSymbol => "type parameter",
        INamespaceSymbol => "namespace",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol field when IsCellVariable(field) => "local",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        IParameterSymbol => "parameter",
        IAliasSymbol alias => Of(alias.Target),
        _ => "local",
    };

    /// <summary>Did the reader declare it?</summary>
    public static bool IsOwn(ISymbol symbol) => symbol is not INamespaceSymbol && symbol.Locations.Any(location => location.IsInSource);

    /// <summary>The variables of a cell are fields of the class that the compiler makes of it.</summary>
    public static bool IsCellVariable(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsScriptClass: true };
}
