using System.Text.Json.Nodes;

namespace LstmNotebooks.Notebooks.Tests.Runner;

public sealed class RunTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Folder_GoesOnAfterAFailureAndCounts()
    {
        _folder.Add("02-second.ipynb", "var x = 1;", "var y = 2;\nthrow new InvalidOperationException(\"broken\");", "3");
        _folder.Add("01-first.ipynb", ("var x = 40;", ""), ("$\"RMSE {x + 2}\"", "key-result"));
        _folder.AddText("03-prose.ipynb", """{"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Prose"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", ".", "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("1 passed, 1 failed, 1 skipped", result.LastLine);
        Assert.Matches(@"\nnotebook +cells +key result +seconds\n01-first.ipynb +2 +RMSE 42 +\d+\.\d\n02-second.ipynb +1/3 +FAILED +\d+\.\d\n03-prose.ipynb +0 +SKIPPED +0\.0\n", result.Output);
        Assert.Contains("02-second.ipynb, cell 2 failed: InvalidOperationException", result.Error, StringComparison.Ordinal);
        Assert.Contains("02-second.ipynb, cell 2, line 2", result.Error, StringComparison.Ordinal);
        Assert.Contains("[1/3] 01-first.ipynb: cell 1 of 2", result.Error, StringComparison.Ordinal);
        Assert.Equal("RMSE 42", NotebookFolder.Outputs(Path.Combine(_folder.Executed, "01-first.ipynb"), cell: 1)[0]!["data"]!["text/plain"]![0]!.GetValue<string>());
        Assert.Equal("error", NotebookFolder.Outputs(Path.Combine(_folder.Executed, "02-second.ipynb"), cell: 1)[0]!["output_type"]!.GetValue<string>());
        Assert.Empty(NotebookFolder.Outputs(_folder.File("01-first.ipynb"), cell: 1)); // only --write touches the file
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task Run_FilesThatCannotBeUsed_FailAloneAndTheTableIsPrinted(string verb)
    {
        _folder.AddText("1-twice.ipynb", """{"cells": [{"cell_type": "code", "source": "1", "metadata": {}, "metadata": {}}], "nbformat": 4}""");
        _folder.AddText("2-empty.ipynb", "");
        _folder.AddText("3-cut.ipynb", """{"cells": [""");
        Directory.CreateDirectory(_folder.File("4-folder.ipynb"));
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(_folder.File("5-loop.ipynb"), "5-loop.ipynb");
        _folder.AddText("6-half.ipynb", """
            {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "\ud83d"}, {"cell_type": "code", "execution_count": 1, "metadata": {},
            "outputs": [{"data": {"text/plain": "\ufffd"}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}],
            "source": "\"\ud83d\""}], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
            """);
        string[] arguments = verb == "run" ? [verb, ".", "--out", "executed"] : [verb, "."];

        var result = await LstmProgram.RunAsync(_folder.Root, arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"1 passed, {(OperatingSystem.IsWindows() ? 3 : 4)} failed, 0 skipped", result.LastLine);
        Assert.Contains("1-twice.ipynb, line 1: the key \"metadata\" stands twice", result.Error);
        Assert.Matches(@"\n6-half.ipynb +1 ", result.Output);
        Assert.DoesNotContain("   at ", result.All);
    }

    [Fact]
    public async Task Run_TaggedCells_MayFailAndAreSkipped()
    {
        var path = _folder.Add("tags.ipynb", ("throw new Exception(\"wanted\");", "raises-exception"), ("this does not compile", "skip-execution"), ("1 + 1", ""));

        var result = await LstmProgram.RunAsync(_folder.Root, "run", path, "--out", "executed");

        Assert.True(result.ExitCode == 0, result.All);
        var executed = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Executed, "tags.ipynb")))!["cells"]!.AsArray();
        Assert.Equal([1, null, 2], executed.Select(cell => (int?)cell!["execution_count"]));
    }

    [Fact]
    public async Task Run_RaisesExceptionTagWithoutException_Fails()
    {
        var path = _folder.Add("calm.ipynb", ("1", "raises-exception"));

        var result = await LstmProgram.RunAsync(_folder.Root, "run", path, "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("calm.ipynb, cell 1 is tagged raises-exception but ended without an exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EndlessCell_IsStoppedAndTheNextNotebookRuns()
    {
        _folder.Add("1.ipynb", "1", "while (true) ;");
        _folder.Add("2.ipynb", "1");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "2.ipynb", "--out", "executed", "--timeout", "20");

        Assert.Contains("1.ipynb, cell 2 did not end within 20 s", result.Error, StringComparison.Ordinal);
        Assert.Equal("1 passed, 1 failed, 0 skipped", result.LastLine);
    }

    [Theory]
    [InlineData("typeof(Environment).GetMethod(\"Exit\").Invoke(null, [3]);", "(exit code 3)")]
    [InlineData("typeof(Environment).GetMethod(\"FailFast\", [typeof(string)]).Invoke(null, [\"ouch\"]);", "ouch")]
    [InlineData("System.Diagnostics.Process.GetProcessById(Environment.ProcessId).Kill();", "(exit code ")]
    public async Task Run_CellThatEndsTheProcess_SaysWhichAndHow(string cell, string expected)
    {
        var path = _folder.Add("exit.ipynb", "1", cell, "2");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", path, "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("exit.ipynb, cell 2 ended the process", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal("0 passed, 1 failed, 0 skipped", result.LastLine);
    }

    [Fact]
    public async Task Run_Cell_HasTheNotebooksFolderAndNoInput()
    {
        _folder.AddText("data.txt", "seen");
        var path = _folder.Add("folder.ipynb", ("System.IO.File.ReadAllText(\"data.txt\")", "key-result"), ("Console.ReadLine()", "raises-exception"));

        var result = await LstmProgram.RunAsync(Path.GetTempPath(), "run", path, "--out", _folder.Executed);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Matches(@"folder.ipynb +2 +seen ", result.Output);
    }

    [Fact]
    public async Task Run_FilesThatAreNoCSharpNotebook_EachSayWhy()
    {
        _folder.AddText("json.ipynb", "{ no json");
        _folder.AddText("old.ipynb", """{"nbformat": 3, "worksheets": []}""");
        _folder.AddText("python.ipynb", """{"cells": [], "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4, "nbformat_minor": 5}""");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", ".", "--out", "executed");

        Assert.Equal("0 passed, 3 failed, 0 skipped", result.LastLine);
        Assert.Contains("json.ipynb is not JSON at line 1", result.Error, StringComparison.Ordinal);
        Assert.Contains("old.ipynb is nbformat 3, but nbformat 4 is expected", result.Error, StringComparison.Ordinal);
        Assert.Contains("python.ipynb is written in python", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Json_PrintsOneLineANotebook()
    {
        _folder.Add("1.ipynb", ("\"Größe \\\"1\\\"\"", "key-result"));
        _folder.Add("2.ipynb", "nonsense");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", ".", "--out", "executed", "--json");

        var lines = result.Output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(["name", "cells", "passed", "skipped", "seconds", "keyResult", "error"], lines[0].AsObject().Select(property => property.Key));
        Assert.Equal("Größe \"1\"", (string?)lines[0]["keyResult"]);
        Assert.True((bool)lines[0]["passed"]!);
        Assert.Equal("2.ipynb", (string?)lines[1]["name"]);
        Assert.Contains("2.ipynb, cell 1, line 1: CS0103", (string?)lines[1]["error"], StringComparison.Ordinal);
        Assert.Contains("1 passed, 1 failed, 0 skipped", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutIsAFile_SaysSoBeforeRunning()
    {
        _folder.Add("1.ipynb", "1");
        _folder.AddText("taken", "");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", "--out", "taken");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("lstm: Executed notebooks cannot be written to taken", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("missing.ipynb", "missing.ipynb: there is no such file or folder")]
    [InlineData("text.txt", "text.txt is not a notebook: expected a file that ends in .ipynb or .dib")]
    [InlineData("empty", "empty: the folder holds no .ipynb file")]
    public async Task Run_WrongPath_SaysSo(string path, string expected)
    {
        _folder.AddText("text.txt", "");
        Directory.CreateDirectory(_folder.File("empty"));

        var result = await LstmProgram.RunAsync(_folder.Root, "run", path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"lstm: {expected}", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.ipynb", "missing.ipynb: there is no such file or folder")]
    [InlineData("text.csx", "text.csx is not a notebook: expected a file that ends in .ipynb or .dib")]
    [InlineData("empty.ipynb", "empty.ipynb: the folder holds no .ipynb file")]
    public async Task Run_WrongPathAmongOthers_FailsAlone(string path, string expected)
    {
        _folder.Add("1.ipynb", "1");
        _folder.Add("2.ipynb", "2");
        _folder.AddText("text.csx", "");
        Directory.CreateDirectory(_folder.File("empty.ipynb"));

        var result = await LstmProgram.RunAsync(_folder.Root, "run", "1.ipynb", path, "2.ipynb", "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("2 passed, 1 failed, 0 skipped", result.LastLine);
        Assert.Contains($"[2/3] {path}: failed\n{expected}", result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches($@"\n{path} +0 +FAILED ", result.Output);
        Assert.True(File.Exists(Path.Combine(_folder.Executed, "2.ipynb")));
    }

    [Fact]
    public async Task Run_Dib_WritesAnIpynb()
    {
        var path = _folder.AddText("talk.dib", "#!csharp\n\n1 + 1\n\n#!markdown\n\n# Title\n\n#!html\n\n<b>x</b>\n");

        var result = await LstmProgram.RunAsync(_folder.Root, "run", path, "--out", "executed");

        Assert.Equal(0, result.ExitCode);
        var written = Path.Combine(_folder.Executed, "talk.ipynb");
        Assert.Equal("2", (string?)NotebookFolder.Outputs(written, 0)[0]!["data"]!["text/plain"]![0]);
        Assert.Equal("<b>x</b>", (string?)NotebookFolder.Outputs(written, 2)[0]!["data"]!["text/html"]![0]);
    }

    [Theory]
    [InlineData("run", "--write")]
    [InlineData("check", "--json")]
    public async Task WriteOrCheck_Dib_SaysWhatToDo(string verb, string option)
    {
        var path = _folder.AddText("talk.dib", "#!csharp\n1 + 1");

        var result = await LstmProgram.RunAsync(_folder.Root, verb, path, option);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("talk.dib holds no outputs, as no .dib file does. Run it with --out DIR: the .ipynb file there can be written and checked.", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoNotebooksOfOneName_SaysWhichFileBothWouldTake()
    {
        Directory.CreateDirectory(_folder.File("other"));
        var (first, second) = (_folder.Add("1.ipynb", "1"), _folder.Add(Path.Combine("other", "1.ipynb"), "1"));

        var result = await LstmProgram.RunAsync(_folder.Root, "run", first, second, "--out", "executed");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("would both be written to executed as 1.ipynb", result.Error, StringComparison.Ordinal);
    }
}
