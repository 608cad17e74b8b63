using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Session;

/// <summary>A new directive is a row of the table and nothing else.</summary>
public sealed class DirectiveTableTests : IDisposable
{
    private static readonly Directive Shout = new(
        "#!shout TEXT", "shows a text in capitals", call => call.Show(call.Argument.ToUpperInvariant()))
    {
        Files = [".txt"],
    };

    private readonly TemporaryFolder folder = new();
    private readonly CSharpSession session;

    public DirectiveTableTests() => session = new CSharpSession(
        new SessionOptions { NotebookName = "test.ipynb", WorkingDirectory = folder.Path }, Directives.Ordered([.. Directives.All, Shout]));

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task NewRow_InACell_Runs()
    {
        var outputs = await RunAsync("1 + 1\n#!shout quiet");

        Assert.Equal(["2", "QUIET"], outputs.Select(Text));
    }

    [Fact]
    public async Task NewRow_IsListedBesideTheOthers()
    {
        var outputs = await RunAsync("#!lsmagic");

        var lines = Text(Assert.Single(outputs))!.Split('\n').Select(line => line.Trim()).ToList();
        var row = lines.FindIndex(line => line.StartsWith("#!shout TEXT ", StringComparison.Ordinal));
        Assert.EndsWith("shows a text in capitals", lines[row], StringComparison.Ordinal);
        Assert.StartsWith("#!markdown", lines[row - 1], StringComparison.Ordinal);
        Assert.StartsWith("#!time", lines[row + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewRow_StandsInTheErrorOfAnUnknownDirective()
    {
        var error = Assert.IsType<ErrorOutput>(Assert.Single(await RunAsync("#!nowhere")));

        Assert.Contains("#!markdown, #!shout, #!time", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void NewRow_HasItsHelp() =>
        Assert.Equal("#!shout TEXT: shows a text in capitals", session.Inspect("#!shout", 4, detailed: false)!["text/plain"]);

    [Fact]
    public void NewRow_IsCompleted_NameAndArgument()
    {
        folder.Write("speech.txt", "");
        folder.Write("speech.dll", "");

        Assert.Equal("#!shout", Assert.Single(session.Complete("#!sh", 4).Items).Text);
        Assert.Equal("speech.txt", Assert.Single(session.Complete("#!shout sp", 10).Items).Text);
    }

    [Fact]
    public void Table_EveryRow_SaysWhatItIsFor()
    {
        Assert.All(Directives.All, directive => Assert.Matches("^#[!:]?[a-z]+( |$)", directive.Usage));
        Assert.All(Directives.All, directive => Assert.NotEmpty(directive.Purpose));
        Assert.Equal(Directives.All.Count, Directives.All.DistinctBy(directive => directive.Usage).Count());
    }

    private async Task<List<CellOutput>> RunAsync(string code)
    {
        var outputs = new List<CellOutput>();
        await session.RunAsync(code, 1, outputs.Add);
        return outputs;
    }

    private static string? Text(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data["text/plain"],
        ResultOutput result => result.Data["text/plain"],
        _ => null,
    };
}
