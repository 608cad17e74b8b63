using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class ReferenceTests
{
    [Fact]
    public async Task RunAsync_AssemblyWithNeighbour_LoadsBoth()
    {
        using var folder = new TemporaryFolder();
        var neighbour = TestAssembly.Write(folder, "bin/Neighbour.dll", "public class Neighbour { public int Number => 42; }");
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { public static Neighbour Make() => new(); }", neighbour);
        using var run = folder.Run();

        Assert.Equal("42", await run.ResultAsync("#r \"bin/Library.dll\"\nLibrary.Make().Number"));
        Assert.Equal("42", await run.ResultAsync("Library.Make().Number"));
    }

    [Fact]
    public async Task RunAsync_AssemblyWithNeighbours_LetsCellsNameAllOfThem()
    {
        using var folder = new TemporaryFolder();
        var far = TestAssembly.Write(folder, "bin/Far.dll", "public class Far { public int Number => 42; }");
        var near = TestAssembly.Write(folder, "bin/Near.dll", "public class Near { public Far Far => new(); }", far);
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { public static Near Make() => new(); }", near, far);
        using var run = folder.Run();

        Assert.Equal("42", await run.ResultAsync("#r \"bin/Library.dll\"\nNear near = Library.Make();\nFar far = near.Far;\nfar.Number"));
    }

    [Fact]
    public async Task RunAsync_NeighbourThatIsNotNeeded_IsUnknown()
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "bin/Other.dll", "public class Other { }");
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { }");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#r \"bin/Library.dll\"\nnew Other()");

        Assert.Contains("CS0246", error.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"first/Near.dll\"\n#r \"bin/Library.dll\"", "1")]
    [InlineData("#r \"bin/Library.dll\"\n#r \"first/Near.dll\"", "2")]
    [InlineData("#r \"bin/Library.dll\"\n#r \"bin/Near.dll\"", "2")]
    public async Task RunAsync_NeighbourThatLiesElsewhereToo_IsTheOneReferencedFirst(string references, string expected)
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "first/Near.dll", "public class Near { public int Number => 1; }");
        var near = TestAssembly.Write(folder, "bin/Near.dll", "public class Near { public int Number => 2; }");
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { public static Near Make() => new(); }", near);
        using var run = folder.Run();

        Assert.Equal(expected, await run.ResultAsync($"{references}\nLibrary.Make().Number + new Near().Number - Library.Make().Number"));
    }

    [Theory]
    [InlineData("""{ "targets": { ".NETCoreApp,Version=v10.0": { "Library/1.0.0": { "dependencies": { "Other": "1.0.0" }, "runtime": { "Library.dll": {} } }, "Other/1.0.0": { "runtime": { "lib/net8.0/Other.dll": {} } } } } }""", null)]
    [InlineData("""{ "targets": [] }""", "CS0246")]
    [InlineData("no JSON", "CS0246")]
    public async Task RunAsync_NeighbourThatOnlyTheProjectReferences_IsFoundByItsDependencies(string dependencies, string? expected)
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "bin/Other.dll", "public class Other { }");
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { }");
        folder.Write("bin/Library.deps.json", dependencies);
        using var run = folder.Run();

        var outputs = await run.ShowAsync("#r \"bin/Library.dll\"\nnew Other()");

        Assert.Equal(expected is not null, outputs.OfType<ErrorOutput>().Any(error => error.Value.Contains(expected ?? "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_NeighbourThatIsNoAssembly_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var near = TestAssembly.Write(folder, "bin/Near.dll", "public class Near { }");
        TestAssembly.Write(folder, "bin/Library.dll", "public static class Library { public static int Number => 42; public static Near Make() => new(); }", near);
        folder.Write("bin/Near.dll", "text");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#r \"bin/Library.dll\"\nLibrary.Number");

        Assert.Equal("test.ipynb, cell 1, line 1: #r: 'bin/Near.dll' is not a .NET assembly.", error.Value);
    }

    [Theory]
    [InlineData("bin/Gone.dll", "Relative paths start at the notebook's folder.")]
    [InlineData("../artifacts/bin/X/release/X.dll", "Build the library first: ./lstm build, or dotnet build.")]
    public async Task RunAsync_MissingAssembly_NamesPathAndRemedy(string path, string remedy)
    {
        using var folder = new TemporaryFolder();
        using var run = folder.Run();

        var error = await run.ErrorAsync($"var x = 1;\n#r \"{path}\"");

        Assert.Equal($"test.ipynb, cell 1, line 2: #r finds no file '{path}'. {remedy}", error.Value);
    }

    [Fact]
    public async Task RunAsync_FileThatIsNoAssembly_SaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.dll", "text");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#r \"text.dll\"\n1");

        Assert.Equal("test.ipynb, cell 1, line 1: #r: 'text.dll' is not a .NET assembly.", error.Value);
    }

    [Fact]
    public async Task RunAsync_FrameworkAssemblyByName_IsKnown()
    {
        using var run = new SessionRun();

        Assert.Equal("1", await run.ResultAsync("#r \"System.Data.Common\"\nvar table = new System.Data.DataTable(); table.Columns.Add(\"x\"); table.Columns.Count"));
    }

    [Fact]
    public async Task RunAsync_Package_IsRestoredFromASource()
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        using var run = folder.Run();

        var text = await run.ResultAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package, 1.2.3\"\nTiny.Answer");

        Assert.Equal("42", text);
        Assert.Contains(run.Outputs.OfType<DisplayUpdate>(), update => update.Data["text/plain"] == "Restored Tiny.Package 1.2.3");
    }

    [Theory]
    [InlineData("#r \"nuget: Tiny.Package\"", "#r \"nuget: Tiny.Package, 1.2.3\"")]
    [InlineData("#r \"nuget: Tiny.Package, 1.2.3\"", "#r \"nuget: tiny.package\"")]
    [InlineData("#r \"nuget: Tiny.Package, 1.*\"", "#r \"nuget: Tiny.Package, [1.0, 2.0)\"")]
    [InlineData("#:package Tiny.Package@1.2.3", "#:package Tiny.Package@1.2.3")]
    [InlineData("#:package Tiny.Package", "#r \"nuget: Tiny.Package, 1.2.3.0\"")]
    public async Task RunAsync_PackageThatIsThere_WillDo(string first, string second)
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        using var run = folder.Run();
        await run.ResultAsync($"#i \"nuget: feed\"\n{first}");

        Assert.Equal("42", await run.ResultAsync($"{second}\nTiny.Answer"));
    }

    [Fact]
    public async Task RunAsync_AnotherVersion_SaysWhatToWrite()
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        using var run = folder.Run();
        await run.ResultAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny.Package\"");

        var error = await run.ErrorAsync("#r \"nuget: Tiny.Package, 2.0.0\"");

        Assert.Equal("test.ipynb, cell 2, line 1: Tiny.Package 1.2.3 is loaded already, and cannot be exchanged for 2.0.0 while the kernel runs. Write #r \"nuget: Tiny.Package, 1.2.3\", or restart the kernel and write #r \"nuget: Tiny.Package, 2.0.0\" in all cells.", error.Value);
        Assert.Equal("42", await run.ResultAsync("#r \"nuget: Tiny.Package, 1.2.3\"\nTiny.Answer"));
    }

    [Theory]
    [InlineData("using static Tiny;\n#i \"nuget: feed\"\n#r \"nuget: Tiny.Package, 1.2.3\"\nAnswer")]
    [InlineData("using Known = Tiny;\n\nint Twice() => 2 * Known.Answer;\n#r \"build/Tiny.dll\"\nTwice() / 2")]
    public async Task RunAsync_UsingAboveItsReference_IsKnown(string code)
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        using var run = folder.Run();

        Assert.Equal("42", await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("#:package", "#:package names no package. Write #:package PACKAGE@VERSION, or #r \"nuget: PACKAGE, VERSION\".")]
    [InlineData("#:sdk Microsoft.NET.Sdk.Web", "#:sdk sets up a project, but a notebook has none. Delete the line; for what Microsoft.NET.Sdk.Web brings, reference a package: #r \"nuget: PACKAGE, VERSION\"")]
    [InlineData("#:property LangVersion=preview", "#:property sets up a project, but a notebook has none. Delete the line; for what LangVersion=preview brings, reference a package: #r \"nuget: PACKAGE, VERSION\"")]
    [InlineData("#:project ../Lib/Lib.csproj", "#:project builds a project, which a notebook does not. Build it with dotnet build, and reference what that makes: #r \"../Lib/bin/Debug/net10.0/Lib.dll\"")]
    [InlineData("#:project ..\\Lib", "#:project builds a project, which a notebook does not. Build it with dotnet build, and reference what that makes: #r \"../Lib/bin/Debug/net10.0/Lib.dll\"")]
    [InlineData("#:include helpers.cs", "#:include is for programs. Write #!import helpers.cs to run a file.")]
    public async Task RunAsync_DirectiveOfAProgram_SaysWhatToDo(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    [Fact]
    public async Task RunAsync_FirstLineForAShell_IsPassedOver()
    {
        using var run = new SessionRun();

        Assert.Equal("1", await run.ResultAsync("#!/usr/bin/env dotnet\n1"));
    }

    [Theory]
    [InlineData("No.Such.Package, 1.0.0", "No.Such.Package 1.0.0 could not be restored. NU1101: Unable to find package No.Such.Package.")]
    [InlineData("Tiny.Package, 9.0.0", "Tiny.Package 9.0.0 could not be restored. NU1102: Unable to find package Tiny.Package with version (>= 9.0.0)")]
    public async Task RunAsync_PackageThatIsNotThere_NamesIt(string package, string expected)
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder);
        using var run = folder.Run();

        var error = await run.ErrorAsync($"#i \"nuget: feed\"\n#r \"nuget: {package}\"");

        Assert.StartsWith($"test.ipynb, cell 1, line 2: {expected}", error.Value);
    }

    [Theory]
    [InlineData("#i \"somewhere\"", "#i expects an address or a folder: #i \"nuget: SOURCE\", but got 'somewhere'.")]
    [InlineData("#r \"nuget:\"", "#r expects a package: #r \"nuget: PACKAGE, VERSION\", but got 'nuget:'.")]
    [InlineData("#r \"\"", "#r names no file. Write #r \"path/to/Assembly.dll\" or #r \"nuget: Package, Version\".")]
    public async Task RunAsync_IncompleteReference_SaysWhatIsExpected(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    private static void WritePackage(TemporaryFolder folder) =>
        new TestFeed(folder).Add("Tiny.Package", "1.2.3", [], ("lib/net8.0/Tiny.dll", TestAssembly.Write(folder, "build/Tiny.dll", "public static class Tiny { public static int Answer => 42; }")));
}
