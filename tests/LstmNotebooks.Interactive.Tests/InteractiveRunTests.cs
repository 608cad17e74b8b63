using System.Text.Json.Nodes;

namespace LstmNotebooks.Interactive.Tests;

/// <summary>Small notebooks, run in .NET Interactive as those of the course are.</summary>
public sealed class InteractiveRunTests : IDisposable
{
    private static readonly string Library =
        $"#r \"{Path.Combine(RepositoryFolder.Root, "artifacts", "bin", "LstmNotebooks", "release", "LstmNotebooks.dll")}\"";

    private readonly NotebookFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Chart.Line([1.0, 2, 3], \"a line\")")]
    [InlineData("RocCurve.Of([true, false, true, false], [0.9, 0.2, 0.4, 0.6])")]
    public async Task Figure_ShowsPictureAndText(string figure)
    {
        var outputs = await RunAsync($"{Library}\nusing LstmNotebooks.Charts;\nusing LstmNotebooks.Metrics;\n{figure}");

        Assert.Equal(["image/svg+xml", "text/plain"], Keys(outputs));
        Assert.StartsWith("<svg ", string.Concat(outputs[0]!["data"]!["image/svg+xml"]!.AsArray()));
    }

    [Fact]
    public async Task Figure_PlotlyAskedFor_GivesItsJson()
    {
        const string Plotly = "application/vnd.plotly.v1+json";

        var outputs = await RunAsync(
            $"{Library}\nusing LstmNotebooks.Charts;\nvar shown = Chart.Line([1.0, 2, 3], \"a line\").Display(\"{Plotly}\");");

        Assert.Equal([Plotly], Keys(outputs));
        Assert.Equal("a line", outputs[0]!["data"]![Plotly]!["layout"]!["title"]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("throw new System.Exception(\"broken\");", "", "cell 1 failed in .NET Interactive: System.Exception: broken")]
    [InlineData("int number = \"one\";", "", "cell 1 failed in .NET Interactive: (1,14): error CS0029")]
    [InlineData("1", "raises-exception", "cell 1 is tagged raises-exception but ended without an exception")]
    [InlineData("\"one\".Display().Update(\"two\");", "", "cell 1 failed in .NET Interactive: it showed DisplayedValueUpdated")]
    public async Task Cell_OtherThanItsTagSays_FailsTheRun(string source, string tag, string expected)
    {
        var notebook = folder.Add("failing.ipynb", (source, tag));

        var failure = await InteractiveProcess.RunAsync(notebook, folder.File("executed.ipynb"));

        Assert.Contains(expected, failure);
    }

    [Fact]
    public async Task Cell_WithoutAnEnd_IsStoppedAtTheLimit()
    {
        var notebook = folder.Add("endless.ipynb", "while (true) ;");

        var failure = await InteractiveProcess.RunAsync(notebook, folder.File("executed.ipynb"), TimeSpan.FromSeconds(10));

        Assert.Equal("endless.ipynb did not end in .NET Interactive within 10 seconds.", failure);
    }

    [Fact]
    public async Task Cell_TaggedToFailOrToBeSkipped_LetsTheRunGoOn()
    {
        var notebook = folder.Add(
            "tagged.ipynb",
            ("throw new System.Exception(\"broken\");", "raises-exception"),
            ("throw new System.Exception(\"skipped\");", "skip-execution"),
            ("\"three\"", ""));

        Assert.Null(await InteractiveProcess.RunAsync(notebook, folder.File("executed.ipynb")));

        Assert.StartsWith("System.Exception: broken", NotebookFolder.Outputs(folder.File("executed.ipynb"), 0)[0]!["evalue"]!.GetValue<string>());
        Assert.Empty(NotebookFolder.Outputs(folder.File("executed.ipynb"), 1));
        Assert.Equal(["text/plain"], Keys(NotebookFolder.Outputs(folder.File("executed.ipynb"), 2)));
    }

    private static IEnumerable<string> Keys(JsonArray outputs) => Assert.Single(outputs)!["data"]!.AsObject().Select(entry => entry.Key);

    private async Task<JsonArray> RunAsync(string cell)
    {
        var notebook = folder.Add("one.ipynb", cell);
        Assert.Null(await InteractiveProcess.RunAsync(notebook, folder.File("executed.ipynb")));
        return NotebookFolder.Outputs(folder.File("executed.ipynb"), 0);
    }
}
