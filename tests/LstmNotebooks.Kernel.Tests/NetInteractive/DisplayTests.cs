using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.NetInteractive;

public sealed class DisplayTests
{
    [Fact]
    public async Task Display_Update_ReplacesUnderTheSameId()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("var shown = display(\"one\");\nvar other = 2.Display();\nshown.Update(\"three\");");

        Assert.Equal(("display-1", "one"), Shown(outputs[0]));
        Assert.Equal(("display-2", "2"), Shown(outputs[1]));
        Assert.Equal(("display-1", "three"), Shown(outputs[2]));
        Assert.IsType<DisplayUpdate>(outputs[2]);
    }

    [Fact]
    public async Task Display_UpdateFromALaterCell_IsThatCellsOutput()
    {
        using var run = new SessionRun();
        await run.ShowAsync("var shown = \"one\".Display();");

        var outputs = await run.ShowAsync("shown.Update(\"two\");");

        Assert.Equal(("display-1", "two"), Shown(Assert.Single(outputs)));
    }

    [Theory]
    [InlineData("display(1)")]
    [InlineData("1.Display()")]
    public async Task Display_AsTrailingExpression_ShowsTheValueOnce(string code)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(code);

        Assert.Equal("1", Bundle(Assert.Single(outputs))["text/plain"]);
    }

    [Fact]
    public async Task Display_MimeType_GivesThatFormOnly()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("display(new[] { 1, 2 }, \"text/html\");\nnew { A = 1 }.Display(\"application/json\");");

        Assert.Equal([new("text/html", "<pre>[1, 2]</pre>"), new("text/plain", "[1, 2]")], Bundle(outputs[0]).Entries);
        Assert.Equal([new("application/json", "{\"A\":1}"), new("text/plain", "anonymous\nA  1")], Bundle(outputs[1]).Entries);
    }

    [Fact]
    public async Task DisplayAs_Text_IsShownAsItIs()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("\"# Title\".DisplayAs(\"text/markdown\");\n\"{}\".DisplayAs(\"application/json\");");

        Assert.Equal("# Title", Bundle(outputs[0])["text/markdown"]);
        Assert.Equal("{}", Bundle(outputs[1])["application/json"]);
    }

    [Fact]
    public async Task DisplayAs_JsonThatIsNone_IsAnError()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("\"{\".DisplayAs(\"application/vnd.plotly.v1+json\");");

        Assert.StartsWith("test.ipynb, cell 1, line 1: Content shown as application/vnd.plotly.v1+json must be JSON text, but is not: ", error.Value);
    }

    [Fact]
    public async Task DisplayTable_Numbers_AreATableToo()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("new[] { 10, 20 }.DisplayTable();");

        Assert.Equal("int[] · 2 items\n   value\n0     10\n1     20", Bundle(outputs[0])["text/plain"]);
        Assert.StartsWith("<table", Bundle(outputs[0])["text/html"]);
    }

    [Fact]
    public async Task Html_AsResult_ShowsAsHtml()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("HTML(\"<b>bold</b>\")");

        Assert.Equal([new("text/html", "<b>bold</b>"), new("text/plain", "bold")], Assert.IsType<ResultOutput>(outputs[0]).Data.Entries);
    }

    [Fact]
    public async Task CssAndJavascript_AreShownAtOnce()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("CSS(\"p { margin: 0 }\");\nJavascript(\"let x = 1;\");");

        Assert.Equal("<style>p { margin: 0 }</style>", Bundle(outputs[0])["text/html"]);
        Assert.Equal("let x = 1;", Bundle(outputs[1])["application/javascript"]);
    }

    [Fact]
    public async Task Display_InAClassOfACell_IsKnown()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("class Shower { public void Show() => display(HTML(\"x\")); }\nnew Shower().Show();");

        Assert.Equal("x", Bundle(outputs[0])["text/html"]);
    }

    [Fact]
    public async Task Display_FromATask_IsTheCells()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("await Task.Run(() => display(5));");

        Assert.Equal("5", Bundle(Assert.Single(outputs.OfType<DisplayOutput>()))["text/plain"]);
    }

    [Fact]
    public async Task Display_Exception_ShowsItsPlaceInTheReadersSource()
    {
        using var run = new SessionRun();

        var text = await run.ResultAsync("Exception caught = null;\ntry\n{\n    throw new Exception(\"kept\");\n}\ncatch (Exception exception)\n{\n    caught = exception;\n}\ncaught");

        Assert.Equal("Exception: kept\n    test.ipynb, cell 1, line 4: throw new Exception(\"kept\");", text);
    }

    [Fact]
    public async Task RunAsync_TypesOfCells_AreNamedAsWritten()
    {
        using var run = new SessionRun();

        var text = await run.ResultAsync("record Pair<T>(T Left, T Right);\nnew List<Pair<int>> { new(1, 2) }");

        Assert.Equal("List<Pair<int>> · 1 item\n   Left  Right\n0     1      2", text);
    }

    private static MimeBundle Bundle(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        DisplayUpdate update => update.Data,
        _ => throw new InvalidOperationException($"{output} carries no value."),
    };

    private static (string?, string?) Shown(CellOutput output) =>
        (output is DisplayOutput display ? display.DisplayId : ((DisplayUpdate)output).DisplayId, Bundle(output)["text/plain"]);
}
