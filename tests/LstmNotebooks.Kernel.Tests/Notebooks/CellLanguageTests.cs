using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class CellLanguageTests
{
    [Theory]
    [InlineData("{}", "1+1")]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"csharp\"}}", "1+1")]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"markdown\"}}", "#!markdown\n1+1")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": \"html\"}}", "#!html\n1+1")]
    public void ToCode_KnownLanguage_PutsItsDirectiveFirst(string metadata, string expected)
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Code("1+1", metadata)), "a.ipynb");

        var code = CellLanguage.ToCode(notebook.Cells[0], notebook.Name);

        Assert.Equal(expected, code);
    }

    [Fact]
    public void ToCode_UnknownLanguage_NamesNotebookCellAndLanguage()
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Code("1+1", """{"polyglot_notebook": {"kernelName": "fsharp"}}""")), "a.ipynb");

        var error = Assert.Throws<NotebookException>(() => CellLanguage.ToCode(notebook.Cells[0], notebook.Name));

        Assert.Contains("a.ipynb: cell 1 of the file is set to fsharp; expected csharp, markdown or html", error.Message, StringComparison.Ordinal);
    }
}
