using LstmNotebooks.Kernel.Cells;
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
    public async Task RunAsync_CultureOfACell_ReachesItsConsoleAndNotWhatTheSessionWrites()
    {
        using var run = new SessionRun();
        const string odd = "new System.Globalization.CultureInfo(\"\") { NumberFormat = { NegativeSign = \"minus \", NumberDecimalSeparator = \",\" } }";

        try
        {
            var outputs = await run.ShowAsync($"System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.DefaultThreadCurrentCulture = {odd};\nConsole.WriteLine(-0.5);\ndisplay(-1.5);\ndisplay(new {{ Value = -2.5 }});\nnew[] {{ -3.5 }}");
            var time = await run.StreamAsync("#!time");

            Assert.Equal("minus 0,5\n", Assert.IsType<StreamOutput>(outputs[0]).Text);
            Assert.Equal("-1.5", Assert.IsType<DisplayOutput>(outputs[1]).Data["text/plain"]);
            Assert.Contains("-2.5", Assert.IsType<DisplayOutput>(outputs[2]).Data["text/html"]);
            Assert.Equal("[-3.5]", Assert.IsType<ResultOutput>(outputs[3]).Data["text/plain"]);
            Assert.Matches(@"^Wall time: [\d,]+\.\d ms\n$", time);
        }
        finally
        {
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        }
    }

    [Fact]
    public async Task RunAsync_CurrentDirectoryLeftElsewhere_DoesNotMoveTheNotebook()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.csx", "var part = 5;");
        using var run = folder.Run();
        var before = Environment.CurrentDirectory;

        try
        {
            await run.ResultAsync("Environment.CurrentDirectory = System.IO.Path.GetTempPath();");

            Assert.Equal("5", await run.ResultAsync("#!import part.csx\npart"));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
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
