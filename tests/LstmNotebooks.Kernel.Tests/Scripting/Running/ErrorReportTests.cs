using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class ErrorReportTests
{
    [Fact]
    public async Task RunAsync_UnknownName_NamesNotebookCellAndLine()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("var x = 1;\n\n    var y = vocab.Count + x;");

        Assert.Equal("CompilationError", error.Name);
        Assert.Equal("test.ipynb, cell 1, line 3: CS0103 The name 'vocab' does not exist in the current context. Did an earlier cell fail?", error.Value);
        Assert.Equal([error.Value, "    var y = vocab.Count + x;", "            ^^^^^"], error.Traceback);
    }

    [Theory]
    [InlineData("File.ReadAllText(\"x\")", "CS0103 The name 'File' does not exist in the current context. Add: using System.IO;")]
    [InlineData("var numbers = new ConcurrentBag<int>();", "CS0246 The type or namespace name 'ConcurrentBag<>' could not be found (are you missing a using directive or an assembly reference?). Add: using System.Collections.Concurrent;")]
    [InlineData("Nowhere x;", "CS0246 The type or namespace name 'Nowhere' could not be found (are you missing a using directive or an assembly reference?)")]
    public async Task RunAsync_MissingUsing_IsNamed(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    [Theory]
    [InlineData("new[] { 1 }.All(x => Same(x) > 1)")]
    [InlineData("new[] { 1 }.All(x => Enumerable.Repeat(x, 2).All(y => Same(y) > 1) && Same(x) > 2)")]
    public async Task RunAsync_ArgumentWhoseTextIsTold_IsToldAsWritten(string argument)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"""
            using System.Linq;
            using System.Runtime.CompilerServices;
            int Same(int x) => x;
            void Tell(bool holds, [CallerArgumentExpression(nameof(holds))] string text = "") => throw new InvalidOperationException("told: " + text);
            Tell({argument});
            """);

        Assert.EndsWith($"told: {argument}", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SeveralCompileErrors_ShowsAllInOrder()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("int a = \"x\";\nint b = missing;");

        Assert.Equal(
            [
                "test.ipynb, cell 1, line 1: CS0029 Cannot implicitly convert type 'string' to 'int'",
                "    int a = \"x\";",
                "            ^^^",
                "test.ipynb, cell 1, line 2: CS0103 The name 'missing' does not exist in the current context. Did an earlier cell fail?",
                "    int b = missing;",
                "            ^^^^^^^",
            ],
            error.Traceback);
    }

    [Fact]
    public async Task RunAsync_Warnings_AreNotShown()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("int unused;\nasync Task<int> NoAwait() { return 1; }\nstring? text = null;");

        Assert.Empty(outputs);
    }

    [Fact]
    public async Task RunAsync_ExceptionInEarlierCellsMethod_ShowsBothPlacesAndNothingElse()
    {
        using var run = new SessionRun();
        await run.ShowAsync("int Average(int[] values)\n{\n    var sum = values.Sum();\n    return sum / values.Length;\n}");

        var error = await run.ErrorAsync("var none = new int[0];\nAverage(none)");

        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal("test.ipynb, cell 1, line 4: Attempted to divide by zero.", error.Value);
        Assert.Equal(
            [
                "DivideByZeroException: Attempted to divide by zero.",
                "    test.ipynb, cell 1, line 4, in Average: return sum / values.Length;",
                "    test.ipynb, cell 2, line 2: Average(none)",
            ],
            error.Traceback);
    }

    [Fact]
    public async Task RunAsync_ExceptionInAsyncMethodWithCause_ShowsPlacesAndCause()
    {
        using var run = new SessionRun();
        await run.ShowAsync("async Task<int> Slow()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));\n}");

        var error = await run.ErrorAsync("await Slow()");

        Assert.Equal(
            [
                "InvalidOperationException: outer",
                "    test.ipynb, cell 1, line 4, in Slow: throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));",
                "    test.ipynb, cell 2, line 1: await Slow()",
                "caused by ArgumentException: inner",
            ],
            error.Traceback);
    }

    [Fact]
    public async Task RunAsync_ExceptionsInParallelLoop_ShowsTheirCause()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("Parallel.For(0, 1, i =>\n{\n    throw new Exception($\"item {i}\");\n});");

        Assert.Equal("test.ipynb, cell 1, line 1: One or more errors occurred. (item 0)", error.Value);
        Assert.Equal("caused by Exception: item 0", error.Traceback[2]);
        Assert.Equal("    test.ipynb, cell 1, line 3: throw new Exception($\"item {i}\");", error.Traceback[3]);
    }

    [Theory]
    [InlineData("class Box { public Box(int size)\n{ throw new Exception(); } }\nnew Box(1)", "line 2, in new Box")]
    [InlineData("class Box { public int Size =>\nthrow new Exception(); }\nvar size = new Box().Size;", "line 2, in Box.get_Size")]
    [InlineData("int Outer()\n{\n    int Inner()\n    {\n        throw new Exception();\n    }\n    return Inner();\n}\nOuter()", "line 5, in Inner")]
    public async Task RunAsync_ExceptionInMember_NamesItAsWritten(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.StartsWith($"    test.ipynb, cell 1, {expected}: ", error.Traceback[1]);
    }

    [Fact]
    public async Task RunAsync_PathInAMessage_StartsAtTheNotebooksFolder()
    {
        using var folder = new TemporaryFolder();
        using var run = folder.Run();

        var error = await run.ErrorAsync($"System.IO.File.ReadAllText(@\"{Path.Combine(folder.Path, "data", "gone.csv")}\")");

        Assert.Equal($"test.ipynb, cell 1, line 1: Could not find a part of the path '{Path.Combine("data", "gone.csv")}'.", error.Value);
    }

    [Fact]
    public async Task RunAsync_SessionWithoutNotebookName_NamesTheCell()
    {
        using var run = new SessionRun(new() { WorkingDirectory = AppContext.BaseDirectory });

        var error = await run.ErrorAsync("throw new Exception(\"stop\");");

        Assert.Equal("cell 1, line 1: stop", error.Value);
    }

    [Fact]
    public async Task RunAsync_ManyCauses_AreCutWithACount()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("throw new AggregateException(Enumerable.Range(1, 8).Select(i => new Exception($\"cause {i}\")));");

        Assert.Equal(["caused by Exception: cause 5", "… 3 more causes"], error.Traceback.TakeLast(2));
    }
}
