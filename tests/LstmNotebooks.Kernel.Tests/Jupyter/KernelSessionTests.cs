namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>The kernel with the C# session, through messages alone.</summary>
public sealed class KernelSessionTests
{
    [Fact]
    public void Execute_Cells_SeeEachOther()
    {
        using var run = new KernelRun();
        run.Talk("execute_request", """{"code":"var x = 40;"}""");

        Assert.Contains(
            """iopub execute_result {"data":{"text/plain":"42"},"execution_count":2,"metadata":{}}""",
            run.Talk("execute_request", """{"code":"x + 2"}"""));
    }

    [Fact]
    public void Execute_CompileError_IsShownOnce()
    {
        using var run = new KernelRun();

        var error = Assert.Single(run.Talk("execute_request", """{"code":"missing"}"""), line => line.StartsWith("iopub error", StringComparison.Ordinal));

        Assert.Contains("cell 1, line 1: CS0103", error);
    }

    [Fact]
    public void Execute_DisplayUpdate_NamesTheDisplay()
    {
        using var run = new KernelRun();
        var shown = run.Talk("execute_request", """{"code":"var shown = display(1);"}""");

        var updated = run.Talk("execute_request", """{"code":"shown.Update(2);"}""");

        Assert.Contains(shown, line => line.StartsWith("iopub display_data", StringComparison.Ordinal) && line.EndsWith("""{"display_id":"KERNEL_display-1"}}""", StringComparison.Ordinal));
        Assert.Contains("""iopub update_display_data {"data":{"text/plain":"2"},"metadata":{},"transient":{"display_id":"KERNEL_display-1"}}""", updated);
    }

    [Fact]
    public void Execute_LateText_HasItsOwnCellsParent()
    {
        using var run = new KernelRun();
        var cell = run.Send("execute_request", """{"code":"var go = new TaskCompletionSource();\n_ = Task.Run(async () => { await go.Task; Console.WriteLine(\"late\"); });"}""");
        run.Answers(cell);

        run.Talk("execute_request", """{"code":"go.SetResult();"}""");

        var late = run.WaitFor(message => message.ToString() == """iopub stream {"name":"stdout","text":"late\n"}""");
        Assert.Equal(cell, late.ParentId);
    }

    [Fact]
    public void Interrupt_EndlessCell_StopsItAndKeepsVariables()
    {
        using var run = new KernelRun();
        var cell = run.Send("execute_request", """{"code":"var kept = 7;\nConsole.WriteLine(kept);\nwhile (true) { }"}""");
        run.WaitFor(message => message.Type == "stream");

        var interrupt = run.Answers(run.SendControl("interrupt_request"));

        Assert.Equal("""control interrupt_reply {"status":"ok"}""", interrupt[1].ToString());
        Assert.Contains("interrupted", run.Answers(cell)[^2].ToString());
        Assert.Contains("""iopub execute_result {"data":{"text/plain":"7"},"execution_count":2,"metadata":{}}""", run.Talk("execute_request", """{"code":"kept"}"""));
    }

    [Fact]
    public void Interrupt_NothingRuns_IsAnswered()
    {
        using var run = new KernelRun(new ScriptedSession());

        Assert.Equal("""control interrupt_reply {"status":"ok"}""", run.Answers(run.SendControl("interrupt_request"))[1].ToString());
    }

    [Theory]
    [InlineData("Console.ReadLine()", """{"password":false,"prompt":""}""")]
    [InlineData("await GetInputAsync(\\\"name? \\\")", """{"password":false,"prompt":"name? "}""")]
    [InlineData("await GetPasswordAsync(\\\"word? \\\")", """{"password":true,"prompt":"word? "}""")]
    public void Input_Question_GoesToTheFrontEnd(string code, string question)
    {
        using var run = new KernelRun();
        var cell = run.Send("execute_request", $$"""{"code":"{{code}}","allow_stdin":true}""");

        var asked = run.WaitFor(message => message.Channel == "stdin");
        run.SendInput("""{"value":"Ada"}""");

        Assert.Equal($"stdin input_request {question}", asked.ToString());
        Assert.Equal(cell, asked.ParentId);
        Assert.Contains("\"text/plain\":\"Ada\"", string.Join('\n', run.Answers(cell)));
    }

    [Fact]
    public void Input_OtherReplies_AreDropped()
    {
        using var run = new KernelRun();
        run.SendInput("""{"value":"early"}""");
        var cell = run.Send("execute_request", """{"code":"Console.ReadLine()","allow_stdin":true}""");
        var asked = run.WaitFor(message => message.Channel == "stdin");

        run.SendInput("""{"value":"stranger"}""", peer: "stranger");
        run.SendInput("""{"value":"older"}""", parent: """{"msg_id":"older"}""");
        run.SendInput("""{"value":7}""");
        run.SendInput("""{"value":"Ada"}""", parent: $$"""{"msg_id":"{{asked.Message.Id}}"}""");

        Assert.Contains("\"text/plain\":\"Ada\"", string.Join('\n', run.Answers(cell)));
        Assert.Equal(4, run.Logged.Count);
    }

    [Fact]
    public void Input_NotAllowed_IsTheSessionsError()
    {
        using var run = new KernelRun();

        Assert.Contains("nobody can answer here", run.Reply("execute_request", """{"code":"Console.ReadLine()","allow_stdin":false}"""));
    }

    [Fact]
    public void Input_NoStdinChannel_IsTheSessionsError()
    {
        using var run = new KernelRun { HasStdin = false };

        Assert.Contains("nobody can answer here", run.Reply("execute_request", """{"code":"Console.ReadLine()","allow_stdin":true}"""));
    }

    [Fact]
    public void Input_Interrupted_EndsTheWait()
    {
        using var run = new KernelRun();
        var cell = run.Send("execute_request", """{"code":"Console.ReadLine()","allow_stdin":true}""");
        run.WaitFor(message => message.Channel == "stdin");

        run.SendControl("interrupt_request");

        Assert.Contains("interrupted. Variables set before keep their values.\"", run.Answers(cell)[^2].ToString());
        var next = run.Send("execute_request", """{"code":"Console.ReadLine()","allow_stdin":true}""");
        run.WaitFor(message => message.Channel == "stdin" && message.ParentId == next);
        run.SendInput("""{"value":"Ada"}""");
        Assert.Contains("\"text/plain\":\"Ada\"", string.Join('\n', run.Answers(next)));
    }
}
