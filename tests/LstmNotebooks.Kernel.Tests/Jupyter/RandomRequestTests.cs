using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>Well-signed messages of front ends that mean something else than the protocol.</summary>
public sealed class RandomRequestTests
{
    private const int Requests = 10_000;

    private static readonly string[] Types =
    [
        "kernel_info_request", "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request",
        "comm_info_request", "comm_open", "comm_msg", "interrupt_request", "usage_request", "input_reply", "", "_request",
    ];

    private static readonly string[] Fields =
    [
        "code", "silent", "store_history", "allow_stdin", "stop_on_error", "user_expressions", "cursor_pos", "detail_level",
        "hist_access_type", "n", "session", "start", "stop", "pattern", "unique", "output", "raw", "comm_id", "restart", "value",
    ];

    [Fact]
    public void Requests_RandomContents_AreAnsweredOneByOne()
    {
        var random = new Random(1);
        using var run = new KernelRun(new ScriptedSession());

        var ids = Enumerable.Range(0, Requests).Select(_ => run.Send(Types[random.Next(Types.Length)], Content(random))).ToList();
        run.Answers(ids[^1]);

        var answers = run.Sent.Where(message => message.ParentId is not null).GroupBy(message => message.ParentId).ToList();
        Assert.Equal(ids, answers.Select(group => group.Key));
        Assert.All(answers, group =>
        {
            Assert.Equal("""iopub status {"execution_state":"busy"}""", group.First().ToString());
            Assert.Equal("""iopub status {"execution_state":"idle"}""", group.Last().ToString());
            Assert.InRange(group.Count(message => message.Channel == "shell"), 0, 1);
        });
        Assert.DoesNotContain(run.Logged, text => text.Contains("   at ", StringComparison.Ordinal));
    }

    private static string Content(Random random)
    {
        var content = new JsonObject();
        foreach (var field in random.GetItems(Fields, random.Next(6)))
            content[field] = Value(random, depth: 0);
        return JupyterJson.WriteLine(content);
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth < 2 ? 10 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(-3, 9)),
        3 => JsonValue.Create(random.NextInt64()),
        4 => JsonValue.Create(random.NextDouble()),
        5 => JsonValue.Create("größer 🙂"),
        6 => JsonValue.Create(random.GetItems(["tail", "range", "search", "*", "[", "?"], 1)[0]),
        7 => JsonValue.Create(""),
        8 => new JsonArray(Value(random, depth + 1), Value(random, depth + 1)),
        _ => new JsonObject { [Fields[random.Next(Fields.Length)]] = Value(random, depth + 1) },
    };
}
