using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Exceptions that no code of a cell catches, on other threads: without help, each would end the process and these tests with it.</summary>
public sealed class StrayExceptionTests
{
    [Theory]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"boom\")).Start();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"boom\"));")]
    [InlineData("System.Threading.ThreadPool.UnsafeQueueUserWorkItem(_ => throw new Exception(\"boom\"), null);")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new Exception(\"boom\"), null, 1, -1);")]
    [InlineData("async void Forget() { await Task.Delay(1); throw new Exception(\"boom\"); } Forget();")]
    [InlineData("async void Forget() => throw new Exception(\"boom\"); Forget();")]
    [InlineData("async void Forget() { await Task.Delay(1).ConfigureAwait(false); throw new Exception(\"boom\"); } Forget();")]
    [InlineData("System.Threading.SynchronizationContext.Current.Post(_ => throw new Exception(\"boom\"), null);")]
    public async Task RunAsync_ExceptionOnAnotherThread_IsShownAndTheSessionLives(string code)
    {
        using var run = new SessionRun();
        var shown = run.NextOutputAsync();

        await run.ShowAsync(code);
        await shown.WaitAsync(TimeSpan.FromSeconds(60));

        var output = Assert.IsType<StreamOutput>(run.Outputs[0]);
        Assert.Equal("stderr", output.Name);
        Assert.StartsWith("An exception ended work in the background.\nException: boom\n    test.ipynb, cell 1, line 1", output.Text);
        Assert.Equal("2", await run.ResultAsync("1 + 1"));
    }

    [Fact]
    public async Task RunAsync_ExceptionOnAThreadOfAnEarlierCell_GoesToThatCell()
    {
        using var session = new CSharpSession(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
        var shown = new TaskCompletionSource<CellOutput>(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new List<CellOutput>();

        await session.RunAsync("var go = new System.Threading.ManualResetEventSlim();\nvar thread = new System.Threading.Thread(() => { go.Wait(); throw new Exception(\"late\"); });\nthread.Start();", 1, shown.SetResult);
        await session.RunAsync("go.Set();\nthread.Join();", 2, second.Add);

        var output = Assert.IsType<StreamOutput>(await shown.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("Exception: late\n    cell 1, line 2", output.Text);
        Assert.Empty(second);
    }

    [Fact]
    public async Task RunAsync_TaskThatNobodyAwaits_IsShownOnce()
    {
        using var run = new SessionRun();
        var shown = run.NextOutputAsync();

        await run.ShowAsync("void Start() { Task.Run(() => throw new Exception(\"alone\")); }\nStart();");
        for (var wait = 0; wait < 600 && !shown.IsCompleted; wait++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.WhenAny(shown, Task.Delay(100));
        }

        var output = Assert.IsType<StreamOutput>(Assert.Single(run.Outputs));
        Assert.Equal(
            new StreamOutput("stderr", "A task failed and nothing awaited it.\nException: alone\n    test.ipynb, cell 1, line 1, in Start: void Start() { Task.Run(() => throw new Exception(\"alone\")); }\n"),
            output);
    }

    [Fact]
    public async Task RunAsync_ThreadsThatStopWithTheCell_ShowNothing()
    {
        using var run = new SessionRun();
        using var stop = new CancellationTokenSource();
        run.Cancellation = stop.Token;
        var started = run.NextOutputAsync();
        var running = run.ErrorAsync("var thread = new System.Threading.Thread(() => { while (true) { } });\nthread.Start();\nConsole.Write(\"begun\");\nthread.Join();");
        await started.WaitAsync(TimeSpan.FromSeconds(60));

        await stop.CancelAsync();
        var error = await running.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal([new StreamOutput("stdout", "begun"), error], run.Outputs);
    }
}
