using System.Text.Json;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What a restore found: the assemblies of all packages asked for and of those they need.</summary>
/// <param name="Assemblies">Paths of the assemblies that run on this machine.</param>
/// <param name="NativeFiles">The native libraries that run on this machine.</param>
/// <param name="Versions">Package and the version taken.</param>
/// <param name="Extensions">The packages that bring an extension of .NET Interactive.</param>
internal sealed record RestoredPackages(
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<NativeFile> NativeFiles,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<string> Extensions)
{
    /// <summary>Did a cell ask for a package of .NET Interactive itself?</summary>
    public bool AreForNetInteractive { get; init; }

    public string VersionOf(PackageReference package) => Versions.GetValueOrDefault(package.Name) ?? package.Version;

    /// <summary>Reads the assets file that a restore leaves; the last target is the one of this machine.</summary>
    public static RestoredPackages Read(string path)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.RootElement.GetProperty("libraries");
        var assemblies = new List<string>();
        var native = new List<NativeFile>();
        var extensions = new List<string>();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var target = assets.RootElement.GetProperty("targets").EnumerateObject().Last().Value;
        foreach (var package in target.EnumerateObject())
        {
            var name = package.Name.Split('/');
            versions[name[0]] = name[1];
            var library = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            var folder = folders.Select(root => Path.Combine(root, library)).FirstOrDefault(Directory.Exists)
                ?? throw new PackageException(
                    $"{package.Name.Replace('/', ' ')} was restored but its folder is not there. "
                    + "Clear the package cache with 'dotnet nuget locals global-packages --clear' and run the cell again.");
            assemblies.AddRange(
                Files(package.Value, "runtime", folder).Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            native.AddRange(Files(package.Value, "native", folder).Select(file => new NativeFile(file, $"{name[0]} {name[1]}")));
            if (Directory.Exists(Path.Combine(folder, "interactive-extensions", "dotnet")))
                extensions.Add(name[0]);
        }

        return new RestoredPackages(assemblies, native, versions, extensions);
    }

    private static IEnumerable<string> Files(JsonElement package, string kind, string folder) =>
        package.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Select(file => Path.GetFullPath(file.Name, folder)).Where(File.Exists)
            : [];
}
