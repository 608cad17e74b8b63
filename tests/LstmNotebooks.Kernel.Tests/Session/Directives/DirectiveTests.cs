using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Tests.Session;

public sealed class DirectiveTests
{
    [Fact]
    public async Task RunAsync_UnknownDirective_ListsTheKnownOnes()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("1.ToString();\n#!nowhere\nlet x = 1");

        Assert.Equal(
            "test.ipynb, cell 1, line 2: unknown directive '#!nowhere'. There are: #!about, #!csharp, #!help, #!html, #!import, #!javascript, #!lsmagic, #!markdown, #!time, #!who, #!whos, #:package, #i, #load, #r.",
            error.Value);
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "the directive #!fsharp begins another language (F#), which does not run here; C#, HTML, Markdown and JavaScript do. Write the cell in C#.")]
    [InlineData("#!pwsh\nGet-Date", "the directive #!pwsh begins another language (PowerShell), which does not run here; C#, HTML, Markdown and JavaScript do. Run the commands in a terminal.")]
    [InlineData("#!mermaid\ngraph LR", "the directive #!mermaid begins another language (a Mermaid diagram), which does not run here; C#, HTML, Markdown and JavaScript do. Put the diagram into a Markdown cell, between ```mermaid and ```.")]
    [InlineData("#!value --name data\na,b", "the directive #!value begins another language (a text kept under a name), which does not run here; C#, HTML, Markdown and JavaScript do. Write it as the text of a C# variable, between \"\"\" and \"\"\".")]
    [InlineData("#!connect mssql --kernel-name shop", "#!connect belongs to .NET Interactive, which runs several languages. Open the connection in C#, with a package for that database or service.")]
    [InlineData("#!share --from fsharp x", "#!share belongs to .NET Interactive, which runs several languages. All cells here are C# and see each other's variables: leave the line out.")]
    [InlineData("#!set --name x --value @csharp:y", "#!set belongs to .NET Interactive, which runs several languages. Assign the value in C#: var name = value;")]
    public async Task RunAsync_DirectiveOfNetInteractive_SaysWhatToDo(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    [Fact]
    public async Task RunAsync_Help_ShowsTheDocumentationOfAName()
    {
        using var run = new SessionRun();
        await run.ShowAsync("/// <summary>Doubles a number.</summary>\nint Twice(int n) => 2 * n;");

        var page = Assert.IsType<PageOutput>(Assert.Single(await run.ShowAsync("#!help Twice")));

        Assert.Contains("int Twice(int n)", page.Data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("Doubles a number.", page.Data["text/plain"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!help Nowhere.At.All", "Nowhere.At.All")]
    [InlineData("#!help", "")]
    public async Task RunAsync_HelpWithoutAnAnswer_NamesWhatWasAsked(string cell, string name)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(cell);

        Assert.Equal($"test.ipynb, cell 1, line 1: #!help knows nothing of '{name}'. Write a name that a cell could use, such as #!help Console.WriteLine.", error.Value);
    }

    [Theory]
    [InlineData("markdown", "text/markdown", "# Title", "# Title")]
    [InlineData("html", "text/html", "<b>a</b> &lt; b", "a < b")]
    [InlineData("javascript", "application/javascript", "alert('x')", "alert('x')")]
    public async Task RunAsync_OtherLanguage_ShowsItsText(string language, string mimeType, string content, string plain)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync($"#!{language}\n{content}");

        Assert.Equal([new(mimeType, content), new("text/plain", plain)], Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data.Entries);
    }

    [Fact]
    public async Task RunAsync_LanguagesAndCode_RunInOrder()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("var a = 1;\na\n#!markdown\n*text*\n#!csharp\na + 1");

        Assert.Equal(["1", "*text*", "2"], outputs.Select(Text));
        Assert.IsType<ResultOutput>(outputs[2]);
    }

    [Fact]
    public async Task RunAsync_CodeAfterDirectives_KeepsItsLineInErrors()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("#!markdown\ntext\n#!csharp\n\nmissing");

        Assert.StartsWith("test.ipynb, cell 1, line 5: CS0103", error.Value);
    }

    [Fact]
    public async Task RunAsync_Time_PrintsTheTimeAtTheEnd()
    {
        using var run = new SessionRun();

        var text = await run.StreamAsync("#!time\nConsole.WriteLine(\"work\");");

        Assert.Matches(new Regex(@"^work\nWall time: [\d,]+\.\d ms\n$"), text);
    }

    [Fact]
    public async Task RunAsync_Who_ListsVariablesOnce()
    {
        using var run = new SessionRun();
        await run.ShowAsync("var b = 1; string a = null;");
        await run.ShowAsync("double b = 2.5; void Method() { }");

        var outputs = await run.ShowAsync("#!who");

        Assert.Equal("a\nb", Text(Assert.Single(outputs)));
    }

    [Fact]
    public async Task RunAsync_Whos_ListsTypesAndValues()
    {
        using var run = new SessionRun();
        await run.ShowAsync("var count = 12; string name = null; var list = new List<int> { 1, 2 };");

        var outputs = await run.ShowAsync("#!whos");

        Assert.Equal(
            """
            variables
                   type       value
            count  int        12
            name   string     null
            list   List<int>  [1, 2]
            """.ReplaceLineEndings("\n"),
            Text(Assert.Single(outputs)));
    }

    [Fact]
    public async Task RunAsync_Lsmagic_ListsEveryDirectiveWithItsUse()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("#!lsmagic");

        Assert.Contains("#!import FILE                 runs a .cs, .csx, .ipynb or .dib file; its usings and variables hold in later cells\n", Text(outputs[0]));
    }

    [Fact]
    public async Task RunAsync_About_NamesKernelAndRuntime()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("#!about");

        Assert.Matches(@"^C# of LstmNotebooks \d+\.\d+\.\d+ on \.NET \d+\.\d+\.\d+$", Text(outputs[0]));
    }

    private static string? Text(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data["text/plain"],
        ResultOutput result => result.Data["text/plain"],
        _ => null,
    };
}
