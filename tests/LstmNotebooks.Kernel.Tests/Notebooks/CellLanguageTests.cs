using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class CellLanguageTests
{
    [Theory]
    [InlineData("{}", "1+1")]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"csharp\"}}", "1+1")]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"markdown\"}}", "#!markdown\n1+1")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": \"html\"}}", "#!html\n1+1")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": \"javascript\"}}", "#!javascript\n1+1")]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"js\"}}", "#!javascript\n1+1")]
    [InlineData("{\"vscode\": {\"languageId\": \"markdown\"}}", "#!markdown\n1+1")]
    [InlineData("{\"vscode\": {\"languageId\": \"dotnet-interactive.html\"}}", "#!html\n1+1")]
    [InlineData("{\"vscode\": {\"languageId\": \"polyglot-notebook\"}}", "1+1")]
    [InlineData("{\"vscode\": {\"languageId\": \"dockercompose\"}}", "1+1")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": \"csharp\"}, \"vscode\": {\"languageId\": \"html\"}}", "1+1")]
    [InlineData("{\"polyglot_notebook\": \"html\"}", "1+1")]
    public void ToCode_KnownLanguage_PutsItsDirectiveFirst(string metadata, string expected)
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Code("1+1", metadata)), "a.ipynb");

        var code = CellLanguage.ToCode(notebook.Cells[0], notebook.Name);

        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("fsharp", "fsharp (F#), which does not run here; C#, HTML, Markdown and JavaScript do. Write the cell in C#, or tag it skip-execution.")]
    [InlineData("F#", "F#, which does not run here; C#, HTML, Markdown and JavaScript do. Write the cell in C#, or tag it skip-execution.")]
    [InlineData("pwsh", "pwsh (PowerShell), which does not run here; C#, HTML, Markdown and JavaScript do. Run the commands in a terminal, or tag it skip-execution.")]
    [InlineData("kql", "kql, which does not run here")]
    [InlineData("shop-database", "shop-database, which does not run here; C#, HTML, Markdown and JavaScript do. Write the cell in C#, or tag it skip-execution.")]
    public void ToCode_OtherLanguage_NamesNotebookCellAndLanguage(string language, string expected)
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Code("1+1", $$$"""{"polyglot_notebook": {"kernelName": "{{{language}}}"}}""")), "a.ipynb");

        var error = Assert.Throws<NotebookException>(() => CellLanguage.ToCode(notebook.Cells[0], notebook.Name));

        Assert.StartsWith($"a.ipynb: cell 1 of the file is set to {expected}", error.Message, StringComparison.Ordinal);
    }
}
