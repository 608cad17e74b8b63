using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Looks into the file of an assembly for formatters that it brings for types of another.</summary>
internal static class ForeignFormatterFile
{
    /// <summary>Does the assembly name any? It is only read, not loaded.</summary>
    public static bool HasAny(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
            return false;
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Any(attribute => TypeName(metadata, metadata.GetCustomAttribute(attribute).Constructor) == ForeignFormatters.AttributeName);
    }

    private static string? TypeName(MetadataReader metadata, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MethodDefinition => metadata.GetString(TypeOf(metadata, (MethodDefinitionHandle)constructor).Name),
        HandleKind.MemberReference when ParentOf(metadata, (MemberReferenceHandle)constructor) is { Kind: HandleKind.TypeReference } type =>
            metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        _ => null,
    };

    private static TypeDefinition TypeOf(MetadataReader metadata, MethodDefinitionHandle constructor) =>
        metadata.GetTypeDefinition(metadata.GetMethodDefinition(constructor).GetDeclaringType());

    private static EntityHandle ParentOf(MetadataReader metadata, MemberReferenceHandle constructor) =>
        metadata.GetMemberReference(constructor).Parent;
}
