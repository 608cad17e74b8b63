using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

public sealed class PackageCacheTests
{
    [Fact]
    public void Names_Prefix_AreInTheAuthorsLetters()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Tiny.Package", "1.0.0");
        Write(folder, "Other", "1.0.0");
        folder.Write("tiny.broken/1.0.0/tiny.broken.nuspec", "<package><");

        var names = new PackageCache(folder.Path).Names("TIN");

        Assert.Equal(["Tiny.Package", "tiny.broken"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_Package_AreNewestFirst()
    {
        using var folder = new TemporaryFolder();
        foreach (var version in new[] { "1.2.0", "1.10.0", "2.0.0-beta", "2.0.0", "1.9.0" })
            Write(folder, "Tiny.Package", version);
        var cache = new PackageCache(folder.Path);

        Assert.Equal(["2.0.0", "2.0.0-beta", "1.10.0", "1.9.0", "1.2.0"], cache.Versions("Tiny.Package", ""));
        Assert.Equal(["1.10.0"], cache.Versions("Tiny.Package", "1.1"));
        Assert.Empty(cache.Versions("Unknown", ""));
        Assert.Empty(cache.Versions("", ""));
    }

    [Fact]
    public void Names_NoCache_AreNone()
    {
        Assert.Empty(new PackageCache(Path.Combine(AppContext.BaseDirectory, "no-such-folder")).Names(""));
    }

    private static void Write(TemporaryFolder folder, string name, string version)
    {
        var id = name.ToLowerInvariant();
        folder.Write($"{id}/{version}/{id}.nuspec", $"""<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>{name}</id><version>{version}</version></metadata></package>""");
    }
}
