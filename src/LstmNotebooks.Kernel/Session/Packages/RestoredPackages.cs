using System.Text.Json;

namespace LstmNotebooks.Kernel.Session;

/// <summary>What a restore found: the assemblies of all packages asked for and of those they need.</summary>
/// <param name="Assemblies">Paths of the assemblies that run on this machine.</param>
/// <param name="NativeDirectories">Folders of the native libraries that run on this machine.</param>
/// <param name="Versions">Package and the version taken.</param>
internal sealed record RestoredPackages(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeDirectories, IReadOnlyDictionary<string, string> Versions)
{
    public string VersionOf(PackageReference package) => Versions.GetValueOrDefault(package.Name) ?? package.Version;

    /// <summary>Reads the assets file that a restore leaves; the last target is the one of this machine.</summary>
    public static RestoredPackages Read(string path)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.RootElement.GetProperty("libraries");
        var assemblies = new List<string>();
        var native = new List<string>();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var target = assets.RootElement.GetProperty("targets").EnumerateObject().Last().Value;
        foreach (var package in target.EnumerateObject())
        {
            var name = package.Name.Split('/');
            versions[name[0]] = name[1];
            var library = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            var folder = folders.Select(root => Path.Combine(root, library)).FirstOrDefault(Directory.Exists)
                ?? throw new PackageException($"{package.Name.Replace('/', ' ')} was restored but its folder is not there. Clear the package cache with 'dotnet nuget locals global-packages --clear' and run the cell again.");
            assemblies.AddRange(Files(package.Value, "runtime", folder).Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            native.AddRange(Files(package.Value, "native", folder).Select(file => Path.GetDirectoryName(file)!));
        }

        return new RestoredPackages(assemblies, [.. native.Distinct()], versions);
    }

    private static IEnumerable<string> Files(JsonElement package, string kind, string folder) =>
        package.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Select(file => Path.GetFullPath(file.Name, folder)).Where(File.Exists)
            : [];
}
