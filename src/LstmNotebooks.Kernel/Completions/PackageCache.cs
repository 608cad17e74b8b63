using System.Xml;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The packages that this machine has, in the folder where the .NET SDK keeps them: ID/VERSION, in small letters.</summary>
internal sealed class PackageCache(string directory)
{
    public static PackageCache OfUser() => new(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>The packages that begin with a text, as their authors write them.</summary>
    public IEnumerable<string> Names(string prefix) =>
        Folders(directory, prefix).Select(folder => Name(folder) ?? Path.GetFileName(folder));

    /// <summary>The versions of a package that begin with a text, the newest first.</summary>
    public IEnumerable<string> Versions(string name, string prefix) =>
        Folders(name.Length == 0 ? "" : FolderOf(name), prefix)
            .Select(folder => Path.GetFileName(folder))
            .OrderByDescending(version => Version.TryParse(version.Split('-', '+')[0], out var number) ? number : new Version())
            .ThenBy(version => version.Contains('-', StringComparison.Ordinal))
            .ThenByDescending(version => version, StringComparer.Ordinal);

    /// <summary>Where the versions of a package lie, if there are any.</summary>
    public string FolderOf(string name) => Path.Combine(directory, name.ToLowerInvariant());

    private static IEnumerable<string> Folders(string parent, string prefix) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent).Where(
            folder => Path.GetFileName(folder).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        : [];

    /// <summary>The id in a package's own letters, from its description; null when it has none that can be read.</summary>
    private static string? Name(string folder)
    {
        var description = Directory.EnumerateDirectories(folder)
            .Select(version => Path.Combine(version, Path.GetFileName(folder) + ".nuspec"))
            .FirstOrDefault(File.Exists);
        if (description is null)
            return null;
        try
        {
            using var reader = XmlReader.Create(description);
            return reader.ReadToFollowing("id") ? reader.ReadElementContentAsString() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
