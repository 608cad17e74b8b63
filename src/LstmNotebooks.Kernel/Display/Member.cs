using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>A public property or field of an object.</summary>
internal sealed record Member(string Name, Func<object, object?> Read)
{
    /// <summary>The members of a type: its own before its bases', in the order they are declared.</summary>
    public static IReadOnlyList<Member> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true }
                && property.GetIndexParameters().Length == 0 && CanBox(property.PropertyType))
            .OrderByDescending(Depth).ThenBy(property => property.MetadataToken)
            .DistinctBy(property => property.Name)
            .Select(property => new Member(property.Name, instance => Unreadable.Or(() => property.GetValue(instance)))),
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => CanBox(field.FieldType))
            .OrderByDescending(Depth).ThenBy(field => field.MetadataToken)
            .DistinctBy(field => field.Name)
            .Select(field => new Member(field.Name, field.GetValue)),
    ];

    private static bool CanBox(Type type) => type is { IsByRefLike: false, IsByRef: false, IsPointer: false, IsFunctionPointer: false };

    private static int Depth(MemberInfo member)
    {
        var depth = 0;
        for (var type = member.DeclaringType; type is not null; type = type.BaseType)
            depth++;
        return depth;
    }
}
