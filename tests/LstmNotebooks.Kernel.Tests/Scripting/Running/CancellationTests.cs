using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class CancellationTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (var i = 0; ; i++) { }")]
    [InlineData("again: goto again;")]
    [InlineData("while (true) try { while (true) { } } catch (Exception) { }")]
    [InlineData("Parallel.For(0, 4, i => { while (true) { } });")]
    public async Task RunAsync_EndlessCell_StopsAndKeepsVariables(string code)
    {
        using var run = new SessionRun();

        var error = await InterruptAsync(run, code);

        Assert.Equal("test.ipynb, cell 1: interrupted. Variables set before keep their values.", error.Value);
        Assert.Equal("7", await run.ResultAsync("kept"));
    }

    [Theory]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Run(() => System.Threading.Thread.Sleep(-1));")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(1);\nSystem.Threading.Thread.Sleep(-1);")]
    [InlineData("async Task Sleep() { await Task.Delay(1); System.Threading.Thread.Sleep(-1); }\nSleep().Wait();")]
    [InlineData("var gate = new object();\nvar owner = new System.Threading.Thread(() => { lock (gate) System.Threading.Thread.Sleep(-1); }) { IsBackground = true };\nowner.Start();\nwhile (System.Threading.Monitor.TryEnter(gate)) System.Threading.Monitor.Exit(gate);\nlock (gate) { }")]
    [InlineData("class Slow { public override string ToString() { System.Threading.Thread.Sleep(-1); return \"\"; } }\nnew Slow()")]
    [InlineData("class Endless { public override string ToString() { while (true) { } } }\nnew Endless()")]
    [InlineData("class Endless { public int Value { get { while (true) { } } } }\nnew Endless()")]
    [InlineData("class Static { static Static() => System.Threading.Thread.Sleep(-1); public static int Value = 1; }\nvar read = Static.Value;")]
    [InlineData("while (true) Console.WriteLine(\"again\");")]
    [InlineData("try { System.Threading.Thread.Sleep(-1); } catch (System.Threading.ThreadInterruptedException) { System.Threading.Thread.Sleep(-1); }")]
    public async Task RunAsync_EndlessWait_StopsAndKeepsVariables(string code)
    {
        using var run = new SessionRun();

        var error = await InterruptAsync(run, code);

        Assert.Equal("test.ipynb, cell 1: interrupted. Variables set before keep their values.", error.Value);
        Assert.Equal("7", await run.ResultAsync("kept"));
    }

    [Fact]
    public async Task RunAsync_CodeThatTakesEveryInterrupt_IsLeftBehind()
    {
        using var run = new SessionRun();

        // The library's loop does not ask whether to stop, and the wait in it comes back after every interrupt; a try that the cell writes itself would ask.
        var error = await InterruptAsync(run, """
            var end = new System.Threading.ManualResetEventSlim();
            var isOver = System.Linq.Expressions.Expression.Lambda<Func<int, bool>>(
                System.Linq.Expressions.Expression.TryCatch(
                    System.Linq.Expressions.Expression.Call(System.Linq.Expressions.Expression.Constant(end), "Wait", null, System.Linq.Expressions.Expression.Constant(-1)),
                    System.Linq.Expressions.Expression.Catch(typeof(System.Threading.ThreadInterruptedException), System.Linq.Expressions.Expression.Constant(false))),
                System.Linq.Expressions.Expression.Parameter(typeof(int))).Compile();
            var turns = Enumerable.Range(0, int.MaxValue).First(isOver);
            """);

        Assert.StartsWith("test.ipynb, cell 1: interrupted.", error.Value);
        Assert.EndsWith("goes on in the background; restart the kernel to end it.", error.Value);
        Assert.Equal("7", await run.ResultAsync("end.Set();\nkept"));
    }

    [Fact]
    public async Task RunAsync_InterruptedAwait_NeverGoesOn()
    {
        using var run = new SessionRun();
        await InterruptAsync(run, "var go = new TaskCompletionSource();\nawait go.Task;\nkept = 8;");

        await run.ResultAsync("go.SetResult();\nawait Task.Delay(1);");

        Assert.Equal("7", await run.ResultAsync("kept"));
    }

    [Fact]
    public async Task RunAsync_OutputAfterTheCellWasLeft_IsItsOwn()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        using var stop = new CancellationTokenSource();
        var late = new TaskCompletionSource<CellOutput>(TaskCreationOptions.RunContinuationsAsynchronously);
        void First(CellOutput output)
        {
            if (output is StreamOutput { Text: "begun" })
                stop.Cancel();
            else if (output is StreamOutput)
                late.SetResult(output);
        }

        await session.RunAsync("var go = new TaskCompletionSource();\nConsole.Write(\"begun\");\nawait Task.Run(async () => { await go.Task; Console.Write(\"late\"); });", 1, First, stop.Token).WaitAsync(Long);
        var second = new List<CellOutput>();
        await session.RunAsync("go.SetResult();", 2, second.Add);

        Assert.Equal(new StreamOutput("stdout", "late"), await late.Task.WaitAsync(Long));
        Assert.Empty(second);
    }

    [Fact]
    public async Task RunAsync_InterruptThatCameTooLate_DoesNotHitTheNextCell()
    {
        using var run = new SessionRun();
        for (var i = 0; i < 5; i++)
        {
            await InterruptAsync(run, "try { System.Threading.Thread.Sleep(-1); } catch (System.Threading.ThreadInterruptedException) { }");

            Assert.Equal("1", await run.ResultAsync("System.Threading.Thread.Sleep(1);\nTask.Delay(1).Wait();\n1"));
        }
    }

    [Fact]
    public async Task RunAsync_CellThatEndsWellWhenAskedToStop_ShowsItsResultAndWasInterrupted()
    {
        using var run = new SessionRun();

        var error = await InterruptAsync(run, "try { System.Threading.Thread.Sleep(-1); } catch (System.Threading.ThreadInterruptedException) { }\nkept");

        Assert.Equal("test.ipynb, cell 1: interrupted. Variables set before keep their values.", error.Value);
        Assert.Equal("7", Assert.Single(run.Outputs.OfType<ResultOutput>()).Data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_TaskResult_DoesNotWaitForItself()
    {
        using var run = new SessionRun();

        Assert.Equal("3", await run.ResultAsync("async Task<int> Later() { await Task.Delay(1); await Task.Yield(); return 3; }\nLater().Result"));
    }

    [Fact]
    public async Task RunAsync_CodeAfterAwait_RunsOnTheSameThread()
    {
        using var run = new SessionRun();

        Assert.Equal("true", await run.ResultAsync("""
            var thread = System.Threading.Thread.CurrentThread;
            await Task.Run(() => { while (!thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin)) { } });
            thread == System.Threading.Thread.CurrentThread
            """));
    }

    [Fact]
    public async Task RunAsync_LoopInAnEarlierCellsMethod_Stops()
    {
        using var run = new SessionRun();
        await run.ShowAsync("void Forever() { while (true) { } }");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        run.Cancellation = stop.Token;

        var error = await run.ErrorAsync("Forever();").WaitAsync(Long);

        Assert.Equal("OperationCanceledException", error.Name);
    }

    [Fact]
    public async Task RunAsync_AlreadyCancelled_RunsNothing()
    {
        using var run = new SessionRun();
        run.Cancellation = new CancellationToken(canceled: true);

        var error = await run.ErrorAsync("Console.Write(\"ran\");");

        Assert.Equal("OperationCanceledException", error.Name);
        Assert.Single(run.Outputs);
    }

    [Fact]
    public async Task RunAsync_CellsOwnCancellation_IsAnOrdinaryError()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("throw new OperationCanceledException(\"mine\");");

        Assert.Equal("test.ipynb, cell 1, line 1: mine", error.Value);
    }

    [Fact]
    public async Task RunAsync_EndlessRecursion_IsAnError()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)");

        Assert.Equal("InsufficientExecutionStackException", error.Name);
    }

    /// <summary>Runs a cell that sets "kept", and asks it to stop as soon as it shows that it runs.</summary>
    private static async Task<ErrorOutput> InterruptAsync(SessionRun run, string endless)
    {
        using var stop = new CancellationTokenSource();
        run.Cancellation = stop.Token;
        var started = run.NextOutputAsync();
        var running = run.ErrorAsync($"var kept = 7;\nConsole.WriteLine(kept);\n{endless}");
        await started.WaitAsync(Long);

        await stop.CancelAsync();
        var error = await running.WaitAsync(Long);
        run.Cancellation = CancellationToken.None;
        return error;
    }
}
