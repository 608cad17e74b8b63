using System.Runtime.InteropServices;
using System.Text;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Tests.Session;
using LstmNotebooks.Kernel.Tests.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class PackageTests
{
    private const string LinuxOnly = "The runtime's own libraries need each other by name on Linux only.";
    private const string LoadNative = "System.Runtime.InteropServices.NativeLibrary.Load(\"mscordbi\", typeof(Tiny).Assembly, null) != 0";

    [Fact]
    public async Task RunAsync_NeededPackageInAnotherVersion_Passes()
    {
        using var folder = new TemporaryFolder();
        var feed = new TestFeed(folder);
        feed.Add("Needed", "1.0.1", []);
        feed.Add("Tiny.Package", "1.2.3", [("Needed", "1.0.0")], ("lib/net8.0/Tiny.dll", Tiny(folder)));
        using var run = folder.Run();

        Assert.Equal("42", await run.ResultAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package, 1.2.3\"\nTiny.Answer"));
    }

    [Fact]
    public async Task RunAsync_PackageInAnotherVersion_NamesTheNearest()
    {
        using var folder = new TemporaryFolder();
        new TestFeed(folder).Add("Tiny.Package", "1.2.3", [], ("lib/net8.0/Tiny.dll", Tiny(folder)));
        using var run = folder.Run();

        var error = await run.ErrorAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package, 1.2.0\"");

        Assert.Equal("test.ipynb, cell 1, line 2: Tiny.Package 1.2.0 could not be restored: the package sources have no such version, and the nearest is 1.2.3. Write #r \"nuget: Tiny.Package, 1.2.3\" to use that.", error.Value);
        Assert.Equal("42", await run.ResultAsync("#r \"nuget: Tiny.Package, 1.2.3\"\nTiny.Answer"));
    }

    [Fact]
    public async Task RunAsync_PackagesOfOneCell_AgreeOnWhatTheyShare()
    {
        using var folder = new TemporaryFolder();
        var feed = new TestFeed(folder);
        feed.Add("Shared", "1.0.0", [], ("lib/net8.0/Shared.dll", TestAssembly.Write(folder, "1/Shared.dll", "public static class Shared { public static int Old() => 1; }")));
        feed.Add("Shared", "2.0.0", [], ("lib/net8.0/Shared.dll", TestAssembly.Write(folder, "2/Shared.dll", "public static class Shared { public static int Old() => 2; public static int New() => 2; }")));
        feed.Add("Early", "1.0.0", [("Shared", "1.0.0")]);
        feed.Add("Late", "1.0.0", [("Shared", "2.0.0")]);
        using var run = folder.Run();

        var text = await run.ResultAsync("#r \"nuget: Early\"\n#r \"nuget: Late\"\n#i \"nuget: feed\"\nShared.Old() + Shared.New()");

        Assert.Equal("4", text);
        Assert.Equal(["Restored Early 1.0.0", "Restored Late 1.0.0"], run.Outputs.OfType<DisplayUpdate>().Select(update => update.Data["text/plain"]));
    }

    [Fact]
    public async Task RunAsync_PackageBesideOneThatIsNotThere_IsRestoredAndTheOtherNamed()
    {
        using var folder = new TemporaryFolder();
        new TestFeed(folder).Add("Tiny.Package", "1.2.3", [], ("lib/net8.0/Tiny.dll", Tiny(folder)));
        using var run = folder.Run();

        var error = await run.ErrorAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"\n#r \"nuget: Gone.Package\"\nTiny.Answer");

        Assert.StartsWith("test.ipynb, cell 1, line 3: Gone.Package could not be restored. NU1101: Unable to find package Gone.Package.", error.Value, StringComparison.Ordinal);
        Assert.Equal(["Restored Tiny.Package 1.2.3", "Could not restore Gone.Package"], run.Outputs.OfType<DisplayUpdate>().Select(update => update.Data["text/plain"]));
        Assert.Equal("42", await run.ResultAsync("Tiny.Answer"));
    }

    [Theory]
    [InlineData("interactive-extensions/dotnet/Tiny.Interactive.dll")]
    [InlineData("interactive-extensions/dotnet/extension.dib")]
    public async Task RunAsync_PackageWithAnExtension_PassesItOverInOneLine(string extension)
    {
        using var folder = new TemporaryFolder();
        var feed = new TestFeed(folder);
        feed.Add("Tiny.Interactive", "1.0.0", [], (extension, folder.Write("extension", "not to be loaded")));
        feed.Add("Tiny.Package", "1.2.3", [("Tiny.Interactive", "1.0.0")], ("lib/net8.0/Tiny.dll", Tiny(folder)));
        feed.Add("Other", "1.0.0", [("Tiny.Package", "1.2.3")]);
        using var run = folder.Run();

        Assert.Equal("42", await run.ResultAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"\n#r \"nuget: Other\"\nTiny.Answer"));

        Assert.Equal(
            ["Restored Tiny.Package 1.2.3\nPassed over: the extension for .NET Interactive in Tiny.Interactive", "Restored Other 1.0.0"],
            run.Outputs.OfType<DisplayUpdate>().Select(update => update.Data["text/plain"]));
    }

    [Fact]
    public async Task RunAsync_PackageThatNeedsNetInteractive_LeavesOurNamesAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        var feed = new TestFeed(folder);
        var theirs = TestAssembly.Write(folder, "build/Microsoft.DotNet.Interactive.dll", "namespace System; public static class DisplayExtensions { public static string Display(this object value, params string[] mimeTypes) => \"theirs\"; }");
        var extension = TestAssembly.Write(folder, "build/Extension.dll", "public static class Extension { public static string Show(object value) => System.DisplayExtensions.Display(value); }", theirs);
        feed.Add("Microsoft.DotNet.Interactive", "1.0.0", [], ("lib/net8.0/Microsoft.DotNet.Interactive.dll", theirs));
        feed.Add("Extension", "1.0.0", [("Microsoft.DotNet.Interactive", "1.0.0")], ("lib/net8.0/Extension.dll", extension));
        using var run = folder.Run();

        await run.ResultAsync("#i \"nuget: feed\"\n#r \"nuget: Extension\"\n42.Display();");

        Assert.Equal("42", run.Outputs.OfType<DisplayOutput>().Last().Data["text/plain"]);
        Assert.Equal("theirs", await run.ResultAsync("Extension.Show(42)"));
    }

    [LinuxFact(LinuxOnly)]
    public async Task RunAsync_NativeLibraryThatNeedsOneOfAnotherPackage_LoadsBoth()
    {
        using var folder = new TemporaryFolder();
        AddNative(folder, RuntimeFile("libmscordbi.so"));
        using var run = folder.Run();

        Assert.Equal("true", await run.ResultAsync($"#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"\n{LoadNative}"));
    }

    [LinuxFact(LinuxOnly)]
    public async Task RunAsync_NativeLibraryBesideAnAssembly_FindsTheOneItNeedsInAPackage()
    {
        using var folder = new TemporaryFolder();
        new TestFeed(folder).Add("Native.Needed", "1.0.0", [], (NativePlace("libmscordaccore.so"), RuntimeFile("libmscordaccore.so")));
        File.Copy(RuntimeFile("libmscordbi.so"), Path.Combine(Path.GetDirectoryName(Tiny(folder))!, "libmscordbi.so"));
        using var run = folder.Run();

        Assert.Equal("true", await run.ResultAsync($"#i \"nuget: feed\"\n#r \"nuget: Native.Needed\"\n#r \"build/Tiny.dll\"\n{LoadNative}"));
    }

    [LinuxFact(LinuxOnly)]
    public async Task RunAsync_NativeLibraryBesideAnAssemblyThatNeedsAMissingOne_NamesBoth()
    {
        using var folder = new TemporaryFolder();
        File.Copy(WithoutNeeded(folder), Path.Combine(Path.GetDirectoryName(Tiny(folder))!, "libmscordbi.so"));
        using var run = folder.Run();

        var error = await run.ErrorAsync($"#r \"build/Tiny.dll\"\n{LoadNative}");

        Assert.StartsWith("test.ipynb, cell 1, line 2: libmscordbi.so cannot be loaded: it needs libmscordaccno.so, which is neither", error.Value, StringComparison.Ordinal);
    }

    [LinuxFact(LinuxOnly)]
    public async Task RunAsync_NativeLibraryThatNeedsAMissingOne_NamesBoth()
    {
        using var folder = new TemporaryFolder();
        AddNative(folder, WithoutNeeded(folder));
        using var run = folder.Run();

        var error = await run.ErrorAsync($"#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"\n{LoadNative}");

        Assert.Equal(
            "test.ipynb, cell 1, line 3: libmscordbi.so of the package Tiny.Package 1.2.3 cannot be loaded: it needs libmscordaccno.so, which is neither in a package of this notebook nor on this system. Reference the package that brings it, or install it as the system's packages do.",
            error.Value);
    }

    [Fact]
    public async Task RunAsync_NativeLibraryThatIsNone_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("text", "no library");
        new TestFeed(folder).Add("Tiny.Package", "1.2.3", [], ("lib/net8.0/Tiny.dll", Tiny(folder)), (NativePlace("libnone.so"), text));
        using var run = folder.Run();

        var error = await run.ErrorAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"\nSystem.Runtime.InteropServices.NativeLibrary.Load(\"libnone.so\", typeof(Tiny).Assembly, null)");

        Assert.StartsWith("test.ipynb, cell 1, line 3: libnone.so of the package Tiny.Package 1.2.3 cannot be loaded: ", error.Value);
    }

    [Theory]
    [InlineData(
        "Unable to load shared library '/p/liba.so' or one of its dependencies.\n/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /p/liba.so)\n",
        "it needs GLIBCXX_3.4.32, which libstdc++.so.6 of this system does not have yet. Use a newer system (Debian 13, Ubuntu 24.04 or Fedora 39), run in a container of one, or take an older version of the package.")]
    [InlineData(
        "/lib/libc.so.6: version `GLIBC_2.99' not found (required by /p/liba.so)",
        "it needs GLIBC_2.99, which libc.so.6 of this system does not have yet. Use a newer system, run in a container of one, or take an older version of the package.")]
    [InlineData(
        "Error loading shared library libfontconfig.so.1: No such file or directory (needed by /p/liba.so)",
        "it needs libfontconfig.so.1, which is neither in a package of this notebook nor on this system. Reference the package that brings it, or install it as the system's packages do.")]
    [InlineData(
        "dlopen(/p/liba.dylib, 0x0001): Library not loaded: @rpath/libtorch.dylib",
        "it needs libtorch.dylib, which comes in a package of its own: #r \"nuget: TorchSharp-cpu\"")]
    [InlineData("/p/liba.so: undefined symbol: f", "/p/liba.so: undefined symbol: f")]
    public void Of_WhatTheSystemSaid_GivesReasonAndRemedy(string said, string expected)
    {
        var fault = NativeFault.Of(new NativeFile("/p/liba.so", "A 1.0.0"), said);

        Assert.Equal($"liba.so of the package A 1.0.0 cannot be loaded: {expected}", fault.Text);
    }

    private static string Tiny(TemporaryFolder folder) =>
        TestAssembly.Write(folder, "build/Tiny.dll", "public static class Tiny { public static int Answer => 42; }");

    private static string NativePlace(string file) => $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/{file}";

    private static string RuntimeFile(string name) => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name);

    /// <summary>Two libraries of the runtime in two packages: the first needs the second.</summary>
    private static void AddNative(TemporaryFolder folder, string library)
    {
        var feed = new TestFeed(folder);
        feed.Add("Native.Needed", "1.0.0", [], (NativePlace("libmscordaccore.so"), RuntimeFile("libmscordaccore.so")));
        feed.Add("Tiny.Package", "1.2.3", [("Native.Needed", "1.0.0")], ("lib/net8.0/Tiny.dll", Tiny(folder)), (NativePlace("libmscordbi.so"), library));
    }

    /// <summary>The first of the two, with the name of what it needs changed to one that nothing has.</summary>
    private static string WithoutNeeded(TemporaryFolder folder)
    {
        var path = folder.Write("libmscordbi.so", "");
        var library = Encoding.Latin1.GetString(File.ReadAllBytes(RuntimeFile("libmscordbi.so")));
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(library.Replace("libmscordaccore.so", "libmscordaccno.so\0", StringComparison.Ordinal)));
        return path;
    }
}
