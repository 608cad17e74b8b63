using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Tests.Session;

public sealed class CSharpSessionTests
{
    [Fact]
    public async Task RunAsync_TrailingExpression_IsTheResult()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("var x = 20;\nx + 22");

        var result = Assert.IsType<ResultOutput>(Assert.Single(outputs));
        Assert.Equal([new("text/plain", "42")], result.Data.Entries);
    }

    [Fact]
    public async Task RunAsync_Semicolon_HasNoResult()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("var x = 20; x.ToString();");

        Assert.Empty(outputs);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("string name = null; name")]
    public async Task RunAsync_TrailingNull_IsShown(string code)
    {
        using var run = new SessionRun();

        Assert.Equal("null", await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_TrailingCallWithoutValue_HasNoResult()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("Console.WriteLine(1)");

        Assert.Equal([new StreamOutput("stdout", "1\n")], outputs);
    }

    [Fact]
    public async Task RunAsync_FailingCell_KeepsVariables()
    {
        using var run = new SessionRun();

        await run.ErrorAsync("var kept = 7;\nthrow new Exception(\"stop\");");

        Assert.Equal("7", await run.ResultAsync("kept"));
    }

    [Fact]
    public async Task RunAsync_CompileError_LeavesSessionAsItWas()
    {
        using var run = new SessionRun();
        await run.ResultAsync("var kept = 7;");

        await run.ErrorAsync("kept = \"text\";");

        Assert.Equal("7", await run.ResultAsync("kept"));
    }

    [Fact]
    public async Task RunAsync_Await_WaitsForTheValue()
    {
        using var run = new SessionRun();

        Assert.Equal("5", await run.ResultAsync("await Task.Delay(1);\nawait Task.FromResult(5)"));
    }
}
