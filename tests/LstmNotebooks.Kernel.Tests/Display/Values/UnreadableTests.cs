using System.Collections;
using System.Data;
using System.Diagnostics;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Display;

/// <summary>Values that cannot be read in part or as a whole.</summary>
public sealed class UnreadableTests
{
    private const string Bad = "class Bad { public int Good => 1; public override string ToString() => throw new Exception(\"no text\"); }\n";
    private const string Mirror = "class Mirror { public int Good => 1; public string Name => $\"{Name}\"; }\n";

    public static TheoryData<string, string> Failing { get; } = new()
    {
        { Bad + "new Bad()", "Bad\nGood  1\nToString failed: Exception: no text" },
        { Bad + "new { Name = \"x\", Mood = new Bad() }", "anonymous\nName  x\nMood  Exception: no text" },
        { Bad + "new object[] { new Bad(), 5 }", "object[] · 2 items\n   value\n0  Exception: no text\n1  5" },
        { Bad + "new Dictionary<string, Bad> { [\"a\"] = new() }", "Dictionary<string, Bad> · 1 pair\n   value\na  Exception: no text" },
        { "class Bad { public string ToHtml() => throw new Exception(\"no paint\"); public int Good => 1; }\nnew Bad()", "Bad\nGood  1\nToHtml failed: Exception: no paint" },
        { "class Bad { public int Good => 1; static int Zero() => 0; static readonly int cause = 1 / Zero(); public int Late => cause; }\nclass Shell { public int Good => 1; public object Inner => new Bad(); }\nnew Shell()", "Shell\nGood   1\nInner  Bad { Good = 1, Late = DivideByZeroException: Attempted to divide by zero. }" },
        { "IEnumerable<string> Broken() { yield return \"a\"; throw new Exception(\"no more\"); }\nBroken()", "IEnumerable<string> · 1 item\n   value\n0  a\nException: no more" },
        { "IEnumerable<int> Broken() { yield return 1; throw new Exception(\"no more\"); }\nBroken()", "[1, Exception: no more]" },
        { "new[] { 1, 0 }.Select(n => 1 / n)", "[1, DivideByZeroException: Attempted to divide by zero.]" },
        { "class Counted : List<string>, IReadOnlyCollection<string> { int IReadOnlyCollection<string>.Count => throw new Exception(\"no count\"); }\nnew Counted { \"a\" }", "Counted · 1 item\n   value\n0  a" },
        { "class Odd : Exception { public override string Message => throw new Exception(\"no message\"); }\nclass Shell { public int Good => throw new Odd(); }\nnew Shell()", "Shell\nGood  Odd: (its message cannot be read: Exception)" },
        { "var stream = new System.IO.MemoryStream();\nstream.Dispose();\nnew { stream.CanRead, Size = new Func<long>(() => stream.Length) }", "anonymous\nCanRead  false\nSize     Func<long>" },
        { "var document = System.Text.Json.JsonDocument.Parse(\"{}\");\ndocument.Dispose();\nnew { Closed = document }", "anonymous\nClosed  ObjectDisposedException: Cannot access a disposed object.↵Object name: 'JsonDocument'." },
        { Mirror + "new Mirror()", "Mirror\nGood  1\nName  the recursion does not end" },
        { "class Deep { public override string ToString() => ToString() + 1; }\nnew Deep()", "Deep\nToString failed: the recursion does not end" },
        { "class Deep { public int Good => 1; public override string ToString() => $\"{this}\"; }\nnew[] { new Deep() }", "Deep[] · 1 item\n   value\n0  the recursion does not end" },
        { "IEnumerable<int> Deep() { foreach (var n in Deep()) yield return n; }\nDeep()", "the recursion does not end" },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task RunAsync_PartThatCannotBeRead_SaysWhyInItsPlace(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_VariableThatCannotBeRead_IsListedWithTheReason()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(Bad + "var bad = new Bad();\n#!whos");

        Assert.Contains("Exception: no text", Assert.Single(outputs.OfType<DisplayOutput>()).Data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_ToHtmlThrows_ShowsTheReasonInHtmlToo()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("class Shy { public int Good => 1; public string ToHtml() => throw new Exception(\"not <today>\"); }\nnew Shy()");

        Assert.EndsWith("<pre>ToHtml failed: Exception: not &lt;today&gt;</pre>", Assert.IsType<ResultOutput>(outputs[^1]).Data["text/html"]);
    }

    [Fact]
    public async Task RunAsync_ManyEndlessGetters_AreFoundSoon()
    {
        using var run = new SessionRun();
        await run.ShowAsync(Mirror);
        var watch = Stopwatch.StartNew();

        var text = await run.ResultAsync("Enumerable.Range(0, 20).Select(_ => new Mirror()).ToList()");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(20, text!.Split("the recursion does not end").Length - 1);
    }

    [Fact]
    public async Task RunAsync_InterruptWhileShowing_StopsTheCell()
    {
        using var stop = new CancellationTokenSource();
        using var run = new SessionRun { Cancellation = stop.Token };
        var running = run.ErrorAsync("class Slow { public int Wait { get { Console.WriteLine(1); while (true) { } } } }\nnew Slow()");
        await run.NextOutputAsync().WaitAsync(TimeSpan.FromSeconds(60));

        await stop.CancelAsync();

        Assert.Equal(nameof(OperationCanceledException), (await running.WaitAsync(TimeSpan.FromSeconds(60))).Name);
    }

    [Fact]
    public void ToBundle_DeletedRow_SaysSoBesideTheOthers()
    {
        using var table = new DataTable { Columns = { { "Id", typeof(int) } }, Rows = { 1, 2 } };
        table.AcceptChanges();
        table.Rows[0].Delete();

        var text = ValueFormatter.ToBundle(table)["text/plain"]!;

        Assert.Contains("DeletedRowInaccessibleException", text);
        Assert.EndsWith("2", text);
    }

    [Fact]
    public void ToBundle_EnumeratorThatIsNull_IsAReason()
    {
        Assert.StartsWith("NullReferenceException", ValueFormatter.ToBundle(new { Data = new NoEnumerator() })["text/plain"]!.Split("  ")[1]);
    }

    private sealed class NoEnumerator : IEnumerable
    {
        public IEnumerator GetEnumerator() => null!;
    }
}
