using System.IO.Compression;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Packages in the folder "feed" of a notebook, and settings that know no other source and keep the machine's cache clean.</summary>
internal sealed class TestFeed
{
    private readonly string feed;

    public TestFeed(TemporaryFolder folder)
    {
        folder.Write("nuget.config", "<configuration><config><add key=\"globalPackagesFolder\" value=\"packages\" /></config><packageSources><clear /></packageSources></configuration>");
        feed = Directory.CreateDirectory(Path.Combine(folder.Path, "feed")).FullName;
    }

    /// <summary>Adds a package.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="needed">Packages that it needs, by name, and the version of each.</param>
    /// <param name="files">Its files: where each lies in the package, and the file to take.</param>
    public void Add(string name, string version, (string Name, string Version)[] needed, params (string Place, string File)[] files)
    {
        using var package = ZipFile.Open(Path.Combine(feed, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        foreach (var (place, file) in files)
            package.CreateEntryFromFile(file, place);
        var dependencies = string.Concat(needed.Select(other => $"""<dependency id="{other.Name}" version="{other.Version}" />"""));
        using var writer = new StreamWriter(package.CreateEntry($"{name}.nuspec").Open());
        writer.Write($"""<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>{name}</id><version>{version}</version><authors>test</authors><description>test</description><dependencies><group targetFramework="net8.0">{dependencies}</group></dependencies></metadata></package>""");
    }
}
