using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Session;

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

    [Fact]
    public async Task RunAsync_EndlessWait_IsLeftBehind()
    {
        using var run = new SessionRun();

        var error = await InterruptAsync(run, "await Task.Delay(-1);");

        Assert.StartsWith("test.ipynb, cell 1: interrupted.", error.Value);
        Assert.EndsWith("goes on in the background; restart the kernel to end it.", error.Value);
        Assert.Equal("7", await run.ResultAsync("kept"));
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
