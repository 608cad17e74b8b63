namespace LstmNotebooks.Kernel.Session;

/// <summary>A package that a cell asks for; a version of * is the newest.</summary>
internal sealed record PackageReference(string Name, string Version)
{
    private const string Newest = "*";

    /// <summary>Reads "Package, Version" or "Package".</summary>
    public static PackageReference Parse(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? new(text.Trim(), Newest) : new(text[..comma].Trim(), text[(comma + 1)..].Trim());
    }

    public override string ToString() => Version == Newest ? Name : $"{Name} {Version}";
}
