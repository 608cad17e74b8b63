using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A package that a cell asks for; a version of * is the newest.</summary>
internal sealed partial record PackageReference(string Name, string Version)
{
    private const string Newest = "*";

    /// <summary>Reads "Package, Version" or "Package"; programs of one file write "Package@Version".</summary>
    public static PackageReference Parse(string text, char separator = ',') =>
        text.Split(separator, 2, StringSplitOptions.TrimEntries) switch
        {
            [var name, { Length: > 0 } version] => new(name, version),
            var parts => new(parts[0], Newest),
        };

    /// <summary>What is wrong with it, and what to write; null when it can be asked for.</summary>
    public string? Fault()
    {
        if (!NameForm().IsMatch(Name))
            return $"'{Name}' is not the name of a package. "
                + "Write #r \"nuget: PACKAGE\" or #r \"nuget: PACKAGE, VERSION\", with a comma before the version.";
        return VersionForm().IsMatch(Version)
            ? null
            : $"'{Version}' is not a version of a package. "
                + $"Write one such as #r \"nuget: {Name}, 1.2.3\", or #r \"nuget: {Name}\" for the newest.";
    }

    [GeneratedRegex(@"^\w+([.-]\w+)*$")]
    private static partial Regex NameForm();

    /// <summary>A version (1.2.3-beta), one with a star (1.*), or a range of versions ([1.0, 2.0)).</summary>
    [GeneratedRegex("""
        ^\s*(?:(?:(?:\d+(?:\.\d+){0,3}(?:\.\*)?|\*)(?:-[\w.*-]+)?(?:\+[\w.-]+)?)
        |[\[(]\s*(?:\d[\w.*+-]*)?\s*(?:,\s*(?:\d[\w.*+-]*)?\s*)?[\])])\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex VersionForm();

    public override string ToString() => Version == Newest ? Name : $"{Name} {Version}";
}
