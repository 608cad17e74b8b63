using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>Cells that show, nest or declare far too much: an error or a note, and the session goes on.</summary>
public sealed class LimitTests
{
    private const string Big = "new string('x', 100_000_000)";

    [Theory]
    [InlineData($"Console.Write({Big});")]
    [InlineData($"Console.WriteLine({Big});")]
    public async Task RunAsync_HugeTextAtOnce_IsCutWithANote(string code)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(code);

        Assert.Equal(10_000_000, outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout").Sum(output => output.Text.Length));
        Assert.Equal(new StreamOutput("stderr", "\n[The cell wrote more than 10,000,000 characters; the rest is left out.]\n"), outputs[^1]);
    }

    [Theory]
    [InlineData(Big)]
    [InlineData($"new {{ Text = {Big} }}")]
    [InlineData($"new[] {{ {Big}, {Big} }}")]
    [InlineData($"class Wordy {{ public override string ToString() => {Big}; }}\nnew Wordy()")]
    [InlineData($"new Exception({Big})")]
    public async Task RunAsync_HugeResult_IsCut(string code)
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync(code);

        var result = Assert.IsType<ResultOutput>(Assert.Single(outputs));
        Assert.InRange(result.Data.Entries.Sum(entry => entry.Value.Length), 100, 5_000_000);
    }

    [Fact]
    public async Task RunAsync_HugeMessageOfAnException_IsCut()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync($"throw new Exception({Big});");

        Assert.InRange(error.Value.Length + error.Traceback.Sum(line => line.Length), 1000, 200_000);
        Assert.EndsWith(" more characters", error.Value);
    }

    [Fact]
    public async Task RunAsync_HugeContent_IsLeftOutWithANote()
    {
        using var run = new SessionRun(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, MaximumDisplayCharacters = 1000 });

        var outputs = await run.ShowAsync("display(HTML(new string('x', 2000)));\nvar shown = display(1);\nshown.Update(HTML(new string('x', 2000)));");

        Assert.Equal("1", Assert.Single(outputs.OfType<DisplayOutput>()).Data["text/plain"]);
        Assert.Equal("\n[The cell showed more than 10,000 values or 1,000 characters of them; the rest is left out.]\n", Assert.Single(outputs.OfType<StreamOutput>()).Text);
        Assert.Equal(2, outputs.Count);
    }

    [Fact]
    public async Task RunAsync_ManyDisplays_AreCutWithOneNote()
    {
        using var run = new SessionRun(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory, MaximumDisplays = 100 });

        var outputs = await run.ShowAsync("for (var i = 0; i < 500; i++) display(i);");

        Assert.Equal(100, outputs.OfType<DisplayOutput>().Count());
        Assert.Equal("\n[The cell showed more than 100 values or 100,000,000 characters of them; the rest is left out.]\n", Assert.Single(outputs.OfType<StreamOutput>()).Text);
    }

    [Theory]
    [InlineData("IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; }\nEndless()")]
    [InlineData("Enumerable.Repeat(\"again\", int.MaxValue)")]
    [InlineData("class Node { public Node Next => new Node(); }\nnew Node()")]
    [InlineData("class Node { public List<Node> Children { get; } = []; }\nvar root = new Node();\nvar all = root;\nfor (var i = 0; i < 100_000; i++) { var child = new Node(); all.Children.Add(child); all.Children.Add(root); all = child; }\nroot")]
    public async Task RunAsync_EndlessResult_IsASample(string code)
    {
        using var run = new SessionRun();

        Assert.InRange((await run.ResultAsync(code))!.Length, 1, 20_000);
    }

    [Fact]
    public async Task RunAsync_ExceptionWithoutMessage_IsAnErrorThatSaysSo()
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync("class Bad : Exception { public override string Message => throw new Exception(\"no message\"); }\nthrow new Bad();");

        Assert.Contains("(its message cannot be read: no message)", error.Value);
        Assert.Equal("2", await run.ResultAsync("1 + 1"));
    }
}
