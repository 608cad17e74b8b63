using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class ExecuteTests
{
    private static readonly MimeBundle Text = new([new("text/plain", "42")]);
    private static readonly ErrorOutput Error = new("Exception", "cell 1, line 1: stop", ["Exception: stop", "    cell 1, line 1: throw"]);

    [Fact]
    public void Execute_Result_IsShownBetweenBusyAndIdle()
    {
        using var run = new KernelRun(new ScriptedSession { Run = Show(new ResultOutput(Text)) });

        Assert.Equal(
            [
                """iopub status {"execution_state":"busy"}""",
                """iopub execute_input {"code":"40 + 2","execution_count":1}""",
                """iopub execute_result {"data":{"text/plain":"42"},"execution_count":1,"metadata":{}}""",
                """shell execute_reply {"status":"ok","execution_count":1,"user_expressions":{},"payload":[]}""",
                """iopub status {"execution_state":"idle"}""",
            ],
            run.Talk("execute_request", """{"code":"40 + 2"}"""));
    }

    [Fact]
    public void Execute_EveryKindOfOutput_HasItsMessage()
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Run = Show(
                new StreamOutput("stdout", "größer 🙂\n"),
                new StreamOutput("stderr", "late"),
                new DisplayOutput(new MimeBundle([new("application/vnd.plotly.v1+json", """{"data":[1.50]}"""), new("text/html", "<b>1</b>"), new("text/plain", "1")])),
                new DisplayOutput(Text, "display-1"),
                new DisplayUpdate(Text, "display-1"),
                new ClearOutput(Wait: true)),
        });

        Assert.Equal(
            [
                """iopub stream {"name":"stdout","text":"größer 🙂\n"}""",
                """iopub stream {"name":"stderr","text":"late"}""",
                """iopub display_data {"data":{"application/vnd.plotly.v1+json":{"data":[1.50]},"text/html":"<b>1</b>","text/plain":"1"},"metadata":{},"transient":{}}""",
                """iopub display_data {"data":{"text/plain":"42"},"metadata":{},"transient":{"display_id":"KERNEL_display-1"}}""",
                """iopub update_display_data {"data":{"text/plain":"42"},"metadata":{},"transient":{"display_id":"KERNEL_display-1"}}""",
                """iopub clear_output {"wait":true}""",
            ],
            run.Talk("execute_request", """{"code":"x"}""").Skip(2).SkipLast(2));
    }

    [Fact]
    public void Execute_Error_IsShownOnceAndReplied()
    {
        using var run = new KernelRun(new ScriptedSession { Run = (_, _, _) => Error });

        Assert.Equal(
            [
                """iopub status {"execution_state":"busy"}""",
                """iopub execute_input {"code":"x","execution_count":1}""",
                """iopub error {"ename":"Exception","evalue":"cell 1, line 1: stop","traceback":["Exception: stop","    cell 1, line 1: throw"]}""",
                """shell execute_reply {"ename":"Exception","evalue":"cell 1, line 1: stop","traceback":["Exception: stop","    cell 1, line 1: throw"],"status":"error","execution_count":1,"user_expressions":{},"payload":[]}""",
                """iopub status {"execution_state":"idle"}""",
            ],
            run.Talk("execute_request", """{"code":"x"}"""));
    }

    [Fact]
    public void Execute_SessionFails_ShowsItAndGoesOn()
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Run = (code, _, _) => code == "bad" ? throw new InvalidOperationException("the engine broke") : null,
        });

        var bad = run.Talk("execute_request", """{"code":"bad"}""");

        Assert.Contains("""iopub error {"ename":"InvalidOperationException","evalue":"the engine broke","traceback":["InvalidOperationException: the engine broke"]}""", bad);
        Assert.Contains("\"status\":\"ok\"", run.Reply("execute_request", """{"code":"good"}"""));
        Assert.Contains("the engine broke", Assert.Single(run.Logged));
    }

    [Fact]
    public void Execute_Silent_ShowsNothingAndCountsNothing()
    {
        using var run = new KernelRun(new ScriptedSession { Run = Show(new StreamOutput("stdout", "1"), new ResultOutput(Text)) });

        Assert.Equal(
            [
                """iopub status {"execution_state":"busy"}""",
                """shell execute_reply {"status":"ok","execution_count":0,"user_expressions":{},"payload":[]}""",
                """iopub status {"execution_state":"idle"}""",
            ],
            run.Talk("execute_request", """{"code":"x","silent":true,"store_history":true}"""));
    }

    [Fact]
    public void Execute_WithoutHistory_ShowsAndDoesNotCount()
    {
        var session = new ScriptedSession();
        using var run = new KernelRun(session);
        run.Reply("execute_request", """{"code":"first"}""");

        var uncounted = run.Talk("execute_request", """{"code":"x","store_history":false}""");
        var second = run.Reply("execute_request", """{"code":"second"}""");

        Assert.Contains("""iopub execute_input {"code":"x","execution_count":1}""", uncounted);
        Assert.Contains("\"execution_count\":2", second);
        Assert.Equal([1, 2, 2], session.CellNumbers);
        Assert.Equal(
            """{"status":"ok","history":[[1,1,"first"],[1,2,"second"]]}""",
            run.Reply("history_request", """{"hist_access_type":"tail","n":9}"""));
    }

    [Fact]
    public void Execute_UserExpressions_HaveValuesAndErrors()
    {
        using var run = new KernelRun(new ScriptedSession
        {
            Evaluate = expression => expression == "x" ? new Evaluation(Text, null) : new Evaluation(null, Error),
        });

        Assert.Equal(
            """{"status":"ok","execution_count":1,"user_expressions":{"a":{"status":"ok","data":{"text/plain":"42"},"metadata":{}},"b":{"ename":"Exception","evalue":"cell 1, line 1: stop","traceback":["Exception: stop","    cell 1, line 1: throw"],"status":"error"}},"payload":[]}""",
            run.Reply("execute_request", """{"code":"","user_expressions":{"a":"x","b":"y"}}"""));
    }

    [Theory]
    [InlineData("{}", "execute_request: field 'code' is missing; it must be a text.")]
    [InlineData("""{"code":1}""", "execute_request: field 'code' must be a text, but is 1.")]
    [InlineData("""{"code":"","silent":"no"}""", "execute_request: field 'silent' must be true or false, but is \\\"no\\\".")]
    [InlineData("""{"code":"","user_expressions":[]}""", "execute_request: field 'user_expressions' must be an object, but is [].")]
    [InlineData("""{"code":"","user_expressions":{"a":1}}""", "execute_request: field 'user_expressions.a' must be a text, but is 1.")]
    public void Execute_WrongField_IsAnErrorReply(string content, string message)
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal(
            [
                """iopub status {"execution_state":"busy"}""",
                $$"""shell execute_reply {"ename":"RequestError","evalue":"{{message}}","traceback":["RequestError: {{message}}"],"status":"error"}""",
                """iopub status {"execution_state":"idle"}""",
            ],
            run.Talk("execute_request", content));
    }

    [Fact]
    public void Execute_ErrorBeforeQueuedCells_AbortsThemAndAnswersTheRest()
    {
        using var queued = new ManualResetEventSlim();
        using var run = new KernelRun(new ScriptedSession { Run = FailWhenQueued(queued) });
        var failing = run.Send("execute_request", """{"code":"fail"}""");
        var cell = run.Send("execute_request", """{"code":"x"}""");
        var question = run.Send("comm_info_request");
        var last = run.Send("execute_request", """{"code":"y"}""");

        queued.Set();
        run.Answers(last);
        var after = run.Talk("execute_request", """{"code":"after"}""");

        string[] aborted =
        [
            """iopub status {"execution_state":"busy"}""",
            """shell execute_reply {"status":"aborted"}""",
            """iopub status {"execution_state":"idle"}""",
        ];
        Assert.Contains("\"status\":\"error\"", run.Answers(failing)[^2].ToString());
        Assert.Equal(aborted, run.Answers(cell).Select(message => message.ToString()));
        Assert.Equal("""shell comm_info_reply {"status":"ok","comms":{}}""", run.Answers(question)[1].ToString());
        Assert.Equal(aborted, run.Answers(last).Select(message => message.ToString()));
        Assert.Contains("""iopub execute_input {"code":"after","execution_count":2}""", after);
    }

    [Fact]
    public void Execute_ErrorThatDoesNotStop_LetsQueuedCellsRun()
    {
        using var queued = new ManualResetEventSlim();
        using var run = new KernelRun(new ScriptedSession { Run = FailWhenQueued(queued) });
        run.Send("execute_request", """{"code":"fail","stop_on_error":false}""");
        var cell = run.Send("execute_request", """{"code":"x"}""");

        queued.Set();

        Assert.Equal("""shell execute_reply {"status":"ok","execution_count":2,"user_expressions":{},"payload":[]}""", run.Answers(cell)[^2].ToString());
    }

    /// <summary>Cells that show these outputs.</summary>
    private static ScriptedSession.Cell Show(params CellOutput[] outputs) => (_, emit, _) =>
    {
        foreach (var output in outputs)
            emit(output);
        return null;
    };

    /// <summary>The cell "fail" fails, once the others wait behind it.</summary>
    private static ScriptedSession.Cell FailWhenQueued(ManualResetEventSlim queued) => (code, _, cancellation) =>
    {
        if (code != "fail")
            return null;
        queued.Wait(cancellation);
        return Error;
    };
}
