using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class RefusedCallTests
{
    [Theory]
    [InlineData("Environment.Exit(0);", "Environment.Exit")]
    [InlineData("System.Environment.FailFast(\"end\");", "Environment.FailFast")]
    [InlineData("using static System.Environment;\nExit(1);", "Environment.Exit")]
    [InlineData("using Env = System.Environment;\nEnv.Exit(1);", "Environment.Exit")]
    [InlineData("Action<int> end = Environment.Exit;", "Environment.Exit")]
    [InlineData("new[] { 1 }.ToList().ForEach(Environment.Exit);", "Environment.Exit")]
    [InlineData("class Program\n{\n    static void Main() => Environment.Exit(0);\n}", "Environment.Exit")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "Kill of the current process")]
    [InlineData("using System.Diagnostics;\nProcess.GetCurrentProcess().CloseMainWindow();", "CloseMainWindow of the current process")]
    public async Task RunAsync_CallThatEndsTheProcess_IsACompileError(string code, string call)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"{code}\nConsole.Write(\"ran\");");

        Assert.Equal("CompilationError", error.Name);
        Assert.EndsWith($": LSTM001 {call} would end the kernel and lose every variable. Throw an exception to end the cell, or stop the kernel from the front end.", error.Value);
        Assert.Single(run.Outputs);
    }

    [Fact]
    public async Task RunAsync_CallThatEndsTheProcess_IsMarkedInItsLine()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("var x = 1;\nif (x == 1)\n    Environment.Exit(x);");

        Assert.StartsWith("test.ipynb, cell 1, line 3: ", error.Value);
        Assert.Equal(["    Environment.Exit(x);", "                ^^^^"], error.Traceback.Skip(1));
    }

    [Fact]
    public async Task RunAsync_CallInALoadedFile_IsRefusedThere()
    {
        using var folder = new TemporaryFolder();
        folder.Write("end.csx", "var x = 1;\nEnvironment.Exit(x);");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#load \"end.csx\"");

        Assert.StartsWith("end.csx, line 2: LSTM001 ", error.Value);
    }

    [Theory]
    [InlineData("nameof(Environment.Exit)", "Exit")]
    [InlineData("class Door { public string Exit() => \"out\"; public string Kill() => \"\"; }\nnew Door().Exit()", "out")]
    [InlineData("string Exit() => \"mine\";\nExit()", "mine")]
    [InlineData("Environment.ExitCode", "0")]
    public async Task RunAsync_OtherUseOfTheNames_IsAllowed(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }
}
