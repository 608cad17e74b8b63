using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class NotebookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lstm-notebook-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ToJson_Untouched_KeepsEveryByte()
    {
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        var written = notebook.ToJson();

        Assert.Equal(NotebookText.Rich, written);
    }

    [Fact]
    public void ToJson_OutputsSet_ChangesNothingElse()
    {
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        var cell = notebook.CodeCells.Single();
        (cell.ExecutionCount, cell.Outputs) = (7, []);

        var start = NotebookText.Rich.IndexOf("[\n    {\n     \"name\"", StringComparison.Ordinal);
        var end = NotebookText.Rich.IndexOf(",\n   \"source\": \"Console", StringComparison.Ordinal);
        var expected = (NotebookText.Rich[..start] + "[]" + NotebookText.Rich[end..]).Replace("\"execution_count\": 1", "\"execution_count\": 7", StringComparison.Ordinal);
        Assert.Equal(expected, notebook.ToJson());
    }

    [Fact]
    public void Cells_Read_GiveKindSourceIdAndTags()
    {
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["title", "first", "rest"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal(["key-result", "other"], notebook.Cells[1].Tags);
        Assert.StartsWith("# 01 · Größe 漢字 😀\na no-break\u00a0space", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.Equal("one\ntwo", notebook.Cells[1].ShownText);
        Assert.Equal(1, notebook.Cells[1].ExecutionCount);
    }

    [Fact]
    public void Save_ThenLoad_GivesSameText()
    {
        var path = Path.Combine(_folder, "rich.ipynb");

        Notebook.Parse(NotebookText.Rich, "rich.ipynb").Save(path);

        Assert.Equal(NotebookText.Rich, File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder)); // no temporary file stays
    }

    [Fact]
    public void Save_FolderIsFile_SaysWhatToDo()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        var error = Assert.Throws<NotebookException>(() => notebook.Save(Path.Combine(file, "rich.ipynb")));

        Assert.Contains("cannot be written", error.Message, StringComparison.Ordinal);
        Assert.Contains("--out", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_ReadOnlyFile_FailsAndKeepsIt()
    {
        var path = Path.Combine(_folder, "kept.ipynb");
        File.WriteAllText(path, "kept");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        var error = Assert.Throws<NotebookException>(() => notebook.Save(path));

        File.SetAttributes(path, FileAttributes.Normal);
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(path));
    }

    [Fact]
    public void Load_MissingFile_NamesIt()
    {
        var path = Path.Combine(_folder, "missing.ipynb");

        var error = Assert.Throws<NotebookException>(() => Notebook.Load(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("no such file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NotUtf8_SaysAtWhichByte()
    {
        var path = Path.Combine(_folder, "latin.ipynb");
        File.WriteAllBytes(path, [(byte)'{', (byte)'"', 0xE9, (byte)'"', (byte)'}']);

        var error = Assert.Throws<NotebookException>(() => Notebook.Load(path));

        Assert.Contains("latin.ipynb is not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n no json", "not JSON at line 2")]
    [InlineData("", "not JSON")]
    [InlineData("{\"nbformat\": 4, \"nbformat\": 4}", "not JSON")]
    [InlineData("[]", "is not a notebook")]
    [InlineData("{}", "\"nbformat\": 4")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "is nbformat 3, but nbformat 4 is expected. Convert it: jupyter nbconvert")]
    [InlineData("{\"nbformat\": 5, \"cells\": []}", "newer than the expected 4")]
    [InlineData("{\"nbformat\": 4}", "has no list of cells")]
    [InlineData("{\"nbformat\": 4, \"cells\": [1]}", "cell 1 of the file is not a JSON object")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\", \"source\": \"\"}]}", "unknown type 'heading'; expected code, markdown or raw")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}", "cell 1 of the file has no source")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}", "written in python, but only C# notebooks run here")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"language_info\": {\"name\": \"R\"}}}", "written in R")]
    public void Parse_BadFile_SaysWhatIsWrong(string json, string expected)
    {
        var error = Assert.Throws<NotebookException>(() => Notebook.Parse(json, "bad.ipynb"));

        Assert.StartsWith("bad.ipynb", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kernelspec": {"language": "C#", "name": ".net-csharp"}, "language_info": {"name": "python"}}""")]
    [InlineData("""{"kernelspec": {"display_name": ".NET (C#)", "name": ".net-csharp"}, "language_info": {"name": "python"}}""")]
    [InlineData("""{"kernelspec": {"language": "polyglot-notebook", "name": ".net-csharp"}, "language_info": {"name": "F#"}}""")]
    [InlineData("{}")]
    public void Parse_KernelIsCSharp_WhateverLanguageInfoSays_IsANotebook(string metadata)
    {
        var notebook = Notebook.Parse($$"""{"nbformat": 4, "cells": [{{NotebookText.Code("1")}}], "metadata": {{metadata}}}""", "a.ipynb");

        Assert.Single(notebook.CodeCells);
    }

    [Fact]
    public void Parse_OtherKernel_CellsSetToCSharp_IsANotebook()
    {
        var cells = string.Join(',', NotebookText.Code("1", """{"polyglot_notebook": {"kernelName": "csharp"}}"""), NotebookText.Code("<b>", """{"dotnet_interactive": {"language": "html"}}"""));

        var notebook = Notebook.Parse($$$"""{"nbformat": 4, "cells": [{{{cells}}}], "metadata": {"kernelspec": {"language": "F#"} } }""", "a.ipynb");

        Assert.Equal(["csharp", "html"], notebook.CodeCells.Select(cell => cell.Language));
    }

    [Fact]
    public void Parse_OtherKernel_OneCellOfItsLanguage_IsRefused()
    {
        var cells = string.Join(',', NotebookText.Code("1", """{"polyglot_notebook": {"kernelName": "csharp"}}"""), NotebookText.Code("let x = 1"));

        var error = Assert.Throws<NotebookException>(() => Notebook.Parse($$$"""{"nbformat": 4, "cells": [{{{cells}}}], "metadata": {"kernelspec": {"language": "F#"} } }""", "a.ipynb"));

        Assert.StartsWith("a.ipynb is written in F#, but only C# notebooks run here.", error.Message);
    }

    [Fact]
    public void RepairIds_MissingAndRepeated_GivesTheSameNewIdsEveryTime()
    {
        var cells = string.Join(',', NotebookText.Code("1"), NotebookText.Code("1"), """{"cell_type": "raw", "id": "a", "metadata": {}, "source": ""}""", """{"cell_type": "raw", "id": "a", "metadata": {}, "source": ""}""");
        var (notebook, again) = (Notebook.Parse(NotebookText.Of(cells, minor: 4), "old.ipynb"), Notebook.Parse(NotebookText.Of(cells, minor: 4), "old.ipynb"));

        notebook.RepairIds();
        again.RepairIds();

        Assert.Equal(5, notebook.MinorFormat);
        Assert.Equal("a", notebook.Cells[2].Id);
        Assert.Equal(4, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(notebook.Cells, cell => Assert.Matches("^[a-zA-Z0-9-_]{1,64}$", cell.Id));
        Assert.Equal(notebook.ToJson(), again.ToJson());
    }

    [Fact]
    public void RepairIds_AllGood_ChangesNothing()
    {
        var notebook = Notebook.Parse(NotebookText.Rich, "rich.ipynb");

        notebook.RepairIds();

        Assert.Equal(NotebookText.Rich, notebook.ToJson());
    }
}
