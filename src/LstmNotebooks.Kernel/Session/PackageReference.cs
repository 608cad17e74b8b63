namespace LstmNotebooks.Kernel.Session;

/// <summary>A package that a cell asks for; a version of * is the newest.</summary>
internal sealed record PackageReference(string Name, string Version)
{
    private const string Newest = "*";

    /// <summary>Reads "Package, Version" or "Package"; programs of one file write "Package@Version".</summary>
    public static PackageReference Parse(string text, char separator = ',') => text.Split(separator, 2, StringSplitOptions.TrimEntries) switch
    {
        [var name, { Length: > 0 } version] => new(name, version),
        var parts => new(parts[0], Newest),
    };

    public override string ToString() => Version == Newest ? Name : $"{Name} {Version}";
}
