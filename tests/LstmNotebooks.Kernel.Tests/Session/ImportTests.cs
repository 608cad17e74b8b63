namespace LstmNotebooks.Kernel.Tests.Session;

public sealed class ImportTests
{
    [Fact]
    public async Task RunAsync_ImportedFile_KeepsUsingsAndVariables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/helpers.cs", "using System.Globalization;\nint Twice(int x) => 2 * x;\nvar start = 20;");
        using var run = folder.Run();

        await run.ResultAsync("#!import lib/helpers.cs");

        Assert.Equal("41", await run.ResultAsync("Twice(start) + CultureInfo.InvariantCulture.Name.Length + 1"));
    }

    [Fact]
    public async Task RunAsync_ImportedNotebook_RunsItsCodeCells()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"markdown","source":["x"]},{"cell_type":"code","source":["var a = 1;\n","var b = 2;"]},{"cell_type":"code","source":"var c = a + b;"}]}""");
        using var run = folder.Run();

        await run.ResultAsync("#!import \"other.ipynb\"");

        Assert.Equal("3", await run.ResultAsync("c"));
    }

    [Fact]
    public async Task RunAsync_ImportInImport_StartsAtTheImportingFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/outer.csx", "#!import inner/inner.csx\nvar outer = inner + 1;");
        folder.Write("lib/inner/inner.csx", "var inner = 1;");
        using var run = folder.Run();

        await run.ResultAsync("#!import lib/outer.csx");

        Assert.Equal("2", await run.ResultAsync("outer"));
    }

    [Fact]
    public async Task RunAsync_ErrorInImportedFile_NamesFileAndLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/broken.cs", "var x = 1;\n\nvar y = missing;");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import lib/broken.cs");

        Assert.StartsWith("lib/broken.cs, line 3: CS0103 The name 'missing' does not exist", error.Value);
    }

    [Fact]
    public async Task RunAsync_ErrorInImportedNotebook_NamesItsCell()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"code","source":"1.ToString();"},{"cell_type":"code","source":"throw new Exception(\"here\");"}]}""");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import other.ipynb");

        Assert.Equal("other.ipynb, cell 2, line 1: here", error.Value);
    }

    [Theory]
    [InlineData("#!import", "#!import names no file. Write #!import path/to/file.cs (or .csx, .ipynb).")]
    [InlineData("#!import gone.cs", "#!import finds no file 'gone.cs'. Relative paths start at the folder of the file that imports.")]
    [InlineData("#!import data.txt", "#!import runs .cs, .csx and .ipynb files, but 'data.txt' is none of them.")]
    [InlineData("#!import self.csx", "'self.csx' imports itself, directly or through another file.")]
    public async Task RunAsync_ImportThatCannotBe_SaysWhy(string code, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data.txt", "");
        folder.Write("self.csx", "#!import self.csx");
        using var run = folder.Run();

        var error = await run.ErrorAsync(code);

        Assert.EndsWith($", line 1: {expected}", error.Value);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"worksheets\":[]}")]
    public async Task RunAsync_ImportOfNoNotebook_SaysSo(string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.ipynb", content);
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import bad.ipynb");

        Assert.StartsWith("test.ipynb, cell 1, line 1: 'bad.ipynb' is not a notebook of format 4: ", error.Value);
    }

    [Fact]
    public async Task RunAsync_Load_CompilesTheFileIntoTheCell()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/part.csx", "int Thrice(int x) => 3 * x;");
        using var run = folder.Run();

        Assert.Equal("6", await run.ResultAsync("#load \"lib/part.csx\"\nThrice(2)"));
    }

    [Fact]
    public async Task RunAsync_ErrorInLoadedFile_NamesFileAndLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/part.csx", "int Fail()\n{\n    throw new Exception(\"loaded\");\n}");
        using var run = folder.Run();
        await run.ShowAsync("#load \"lib/part.csx\"");

        var error = await run.ErrorAsync("Fail()");

        Assert.Equal("lib/part.csx, line 3: loaded", error.Value);
    }
}
