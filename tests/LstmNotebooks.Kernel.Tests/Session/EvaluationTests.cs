using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Session;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("kept", "7")]
    [InlineData("kept * 2 + 1", "15")]
    [InlineData("Twice(kept)", "14")]
    [InlineData("await Task.FromResult(kept)", "7")]
    [InlineData("new[] { 1, 2 }.Sum()", "3")]
    [InlineData("(string)null", "null")]
    [InlineData("int.TryParse(\"12\", out var number) ? number : 0", "12")]
    public async Task EvaluateAsync_Expression_GivesItsValue(string expression, string expected)
    {
        using var session = await SessionAsync();

        var evaluation = await session.EvaluateAsync(expression);

        Assert.Null(evaluation.Error);
        Assert.Equal(expected, evaluation.Value!["text/plain"]);
    }

    [Theory]
    [InlineData("missing", "expression, line 1: CS0103 The name 'missing' does not exist in the current context. Did an earlier cell fail?")]
    [InlineData("kept / 0", "expression, line 1: Attempted to divide by zero.")]
    [InlineData("kept + \"", "expression, line 1: expected a C# expression, such as a variable's name, but got 'kept + \"'.")]
    [InlineData("var x = 1;", "expression, line 1: expected a C# expression, such as a variable's name, but got 'var x = 1;'.")]
    [InlineData("", "expression, line 1: expected a C# expression, such as a variable's name, but got ''.")]
    [InlineData("Console.WriteLine(1)", "expression, line 1: expected an expression with a value, but 'Console.WriteLine(1)' has none.")]
    [InlineData("((Func<int>)(() => throw new Exception(\"stop\")))()", "expression, line 1: stop")]
    public async Task EvaluateAsync_NoValue_SaysWhy(string expression, string expected)
    {
        using var session = await SessionAsync();

        var evaluation = await session.EvaluateAsync(expression);

        Assert.Null(evaluation.Value);
        Assert.Equal(expected, evaluation.Error!.Value);
    }

    [Fact]
    public async Task EvaluateAsync_LeavesTheSessionAsItWas()
    {
        using var session = await SessionAsync();

        await session.EvaluateAsync("int.TryParse(\"12\", out var number)");
        await session.EvaluateAsync("missing");
        var outputs = new List<CellOutput>();
        await session.RunAsync("var next = kept + 1;", 2, outputs.Add);
        await session.RunAsync("#!who", 3, outputs.Add);

        Assert.Equal("kept\nnext", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/plain"]);
        Assert.Equal("8", (await session.EvaluateAsync("next")).Value!["text/plain"]);
    }

    [Fact]
    public async Task EvaluateAsync_Endless_StopsWhenAsked()
    {
        using var session = await SessionAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var evaluation = await session.EvaluateAsync("Task.Delay(-1).Wait(-1)", stop.Token).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("expression: interrupted. Variables set before keep their values.", evaluation.Error!.Value);
        Assert.Equal("7", (await session.EvaluateAsync("kept")).Value!["text/plain"]);
    }

    private static async Task<CSharpSession> SessionAsync()
    {
        var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        await session.RunAsync("var kept = 7;\nint Twice(int x) => 2 * x;", 1, _ => { });
        return session;
    }
}
