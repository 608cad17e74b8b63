using System.Text.Json;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class HistoryTests
{
    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", """[[1,2,"old 2"],[2,1,"a"]]""")]
    [InlineData("""{"hist_access_type":"tail","n":2,"output":true}""", """[[1,2,["old 2",null]],[2,1,["a","42"]]]""")]
    [InlineData("""{"hist_access_type":"range","session":0}""", """[[2,1,"a"]]""")]
    [InlineData("""{"hist_access_type":"range","session":-1,"start":1,"stop":2,"raw":false}""", """[[1,1,"old 1"]]""")]
    [InlineData("""{"hist_access_type":"range","session":1}""", """[[1,1,"old 1"],[1,2,"old 2"]]""")]
    [InlineData("""{"hist_access_type":"range","session":7}""", "[]")]
    [InlineData("""{"hist_access_type":"search","pattern":"old*"}""", """[[1,1,"old 1"],[1,2,"old 2"]]""")]
    [InlineData("""{"hist_access_type":"search","pattern":"old*","n":1}""", """[[1,2,"old 2"]]""")]
    [InlineData("""{"hist_access_type":"search"}""", """[[1,1,"old 1"],[1,2,"old 2"],[2,1,"a"]]""")]
    public void History_Request_FindsCells(string content, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = new HistoryFile(Path.Combine(folder.Path, "history.jsonl"));
        var before = new History(file, _ => { });
        before.Add(1, "old 1");
        before.Add(2, "old 2");
        var history = new History(file, _ => { });
        history.Add(1, "a");
        history.SetOutput(1, "42");

        Assert.Equal($$"""{"status":"ok","history":{{expected}}}""", Answer(content, history));
    }

    [Fact]
    public void History_UniqueSearch_KeepsTheLatest()
    {
        using var folder = new TemporaryFolder();
        var history = new History(new HistoryFile(Path.Combine(folder.Path, "history.jsonl")), _ => { });
        history.Add(1, "x");
        history.Add(2, "y");
        history.Add(3, "x");

        Assert.Equal(
            """{"status":"ok","history":[[1,2,"y"],[1,3,"x"]]}""",
            Answer("""{"hist_access_type":"search","pattern":"?","unique":true}""", history));
    }

    [Fact]
    public void History_NothingRunYet_ThisSessionIsEmpty()
    {
        using var folder = new TemporaryFolder();
        var file = new HistoryFile(Path.Combine(folder.Path, "history.jsonl"));
        new History(file, _ => { }).Add(1, "old");

        Assert.Equal("""{"status":"ok","history":[]}""", Answer("""{"hist_access_type":"range","session":0}""", new History(file, _ => { })));
    }

    [Fact]
    public void History_FolderThatIsAFile_KeepsThisSessionAndSaysSoOnce()
    {
        using var folder = new TemporaryFolder();
        var log = new List<string>();
        var history = new History(new HistoryFile(Path.Combine(folder.Write("file", ""), "history.jsonl")), log.Add);

        history.Add(1, "x");
        history.Add(2, "y");

        Assert.Equal([new(1, 1, "x"), new(1, 2, "y")], history.Read().Entries);
        Assert.StartsWith("the history of this session is not kept: ", Assert.Single(log));
    }

    [Fact]
    public void Execute_Result_IsInTheHistory()
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Run = (_, emit, _) =>
            {
                emit(new ResultOutput(new MimeBundle([new("text/plain", "42")])));
                return null;
            },
        });
        run.Talk("execute_request", """{"code":"40 + 2"}""");
        run.Talk("execute_request", """{"code":"hidden","silent":true}""");

        Assert.Equal(
            """{"status":"ok","history":[[1,1,["40 + 2","42"]]]}""",
            run.Reply("history_request", """{"hist_access_type":"tail","n":10,"output":true,"raw":true}"""));
    }

    [Theory]
    [InlineData("{}", "field 'hist_access_type' is missing")]
    [InlineData("""{"hist_access_type":"all"}""", "hist_access_type 'all' is unknown; expected tail, range or search.")]
    [InlineData("""{"hist_access_type":"tail","n":"2"}""", "field 'n' must be a whole number")]
    public void History_WrongRequest_IsAnErrorReply(string content, string message)
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Contains(message, run.Reply("history_request", content));
    }

    private static string Answer(string content, History history) => JupyterJson.WriteLine(
        HistoryRequest.Answer(new JsonFields("history_request", JsonElement.Parse(content)), history.Read()));
}
