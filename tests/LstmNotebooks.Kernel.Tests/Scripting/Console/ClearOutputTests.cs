using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class ClearOutputTests
{
    [Theory]
    [InlineData("ClearOutput();", false)]
    [InlineData("ClearOutput(wait: true);", true)]
    [InlineData("Console.Clear();", false)]
    [InlineData("System.Console.Clear();", false)]
    [InlineData("void Start()\n{\n    Console.Clear();\n}\nStart();", false)]
    public async Task RunAsync_Clear_ComesInOrder(string clear, bool wait)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync($"Console.Write(\"before\");\n{clear}\nConsole.Write(\"after\");");

        Assert.Equal([new StreamOutput("stdout", "before"), new ClearOutput(wait), new StreamOutput("stdout", "after")], outputs);
    }

    [Theory]
    [InlineData("var list = new List<int> { 1 };\nConsole.Write(\"\");\nlist.Clear();\nlist.Count", "0")]
    [InlineData("static class Console { public static string Clear() => \"mine\"; }\nConsole.Clear()", "mine")]
    public async Task RunAsync_AnotherClear_IsLeftAlone(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_ErrorBesideConsoleClear_IsMarkedWhereItWasWritten()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("Console.Clear(); missing();");

        Assert.Equal(["    Console.Clear(); missing();", "                     ^^^^^^^"], error.Traceback.Skip(1));
    }

    [Fact]
    public async Task RunAsync_WhatWasCleared_CountsNoLonger()
    {
        using var run = new SessionRun(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, MaximumConsoleCharacters = 10, MaximumDisplays = 2 });

        var outputs = await run.ShowAsync("for (var i = 0; i < 5; i++) { Console.Write(\"12345678\"); display(i); ClearOutput(); }");

        Assert.Equal(5, outputs.OfType<DisplayOutput>().Count());
        Assert.DoesNotContain(outputs, output => output is StreamOutput { Name: "stderr" });
    }
}
