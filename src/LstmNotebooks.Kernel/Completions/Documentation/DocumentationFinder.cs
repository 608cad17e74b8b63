using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>
/// Finds the documentation of a symbol: in the reader's own cells,
/// beside an assembly, or in the framework's reference pack.
/// </summary>
internal sealed class DocumentationFinder(CSharpCompilation compilation)
{
    /// <summary>How often documentation may refer to other documentation.</summary>
    private const int MaximumInherited = 8;

    /// <summary>The element that holds summary and the others, or null. A variable has that of its type.</summary>
    public XElement? Find(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => Find(local.Type),
        IParameterSymbol parameter => OfParameter(parameter),
        IFieldSymbol field when SymbolKinds.IsCellVariable(field) => Read(field, MaximumInherited) ?? Find(field.Type),
        INamespaceSymbol or IArrayTypeSymbol => null,
        IMethodSymbol { ReducedFrom: { } whole } => Read(whole.OriginalDefinition, MaximumInherited),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            Read(constructor.OriginalDefinition, MaximumInherited) ?? Find(constructor.ContainingType),
        _ => Read(symbol.OriginalDefinition, MaximumInherited),
    };

    private XElement? OfParameter(IParameterSymbol parameter)
    {
        var text = Find(parameter.ContainingSymbol)?.Elements("param")
            .FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Name);
        return text is null ? Find(parameter.Type) : new XElement("member", new XElement("summary", text.Nodes()));
    }

    private XElement? Read(ISymbol symbol, int depth)
    {
        if (Xml(symbol) is not { } text || Parse(text) is not { } member)
            return null;
        var inherited = member.Descendants("inheritdoc").FirstOrDefault();
        if (inherited is null || depth == 0)
            return member;
        var source = (string?)inherited.Attribute("cref") is { } id
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)
            : Base(symbol);
        if (source is null || Read(source.OriginalDefinition, depth - 1) is not { } found)
            return member;
        found.Add(member.Elements().Where(element => element.Name != "inheritdoc" && !found.Elements(element.Name).Any()));
        return found;
    }

    private string? Xml(ISymbol symbol)
    {
        if (SymbolKinds.IsOwn(symbol))
            return symbol.GetDocumentationCommentXml();
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
            return null;
        var path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
        return path is null
            ? null
            : DocumentationFiles.Of(path, symbol)
                .Select(file => DocumentationReader.Read(file, id))
                .FirstOrDefault(text => text is not null);
    }

    /// <summary>A comment that is not XML says nothing.</summary>
    private static XElement? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>What a symbol takes its documentation from: what it overrides, implements or derives from.</summary>
    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        IEventSymbol { OverriddenEvent: { } overridden } => overridden,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(other => IsLike(other, constructor)),
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        _ => symbol.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => Implements(symbol, member)),
    };

    private static bool Implements(ISymbol symbol, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol);

    private static bool IsLike(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Select(parameter => parameter.Type)
            .SequenceEqual(other.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default);
}
