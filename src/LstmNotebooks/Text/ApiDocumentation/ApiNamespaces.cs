namespace LstmNotebooks.Text;

/// <summary>
/// Namespaces of the members of one documentation file, read in order: a name alone does not say which of its parts are types.
/// </summary>
internal sealed class ApiNamespaces
{
    private readonly Dictionary<string, string> types = new(StringComparer.Ordinal);

    /// <summary>
    /// The namespace of a member, and of the type it belongs to, where that was read before; else all but the last part of the
    /// type's name.
    /// </summary>
    public string Of(string id)
    {
        var name = ApiNames.Bare(id);
        var owner = Before(name);
        if (id[0] != 'T')
            return types.TryGetValue(owner, out var known) ? known : Before(owner);
        // A nested type has the namespace of the type around it.
        var found = types.TryGetValue(owner, out var outer) ? outer : owner;
        types[name] = found;
        return found;
    }

    private static string Before(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[..dot] : "";
}
