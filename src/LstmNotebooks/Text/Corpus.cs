using System.Runtime.InteropServices;

namespace LstmNotebooks.Text;

/// <summary>Texts to learn from that every machine with this library has.</summary>
public static class Corpus
{
    private const string Package = "Microsoft.NETCore.App.Ref";
    private const string Version = "10.0.12";

    /// <summary>The XML documentation of .NET 10.0.12, from the reference pack that restoring this library downloads.</summary>
    /// <exception cref="DirectoryNotFoundException">The pack is not there; the message says where it was looked for, and what to do.</exception>
    public static ApiDocs ApiDocs() => ApiDocs(Folders());

    internal static ApiDocs ApiDocs(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.xml") is { Length: > 0 } files)
                return new ApiDocs(files);
        }

        throw new DirectoryNotFoundException($"The documentation of .NET is the package {Package} {Version}, which is in none of: {string.Join("; ", folders)}. Run 'dotnet restore' in the repository; where packages lie elsewhere, set NUGET_PACKAGES to their folder.");
    }

    /// <summary>Where restore puts packages, then the packs of the SDK that runs this.</summary>
    private static string[] Folders()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // The runtime lies in shared/Microsoft.NETCore.App/10.0.x beside packs.
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs"));
        return
        [
            Path.Combine(packages, Package.ToLowerInvariant(), Version, "ref", "net10.0"),
            Path.Combine(packs, Package, Version, "ref", "net10.0"),
        ];
    }
}
