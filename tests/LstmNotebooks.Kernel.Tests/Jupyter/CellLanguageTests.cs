namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>Front ends that send a cell's metadata with it.</summary>
public sealed class CellLanguageTests
{
    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"html"}}""", "text/html")]
    [InlineData("""{"dotnet_interactive":{"language":"html"}}""", "text/html")]
    [InlineData("""{"vscode":{"languageId":"html"},"cellId":"a"}""", "text/html")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"markdown"}}""", "text/markdown")]
    [InlineData("""{"dotnet_interactive":{"language":"javascript"},"tags":[]}""", "application/javascript")]
    public void Execute_CellSetToAShownLanguage_ShowsItsText(string metadata, string mimeType)
    {
        using var run = new KernelRun();

        var sent = run.Talk("execute_request", """{"code":"<b>bold</b>"}""", metadata);

        Assert.Contains(sent, line => line.StartsWith($$$"""iopub display_data {"data":{"{{{mimeType}}}":"<b>bold</b>",""", StringComparison.Ordinal));
        Assert.Contains("""iopub execute_input {"code":"<b>bold</b>","execution_count":1}""", sent);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"csharp"}}""")]
    [InlineData("""{"vscode":{"languageId":"polyglot-notebook"}}""")]
    [InlineData("""{"vscode":{"languageId":"plaintext"}}""")]
    [InlineData("""{"polyglot_notebook":null,"dotnet_interactive":7,"vscode":{"languageId":[]}}""")]
    public void Execute_CellInCSharp_Runs(string metadata)
    {
        using var run = new KernelRun();

        Assert.Contains("""iopub execute_result {"data":{"text/plain":"2"},"execution_count":1,"metadata":{}}""", run.Talk("execute_request", """{"code":"1 + 1"}""", metadata));
    }

    [Fact]
    public void Execute_CellInAnotherLanguage_SaysWhichAndWhatToDo()
    {
        using var run = new KernelRun();

        var sent = run.Talk("execute_request", """{"code":"let x = 1"}""", """{"polyglot_notebook":{"kernelName":"fsharp"}}""");

        var error = Assert.Single(sent, line => line.StartsWith("iopub error", StringComparison.Ordinal));
        Assert.Contains("cell 1 is set to fsharp (F#), which does not run here; C#, HTML, Markdown and JavaScript do. Write the cell in C#", error);
        Assert.Contains(sent, line => line.StartsWith("""shell execute_reply {"ename":"LanguageError",""", StringComparison.Ordinal));
        Assert.Empty(run.Logged);
    }
}
