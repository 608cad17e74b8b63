using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class ConsoleTests
{
    [Fact]
    public async Task RunAsync_ConsoleAndDisplay_KeepTheirOrder()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("Console.Write(\"a\"); Console.WriteLine(1); display(2); Console.Error.WriteLine(\"b\"); Console.WriteLine(\"c\"); 3");

        Assert.Collection(
            outputs,
            output => Assert.Equal(new StreamOutput("stdout", "a1\n"), output),
            output => Assert.Equal("2", Assert.IsType<DisplayOutput>(output).Data["text/plain"]),
            output => Assert.Equal(new StreamOutput("stderr", "b\n"), output),
            output => Assert.Equal(new StreamOutput("stdout", "c\n"), output),
            output => Assert.Equal("3", Assert.IsType<ResultOutput>(output).Data["text/plain"]));
    }

    [Fact]
    public async Task RunAsync_ConsoleBeforeError_ComesFirst()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("Console.Write(\"before\"); throw new Exception(\"stop\");");

        Assert.Equal(new StreamOutput("stdout", "before"), outputs[0]);
        Assert.IsType<ErrorOutput>(outputs[1]);
    }

    [Fact]
    public async Task RunAsync_ManyLines_LosesNone()
    {
        using var run = new SessionRun();

        var text = await run.StreamAsync("for (var i = 0; i < 100_000; i++) Console.WriteLine(i);");

        Assert.Equal(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i}\n")), text);
    }

    [Fact]
    public async Task RunAsync_ManyLines_ComeInFewOutputs()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("for (var i = 0; i < 100_000; i++) Console.WriteLine(i);");

        Assert.InRange(outputs.Count, 1, 2000);
    }

    [Fact]
    public async Task RunAsync_LinesOfParallelTasks_StayWhole()
    {
        using var run = new SessionRun();

        var text = await run.StreamAsync("await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(() => { for (var i = 0; i < 500; i++) Console.WriteLine($\"task {task} line {i}\"); })));");

        var expected = from task in Enumerable.Range(0, 8) from i in Enumerable.Range(0, 500) select $"task {task} line {i}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), text.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_ThreadOfACell_BelongsToTheCell()
    {
        using var run = new SessionRun();

        var text = await run.StreamAsync("var thread = new System.Threading.Thread(() => Console.Write(\"from a thread\"));\nthread.Start();\nthread.Join();");

        Assert.Equal("from a thread", text);
    }

    [Fact]
    public async Task RunAsync_LateOutput_GoesToTheCellThatStartedIt()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        var late = new TaskCompletionSource<CellOutput>(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new List<CellOutput>();

        await session.RunAsync("var go = new TaskCompletionSource();\nvar background = Task.Run(async () => { await go.Task; Console.Write(\"late\"); });", 1, late.SetResult);
        await session.RunAsync("go.SetResult();\nawait background;", 2, second.Add);

        Assert.Equal(new StreamOutput("stdout", "late"), await late.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(second);
    }

    [Fact]
    public async Task RunAsync_OutputDuringTheCell_DoesNotWaitForItsEnd()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        using var stop = new CancellationTokenSource();

        // The cell never ends by itself: only because its output was seen while it ran.
        var result = await session.RunAsync("Console.Write(\"progress\"); while (true) { }", 1, _ => stop.Cancel(), stop.Token);

        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task RunAsync_TooMuchOutput_IsCutWithANote()
    {
        using var run = new SessionRun(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, MaximumConsoleCharacters = 1000 });

        var outputs = await run.ShowAsync("for (var i = 0; i < 5000; i++) Console.Write('x');");

        Assert.Equal(1000, outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout").Sum(output => output.Text.Length));
        Assert.Equal(new StreamOutput("stderr", "\n[The cell wrote more than 1,000 characters; the rest is left out.]\n"), outputs[^1]);
    }

    [Theory]
    [InlineData("Console.OutputEncoding = Encoding.UTF8; Console.Write(\"é\");", "é")]
    [InlineData("Console.ForegroundColor = ConsoleColor.Red; Console.Write(\"red\"); Console.ResetColor();", "red")]
    [InlineData("Console.Out.Close(); Console.Write(\"open\");", "open")]
    public async Task RunAsync_ConsoleSettings_DoNotTouchWhatIsWritten(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.StreamAsync(code));
    }

    [Theory]
    [InlineData("Console.WindowWidth")]
    [InlineData("Console.CursorLeft = 1;")]
    [InlineData("Console.SetCursorPosition(0, 0);")]
    [InlineData("Console.CursorVisible = false;")]
    [InlineData("Console.Beep();")]
    [InlineData("Console.ReadKey()")]
    [InlineData("Console.KeyAvailable")]
    public async Task RunAsync_ConsoleThatIsNoTerminal_AnswersOrFailsAndTheSessionGoesOn(string code)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(code);

        Assert.True(outputs is [] or [ResultOutput] or [ErrorOutput { Name: "InvalidOperationException" or "IOException" or "PlatformNotSupportedException" }], string.Join('\n', outputs));
        Assert.Equal("2", await run.ResultAsync("1 + 1"));
    }

    [Fact]
    public async Task RunAsync_EmitThrows_FailsTheCall()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });

        var failure = await Assert.ThrowsAsync<IOException>(() => session.RunAsync("Console.Write(1);", 1, _ => throw new IOException("disk full")));

        Assert.Equal("disk full", failure.Message);
    }

    [Fact]
    public async Task RunAsync_EmitPrints_DoesNotEchoIntoTheCell()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        var outputs = new List<CellOutput>();

        await session.RunAsync(
            "display(1);",
            1,
            output =>
            {
                Console.Write("");
                Console.WriteLine("seen by the program");
                outputs.Add(output);
            });

        Assert.Single(outputs);
    }
}
