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
    public void ShownText_DisplaysBeforeTheCellsValue_IsTheValue()
    {
        var notebook = Notebook.Parse(
            """
            {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "execution_count": 1, "outputs": [
              {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "a table"}},
              {"output_type": "execute_result", "metadata": {}, "execution_count": 1, "data": {"text/plain": "the result"}}]}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """,
            "shown.ipynb");

        Assert.Equal("the result", notebook.Cells[0].ShownText);
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
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\uDE00x", "\ufffdx")]
    [InlineData("\\ude00\\ud83d", "\ufffd\ufffd")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\ufffd😀")]
    [InlineData("\\uD83D\\ude00", "😀")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("\\ud83dude00", "\ufffdude00")]
    public void Parse_HalfOfASurrogatePair_IsTheReplacementCharacter(string escaped, string expected)
    {
        var notebook = Notebook.Parse($"{{\"nbformat\": 4, \"cells\": [{{\"cell_type\": \"raw\", \"source\": \"{escaped}\"}}], \"metadata\": {{\"{escaped}\": 1}}}}", "half.ipynb");

        Assert.Equal(expected, notebook.Cells[0].Source);
        Assert.Equal(expected, notebook.Metadata.Single().Key);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(100_000)]
    public void Parse_DeepNesting_IsReadOrNamed(int depth)
    {
        var json = $"{{\"nbformat\": 4, \"cells\": [], \"metadata\": {{\"x\": {new string('[', depth)}{new string(']', depth)}}}}}";

        var error = Record.Exception(() => Assert.Contains("[[", Notebook.Parse(json, "deep.ipynb").ToJson().Replace(" ", "").Replace("\n", "")));

        if (depth < 1000)
            Assert.Null(error);
        else
            Assert.Contains("it is nested more than 1000 levels deep", Assert.IsType<NotebookException>(error).Message);
    }

    [Fact]
    public void Load_Utf16WithMark_IsRead()
    {
        var path = Path.Combine(_folder, "utf16.ipynb");
        File.WriteAllText(path, NotebookText.Rich, System.Text.Encoding.Unicode);

        Assert.Equal(NotebookText.Rich, Notebook.Load(path).ToJson());
    }

    [Theory]
    [InlineData("{\n no json", "not JSON at line 2")]
    [InlineData(" \n", "bad.ipynb is empty. Restore the file")]
    [InlineData("{\"nbformat\": 4,\n \"nbformat\": 4}", "bad.ipynb, line 2: the key \"nbformat\" stands twice in the same object")]
    [InlineData("{\"cells\": [{\n\"metadata\": {},\n\"m\\u0065tadata\": {}}]}", "line 3: the key \"metadata\" stands twice")]
    [InlineData("{\"cells\": [],\n}", "not JSON at line 2, byte 1: a comma stands before '}'. Delete the comma.")]
    [InlineData("{\"cells\": [1,]}", "a comma stands before ']'. Delete the comma.")]
    [InlineData("{\"x\": NaN}", "not JSON at line 1, byte 7: NaN is no number of JSON, although Python writes it. Write null in its place.")]
    [InlineData("{\"x\": -Infinity}", "Infinity is no number of JSON")]
    [InlineData("{\n <<<<<<< HEAD\n}", "not JSON at line 2, byte 2: a merge left '<<<<<<< HEAD'. Decide which lines stay, and delete the marks.")]
    [InlineData("{\"x\": \"a\u0001\"}", "a text holds the character U+0001 as it is. Write \\u0001 in its place.")]
    [InlineData("{\"cells\": [", "the text ends too early")]
    [InlineData("{\"é\": 'x'}", "not JSON at line 1, byte 8: ''x'}' cannot stand there. Restore")]
    [InlineData("{\0\"\0", "is not UTF-8 text: it holds NUL characters, as UTF-16 does. Save it in UTF-8.")]
    [InlineData("{\"nbformat\": \"4\"}", "expected \"nbformat\": 4 but got \"4\"")]
    [InlineData("{\"nbformat\": 1e99}", "but got 1e99")]
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
