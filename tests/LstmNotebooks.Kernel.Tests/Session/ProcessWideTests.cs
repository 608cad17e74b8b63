using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>What belongs to the process and not to one session: these run while no other session does.</summary>
[Collection(nameof(ProcessWideTests))]
[CollectionDefinition(nameof(ProcessWideTests), DisableParallelization = true)]
public sealed class ProcessWideTests
{
    [Fact]
    public async Task RunAsync_LibraryCode_FindsTheToken()
    {
        using var run = new SessionRun();
        using var stop = new CancellationTokenSource();
        run.Cancellation = stop.Token;

        var found = await run.ResultAsync($"((System.Threading.CancellationToken)AppContext.GetData(\"{CSharpSession.CancellationName}\")).CanBeCanceled");

        Assert.Equal("true", found);
    }

    [Fact]
    public async Task RunAsync_ConsoleLeftRedirected_IsTakenBack()
    {
        using var run = new SessionRun();
        await run.ShowAsync("Console.SetOut(new System.IO.StringWriter());");

        var text = await run.StreamAsync("Console.Write(\"seen\");");

        Assert.Equal("seen", text);
    }

    [Fact]
    public async Task RunAsync_TwoHundredCells_StayWithinMemory()
    {
        using var run = new SessionRun();
        for (var cell = 0; cell < 10; cell++)
            await run.ResultAsync($"var value{cell} = {cell};");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var cell = 10; cell < 210; cell++)
            await run.ResultAsync($"int Method{cell}(int x) => x + value{cell - 1};\nvar value{cell} = Method{cell}(1);");

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal("209", await run.ResultAsync("value209"));
        Assert.InRange(grown, 0, 200L << 20);
    }
}
