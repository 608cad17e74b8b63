namespace LstmNotebooks.Text;

/// <summary>What the names of an XML documentation file say.</summary>
internal static class ApiNames
{
    public static ApiMemberKind KindOf(string id) => id[0] switch
    {
        'T' => ApiMemberKind.Type,
        'P' => ApiMemberKind.Property,
        'F' => ApiMemberKind.Field,
        'E' => ApiMemberKind.Event,
        'M' when id.Contains(".#ctor", StringComparison.Ordinal)
            || id.Contains(".#cctor", StringComparison.Ordinal) => ApiMemberKind.Constructor,
        'M' => ApiMemberKind.Method,
        _ => throw new InvalidDataException(
            $"'{id}' names no type, method, property, field or event: is it the XML documentation of an assembly?"),
    };

    /// <summary>
    /// A name without its kind, namespace, type parameters and arguments: String for T:System.String, String.Trim for
    /// M:System.String.Trim(System.Char).
    /// </summary>
    public static string Short(string id)
    {
        var (name, hasMember) = (Bare(id), id.Length > 1 && id[1] == ':' && id[0] is not ('T' or 'N'));
        var last = name.LastIndexOf('.');
        if (!hasMember || last < 0)
            return WithoutArity(name[(last + 1)..]);
        var type = name[..last];
        type = WithoutArity(type[(type.LastIndexOf('.') + 1)..]);
        var member = WithoutArity(name[(last + 1)..]);
        return member.StartsWith('#') ? type : $"{type}.{member[(member.LastIndexOf('#') + 1)..]}";
    }

    /// <summary>The name without its kind and arguments.</summary>
    public static string Bare(string id)
    {
        var start = id.Length > 1 && id[1] == ':' ? 2 : 0;
        var end = id.IndexOfAny(['(', '~', '{'], start);
        return end < 0 ? id[start..] : id[start..end];
    }

    /// <summary>The name of a member up to its first part after the namespace: System.Text.Rune for M:System.Text.Rune.IsDigit.</summary>
    public static string OutermostType(string id, string space)
    {
        var name = Bare(id);
        var end = name.IndexOf('.', Math.Min(name.Length, space.Length + 1));
        return end < 0 ? name : name[..end];
    }

    private static string WithoutArity(string name) =>
        name.IndexOf('`', StringComparison.Ordinal) is >= 0 and var mark ? name[..mark] : name;
}
