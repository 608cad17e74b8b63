using LstmNotebooks.Kernel.Cells;

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
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"markdown","source":["x"]},{"cell_type":"code","source":["var a = 1;\n","var b = 2;"]},{"cell_type":"code","source":"var c = a + b;"}],"nbformat":4}""");
        using var run = folder.Run();

        await run.ResultAsync("#!import \"other.ipynb\"");

        Assert.Equal("3", await run.ResultAsync("c"));
    }

    [Fact]
    public async Task RunAsync_ImportedDib_RunsItsCodeCells()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.dib", "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"}]}}\n\n#!csharp\n\nvar fromPart = 5;\n\n#!html\n\n<b>bold</b>\n\n#!markdown\n\n# A heading\n");
        using var run = folder.Run();

        var outputs = await run.ShowAsync("#!import part.dib");

        Assert.Equal("<b>bold</b>", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/html"]);
        Assert.Equal("5", await run.ResultAsync("fromPart"));
    }

    [Fact]
    public async Task RunAsync_ErrorInImportedDib_NamesItsCell()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.dib", "#!csharp\n1.ToString();\n#!csharp\n\nthrow new Exception(\"here\");");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import part.dib");

        Assert.Equal("part.dib, cell 2, line 1: here", error.Value);
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
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"code","source":"1.ToString();"},{"cell_type":"code","source":"throw new Exception(\"here\");"}],"nbformat":4}""");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import other.ipynb");

        Assert.Equal("other.ipynb, cell 2, line 1: here", error.Value);
    }

    [Theory]
    [InlineData("#!import", "#!import names no file. Write #!import path/to/file.cs (or .csx, .ipynb, .dib).")]
    [InlineData("#!import gone.cs", "#!import finds no file 'gone.cs'. Relative paths start at the folder of the file that imports.")]
    [InlineData("#!import data.txt", "#!import runs .cs, .csx, .ipynb and .dib files, but 'data.txt' is none of them.")]
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

    [Fact]
    public async Task RunAsync_ImportedNotebook_ObeysLanguagesAndTags()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.ipynb", """
            {
             "cells": [
              {"cell_type": "code", "source": "*text*", "metadata": {"dotnet_interactive": {"language": "markdown"}}},
              {"cell_type": "code", "source": "no code at all", "metadata": {"tags": ["skip-execution"]}},
              {"cell_type": "code", "source": "throw new Exception(\"here\");", "metadata": {"polyglot_notebook": {"kernelName": "csharp"}}}
             ],
             "metadata": {"kernelspec": {"language": "C#"}},
             "nbformat": 4
            }
            """);
        using var run = folder.Run();

        var outputs = await run.ShowAsync("#!import other.ipynb");

        Assert.Equal("*text*", Assert.IsType<DisplayOutput>(outputs[0]).Data["text/markdown"]);
        Assert.Equal("other.ipynb, cell 2, line 1: here", Assert.IsType<ErrorOutput>(outputs[1]).Value);
    }

    [Theory]
    [InlineData("not json", "bad.ipynb is not JSON at line 1, byte 2: 'not json' cannot stand there.")]
    [InlineData("{\"worksheets\":[]}", "bad.ipynb is not a notebook: expected \"nbformat\": 4 but got none.")]
    [InlineData("{\"cells\":[],\"metadata\":{\"kernelspec\":{\"language\":\"python\"}},\"nbformat\":4}", "bad.ipynb is written in python, but only C# notebooks run here.")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\",\"metadata\":{\"dotnet_interactive\":{\"language\":\"fsharp\"}}}],\"nbformat\":4}", "bad.ipynb: cell 1 of the file is set to fsharp (F#), which does not run here")]
    public async Task RunAsync_ImportOfNoCSharpNotebook_SaysWhy(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.ipynb", content);
        using var run = folder.Run();

        var error = await run.ErrorAsync("#!import bad.ipynb");

        Assert.Equal("ImportError", error.Name);
        Assert.StartsWith($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    [Theory]
    [InlineData("throw new Exception(\\\"on purpose\\\");")]
    [InlineData("int wrong = \\\"a text\\\";")]
    [InlineData("#r \\\"gone.dll\\\"")]
    [InlineData("var fine = 1;")]
    public async Task RunAsync_ImportedCellThatMayFail_GoesOn(string cell)
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.ipynb", $$$"""{"cells":[{"cell_type":"code","source":"{{{cell}}}","metadata":{"tags":["raises-exception"]}},{"cell_type":"code","source":"var after = 2;"}],"nbformat":4}""");
        using var run = folder.Run();

        await run.ResultAsync("#!import other.ipynb");

        Assert.Equal("2", await run.ResultAsync("after"));
    }

    [Fact]
    public async Task RunAsync_ImportInterruptedInACellThatMayFail_Ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.ipynb", """{"cells":[{"cell_type":"code","source":"while (true) { }","metadata":{"tags":["raises-exception"]}},{"cell_type":"code","source":"var after = 2;"}],"nbformat":4}""");
        using var run = folder.Run();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        run.Cancellation = stop.Token;

        var error = await run.ErrorAsync("#!import other.ipynb");

        Assert.Equal("OperationCanceledException", error.Name);
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
