using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

public sealed class CompletionItemTests
{
    [Theory]
    [InlineData("List|", "List", "class")]
    [InlineData("DateTim|", "DateTime", "struct")]
    [InlineData("IEnumerab|", "IEnumerable", "interface")]
    [InlineData("DayOfW|", "DayOfWeek", "enum")]
    [InlineData("Acti|", "Action", "delegate")]
    [InlineData("Sys|", "System", "namespace")]
    [InlineData("Console.Wri|", "WriteLine", "method")]
    [InlineData("Console.Tit|", "Title", "property")]
    [InlineData("Math.P|", "PI", "field")]
    [InlineData("Console.Canc|", "CancelKeyPress", "event")]
    [InlineData("var mine = 1; mi|", "mine", "local")]
    [InlineData("void M() { var inner = 1; inn| }", "inner", "local")]
    [InlineData("void M(int inside) { insi| }", "inside", "parameter")]
    [InlineData("void M<TItem>() { TIt| }", "TItem", "type parameter")]
    [InlineData("Math.Max(val|", "val1:", "parameter")]
    [InlineData("whil|", "while", "keyword")]
    [InlineData("#!ti|", "#!time", "directive")]
    public void Complete_Item_SaysItsKind(string marked, string text, string kind)
    {
        using var run = new SessionRun();

        Assert.Contains(new CompletionItem(text, kind), run.Complete(marked).Items);
    }

    [Theory]
    [InlineData("var x = Conso|", 8, 13)]
    [InlineData("Console.Wri|teLine()", 8, 11)]
    [InlineData("Console.|", 8, 8)]
    [InlineData("#!time\r\nConso|", 8, 13)]
    [InlineData("  #!ti|", 2, 6)]
    [InlineData("#r \"nuget: New|", 11, 14)]
    [InlineData("\"no|thing\"", 1, 3)]
    public void Complete_Range_IsWhatIsWrittenOfTheName(string marked, int start, int end)
    {
        using var run = new SessionRun();

        var completion = run.Complete(marked);

        Assert.Equal((start, end), (completion.Start, completion.End));
    }

    [Fact]
    public void Complete_Order_IsLettersCaseThenOwnThenKnownThenCommon()
    {
        using var run = new SessionRun();

        var names = run.Complete("class Thing { public int get; public int Gather; public int Getter; } new Thing().Get|").Items.Select(item => item.Text);
        var scope = run.Complete("var readme = 1; var Readme = 2; read|").Items.Select(item => item.Text);
        var all = run.Complete("class Thing { public int Zero; } new Thing().|").Items.Select(item => item.Text);

        Assert.Equal(["Getter", "GetHashCode", "GetType", "get"], names);
        Assert.Equal(["readme", "readonly", "Readme", "ReadOnlySpan"], scope.Intersect(["ReadOnlySpan", "Readme", "readonly", "readme"]));
        Assert.Equal(["Zero", "Display", "DisplayAs", "ToDisplayString", "Equals", "GetHashCode", "GetType", "ToString"], all);
    }

    [Fact]
    public void Complete_Keyword_AsAName_IsEscaped()
    {
        using var run = new SessionRun();

        Assert.Equal(["@event"], run.Complete("class C { public int @event; } new C().@ev|").Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Complete_Redeclared_KnowsTheNewType()
    {
        using var run = new SessionRun();
        await run.ResultAsync("var value = 1;");
        await run.ResultAsync("var value = \"text\";");

        Assert.Contains("Length", run.Complete("value.Le|").Items.Select(item => item.Text));
        Assert.Single(run.Complete("valu|").Items, item => item.Text == "value");
    }

    [Fact]
    public async Task Complete_AfterAFailedCell_KnowsNothingOfIt()
    {
        using var run = new SessionRun();
        await run.ErrorAsync("var lost = unknown;");

        Assert.Empty(run.Complete("los|").Items);
    }

    [Fact]
    public async Task Complete_Sketch_LeavesNoTrace()
    {
        using var run = new SessionRun();
        await run.ResultAsync("var counter = 0; int Next() => ++counter;");

        run.Complete("var sketched = Next(); counter = 5; sketched.|");
        run.Inspect("Nex|t()");

        Assert.Equal("1", await run.ResultAsync("Next()"));
        await run.ErrorAsync("sketched");
    }

    [Fact]
    public async Task Complete_WhileACellRuns_Answers()
    {
        using var run = new SessionRun();
        using var gate = new EventWaitHandle(initialState: false, EventResetMode.ManualReset);
        AppDomain.CurrentDomain.SetData(nameof(gate), gate);
        await run.ResultAsync("var known = 1;");
        var shown = run.NextOutputAsync();
        var running = run.ResultAsync("Console.WriteLine(1); ((System.Threading.WaitHandle)AppDomain.CurrentDomain.GetData(\"gate\")).WaitOne(); known + 1");
        await shown;

        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => run.Complete("kno|").Items.Select(item => item.Text).ToList())));
        gate.Set();

        Assert.All(texts, names => Assert.Contains("known", names));
        Assert.Equal("2", await running);
    }

    [Fact]
    public async Task Complete_WhileTheFirstCellCompiles_LeavesItsTypesWhole()
    {
        using var run = new SessionRun();
        var sketch = Task.Run(() => run.Complete("DayOfWeek.|"));

        await run.ResultAsync("DayOfWeek day = DayOfWeek.Monday; var list = new List<int> { 1 };");

        Assert.NotEmpty((await sketch).Items);
        Assert.Equal("true", await run.ResultAsync("day == DayOfWeek.Monday && list.Select(x => x.CompareTo(1)).Any()"));
    }

    [Fact]
    public async Task Complete_ReferencedAssembly_IsKnownInItsOwnCellAndLater()
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "bin/Library.dll", "namespace Shelf { public class Book { public int Pages; } }");
        using var run = folder.Run();

        Assert.Contains("Book", run.Complete("#r \"bin/Library.dll\"\nnew Shelf.Bo|").Items.Select(item => item.Text));
        await run.ResultAsync("#r \"bin/Library.dll\"\nusing Shelf;");
        Assert.Contains("Pages", run.Complete("new Book().Pa|").Items.Select(item => item.Text));
        Assert.Contains("Pages", run.Complete("#r \"bin/Library.dll\"\nnew Book().Pa|").Items.Select(item => item.Text));
    }

    [Fact]
    public void Complete_ReferenceThatIsNoAssembly_StillAnswers()
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.dll", "text");
        using var run = folder.Run();

        Assert.Contains("Console", run.Complete("#r \"text.dll\"\nConso|").Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("#r \"|", "bin/")]
    [InlineData("#r \"bin/|", "Library.dll")]
    [InlineData("#r \"bin/Li|", "Library.dll")]
    [InlineData("#load \"|", "bin/ helper.csx")]
    [InlineData("#!import |", "bin/ helper.csx lesson.ipynb")]
    [InlineData("#!import \"le|", "lesson.ipynb")]
    [InlineData("#!import ./hel|", "helper.csx")]
    [InlineData("#!import gone/|", "")]
    public void Complete_PathOfADirective_OffersFiles(string marked, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bin/Library.dll", "");
        folder.Write("bin/Library.xml", "");
        folder.Write("helper.csx", "");
        folder.Write("lesson.ipynb", "");
        folder.Write(".hidden/file.csx", "");
        using var run = folder.Run();

        var paths = run.Complete(marked).Items.Where(item => item.Kind == "path").Select(item => item.Text);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), paths.Order());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Complete_PositionOutsideTheCode_SaysWhereItMustBe(int position)
    {
        using var session = new CSharpSession(new SessionOptions());

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => session.Complete("abc", position));

        Assert.StartsWith("The position must lie in the code, from 0 to 3.", error.Message);
    }
}
