using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Source that is nested or long beyond reason. Without help, the compiler would overflow the stack and end these tests.</summary>
public sealed class SourceLimitTests
{
    public static TheoryData<string> Deep =>
    [
        $"var x = {new string('(', 5000)}1{new string(')', 5000)};",
        $"var x = {Repeat("- ", 5000)}1;",
        $"int F(int x) => x;\nvar x = {Repeat("F(", 5000)}1{new string(')', 5000)};",
        $"var x = {Repeat("true ? 1 : ", 5000)}0;",
        $"Func<object> f = {Repeat("() => (Func<object>)(", 2000)}null{new string(')', 2000)};",
        $"{new string('{', 5000)} {new string('}', 5000)}",
        $"{Repeat("while (true) ", 5000)};",
        $"if (true) {{ }} {Repeat("else if (true) { } ", 5000)}",
        $"var x = {Repeat("new object[] { ", 5000)}1{new string('}', 5000)};",
        $"Type x = typeof({Repeat("List<", 5000)}int{new string('>', 5000)});",
        $"{Repeat("class C { ", 5000)}{new string('}', 5000)}",
        $"var x = 1 is {Repeat("not ", 5000)}1;",
    ];

    public static TheoryData<string> Long =>
    [
        $"int one = 1;\nvar x = {string.Join(" + ", Enumerable.Repeat("one", 5000))};",
        $"{Repeat("#if true\n", 2000)}var x = 1;\n{Repeat("#endif\n", 2000)}",
        $"var x = \"{new string('x', 5_000_000)}\";",
        $"// {new string('x', 5_000_000)}",
    ];

    [Theory]
    [MemberData(nameof(Deep))]
    public async Task RunAsync_TooDeeplyNested_IsACompileError(string code)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"var before = 1;\n{code}");

        Assert.Equal("CompilationError", error.Name);
        Assert.Matches("^test.ipynb, cell 1, line [23]: the code is nested more than 1,000 levels deep, which the compiler cannot follow. Give the inner parts names of their own.$", error.Value);
        Assert.Equal("2", await run.ResultAsync("1 + 1"));
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void CompleteAndInspect_TooDeeplyNested_KnowNothing(string code)
    {
        using var session = new CSharpSession(new SessionOptions());

        Assert.Empty(session.Complete(code, code.Length).Items);
        Assert.Null(session.Inspect(code, code.Length, detailed: false));
    }

    [Theory]
    [MemberData(nameof(Long))]
    public async Task RunAsync_LongButNotDeep_Runs(string code)
    {
        using var run = new SessionRun();

        Assert.Null(await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_TooDeeplyNestedFile_IsACompileErrorThere()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep.csx", $"\nvar x = {Repeat("- ", 5000)}1;");
        using var run = folder.Run();

        var error = await run.ErrorAsync("#load \"deep.csx\"");

        Assert.StartsWith("deep.csx, line 2: the code is nested ", error.Value);
    }

    [Fact]
    public async Task RunAsync_LongSource_StopsWhenAsked()
    {
        using var run = new SessionRun();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        run.Cancellation = stop.Token;

        var error = await run.ErrorAsync(Repeat("Console.Write(\"\");\n", 250_000)).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("OperationCanceledException", error.Name);
        Assert.IsType<ErrorOutput>(Assert.Single(run.Outputs));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
