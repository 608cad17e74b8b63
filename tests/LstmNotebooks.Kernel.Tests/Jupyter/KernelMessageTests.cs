using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class KernelMessageTests
{
    [Fact]
    public void Start_SaysStartingOnce()
    {
        using var run = new KernelRun(new ScriptedSession());

        var message = Assert.Single(run.Sent);
        Assert.Equal("""iopub status {"execution_state":"starting"}""", message.ToString());
        Assert.Null(message.ParentId);
    }

    [Fact]
    public void KernelInfo_SaysWhatTheNotebooksSay()
    {
        using var run = new KernelRun(new ScriptedSession());

        var reply = run.Answers(run.Send("kernel_info_request")).Single(message => message.Channel == "shell").Content;

        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal("5.4", (string?)reply["protocol_version"]);
        Assert.Equal("lstm-notebooks", (string?)reply["implementation"]);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string?)reply["implementation_version"]);
        var language = reply["language_info"]!;
        Assert.Equal("C#", (string?)language["name"]);
        Assert.Matches(@"^\d+\.\d+$", (string?)language["version"]);
        Assert.Equal("text/x-csharp", (string?)language["mimetype"]);
        Assert.Equal(".cs", (string?)language["file_extension"]);
        Assert.Equal("csharp", (string?)language["pygments_lexer"]);
    }

    [Fact]
    public void KernelInfo_OnControl_IsAnsweredThereWhileACellRuns()
    {
        using var release = new ManualResetEventSlim();
        using var run = new KernelRun(new ScriptedSession { Run = (_, _, _) => Wait(release) });
        var cell = run.Send("execute_request", """{"code":""}""");

        var answers = run.Answers(run.SendControl("kernel_info_request"));

        Assert.Equal(["iopub status", "control kernel_info_reply", "iopub status"], answers.Select(message => $"{message.Channel} {message.Type}"));
        Assert.DoesNotContain(run.Sent, message => message.Type == "execute_reply");
        release.Set();
        run.Answers(cell);
    }

    [Fact]
    public void Header_HasWhatTheProtocolAsksFor()
    {
        using var run = new KernelRun(new ScriptedSession());
        run.Talk("kernel_info_request");

        Assert.All(run.Sent, message =>
        {
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", message.Header.GetProperty("date").GetString());
            Assert.Equal("5.4", message.Header.GetProperty("version").GetString());
            Assert.Equal("kernel", message.Header.GetProperty("username").GetString());
        });
        Assert.Single(run.Sent.Select(message => message.Header.GetProperty("session").GetString()).Distinct());
        Assert.Equal(run.Sent.Count, run.Sent.Select(message => message.Message.Id).Distinct().Count());
    }

    [Fact]
    public void Publish_Topic_NamesKernelAndType()
    {
        using var run = new KernelRun(new ScriptedSession());

        var message = run.Sent[0];

        Assert.Equal($"kernel.{message.Header.GetProperty("session").GetString()}.status", message.Topic);
    }

    [Fact]
    public void Reply_ParentHeader_IsTheRequestsToTheByte()
    {
        using var run = new KernelRun(new ScriptedSession());
        var frames = KernelRun.Frames("größer 🙂", "kernel_info_request", "{}");

        run.SendFrames([[1, 2], .. frames]);

        var reply = run.WaitFor(message => message.Channel == "shell").Message;
        Assert.Equal([[1, 2]], reply.Route);
        Assert.Equal("größer 🙂", reply.ParentHeader.GetProperty("msg_id").GetString());
        Assert.Equal("5.3", reply.ParentHeader.GetProperty("version").GetString());
    }

    [Fact]
    public void Complete_Positions_CountCharacters()
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Completer = (code, position) => new Completion(position - 2, position, [new CompletionItem("Length", "property")]),
        });

        Assert.Equal(
            """{"status":"ok","matches":["Length"],"cursor_start":4,"cursor_end":6,"metadata":{"_jupyter_types_experimental":[{"start":4,"end":6,"text":"Length","type":"property"}]}}""",
            run.Reply("complete_request", """{"code":"\"🙂\".Le + 1","cursor_pos":6}"""));
    }

    [Fact]
    public void Complete_NothingKnown_HasNoMatches()
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal(
            """{"status":"ok","matches":[],"cursor_start":1,"cursor_end":1,"metadata":{"_jupyter_types_experimental":[]}}""",
            run.Reply("complete_request", """{"code":"🙂"}"""));
    }

    [Theory]
    [InlineData(0, """{"status":"ok","found":true,"data":{"text/plain":"short at 3"},"metadata":{}}""")]
    [InlineData(1, """{"status":"ok","found":true,"data":{"text/plain":"long at 3"},"metadata":{}}""")]
    public void Inspect_Level_IsPassedOn(int level, string expected)
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Inspector = (_, position, detailed) => new MimeBundle([new("text/plain", $"{(detailed ? "long" : "short")} at {position}")]),
        });

        Assert.Equal(expected, run.Reply("inspect_request", $$"""{"code":"🙂x","cursor_pos":2,"detail_level":{{level}}}"""));
    }

    [Fact]
    public void Inspect_NothingKnown_IsNotFound()
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal("""{"status":"ok","found":false,"data":{},"metadata":{}}""", run.Reply("inspect_request", """{"code":"x","cursor_pos":1}"""));
    }

    [Theory]
    [InlineData("complete", """{"status":"complete"}""")]
    [InlineData("incomplete", """{"status":"incomplete","indent":"    "}""")]
    [InlineData("invalid", """{"status":"invalid"}""")]
    public void IsComplete_Status_IsNamed(string code, string expected)
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Checker = code => new Completeness(Enum.Parse<CompletenessStatus>(code, ignoreCase: true), "    "),
        });

        Assert.Equal(expected, run.Reply("is_complete_request", $$"""{"code":"{{code}}"}"""));
    }

    [Fact]
    public void CommOpen_IsClosed()
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal(
            [
                """iopub status {"execution_state":"busy"}""",
                """iopub comm_close {"comm_id":"c","data":{}}""",
                """iopub status {"execution_state":"idle"}""",
            ],
            run.Talk("comm_open", """{"comm_id":"c","target_name":"t","data":{}}"""));
    }

    [Theory]
    [InlineData("comm_msg")]
    [InlineData("comm_close")]
    public void CommMessage_IsIgnored(string type)
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal(["""iopub status {"execution_state":"busy"}""", """iopub status {"execution_state":"idle"}"""], run.Talk(type));
        Assert.Empty(run.Logged);
    }

    [Fact]
    public void UnknownRequest_IsIgnoredAndLogged()
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal(["""iopub status {"execution_state":"busy"}""", """iopub status {"execution_state":"idle"}"""], run.Talk("create_subshell_request"));
        Assert.Equal(["create_subshell_request is not a message that is understood here; it was ignored"], run.Logged);
    }

    [Fact]
    public void Usage_GivesMemoryAndProcessor()
    {
        using var run = new KernelRun(new ScriptedSession());

        var usage = run.Answers(run.SendControl("usage_request")).Single(message => message.Channel == "control").Content;

        Assert.Equal(Environment.ProcessId, (int)usage["pid"]!);
        Assert.InRange((long)usage["kernel_memory"]!, 1 << 20, long.MaxValue);
        Assert.InRange((double)usage["kernel_cpu"]!, 0, 100.0 * Environment.ProcessorCount);
    }

    [Theory]
    [InlineData("""{"restart":true}""", """control shutdown_reply {"status":"ok","restart":true}""")]
    [InlineData("{}", """control shutdown_reply {"status":"ok","restart":false}""")]
    public void Shutdown_WhileACellRuns_IsAnsweredAndEndsTheKernel(string content, string reply)
    {
        using var release = new ManualResetEventSlim();
        using var run = new KernelRun(new ScriptedSession { Run = (_, _, _) => Wait(release) });
        var cell = run.Send("execute_request", """{"code":""}""");
        Assert.False(run.Kernel.WaitForEnd(TimeSpan.Zero));

        var answers = run.Answers(run.SendControl("shutdown_request", content));

        Assert.Equal(reply, answers[1].ToString());
        Assert.True(run.Kernel.WaitForEnd(TimeSpan.FromSeconds(60)));
        release.Set();
        run.Answers(cell);
    }

    [Fact]
    public void Receive_BadMessages_AreDroppedAndLogged()
    {
        using var run = new KernelRun(new ScriptedSession());
        var good = KernelRun.Frames("1", "kernel_info_request", "{}");
        run.SendFrames(good);
        run.WaitFor(message => message.Channel == "shell");

        run.SendFrames(good);
        run.SendFrames(new MessageFormat("").Write([], good[2], good[3], good[4], good[5]));
        run.SendFrames([[1], [2]]);
        run.Talk("comm_msg");

        Assert.Equal(
            [
                "a message on shell was dropped: it came before",
                "a message on shell was dropped: it is not signed",
                "a message on shell was dropped: it has no frame <IDS|MSG>",
            ],
            run.Logged);
        Assert.Single(run.Sent, message => message.Channel == "shell");
    }

    private static ErrorOutput? Wait(ManualResetEventSlim release)
    {
        release.Wait();
        return null;
    }
}
