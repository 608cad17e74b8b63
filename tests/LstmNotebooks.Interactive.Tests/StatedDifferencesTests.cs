using LstmNotebooks.Interactive.Tests.Differences;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Interactive.Tests;

/// <summary>Each stated difference is passed over, and nothing that only looks like it.</summary>
public sealed class StatedDifferencesTests
{
    private const string Script =
        """{"data": {"text/html": "\r\n<div id='dotnet-interactive-this-cell-1'></div>"}, "metadata": {}, "output_type": "display_data"}""";

    private const string Printed = """{"name": "stdout", "output_type": "stream", "text": "loss 1.5\nloss 1.2\n"}""";

    [Theory]
    [InlineData("", Script)]
    [InlineData(Printed, $"{Script}, {Printed}")]
    [InlineData(Printed, """{"name": "stdout", "output_type": "stream", "text": "loss 1.5   \nloss 1.2 \n"}""")]
    public void Compare_StatedDifference_IsNone(string committed, string executed) => Assert.Empty(Compare(committed, executed));

    [Theory]
    [InlineData(Printed, """{"name": "stdout", "output_type": "stream", "text": "loss 1.5   \nloss 1.3 \n"}""")]
    [InlineData(Printed, """{"name": "stdout", "output_type": "stream", "text": " loss 1.5\nloss 1.2\n"}""")]
    [InlineData(Printed, """{"name": "stdout", "output_type": "stream", "text": "loss 1.5\nloss 1.2"}""")]
    [InlineData(Printed, $"{Printed}, {Script}")]
    [InlineData(Printed, "")]
    [InlineData("", """{"data": {"text/html": "<div>other</div>"}, "metadata": {}, "output_type": "display_data"}""")]
    public void Compare_Otherwise_IsADifference(string committed, string executed) => Assert.NotEmpty(Compare(committed, executed));

    [Theory]
    [InlineData("1.5", "1.5", true)]
    [InlineData("a < b", "a &lt; b", true)]
    [InlineData("1.5", "1.50", false)]
    [InlineData("", "0", false)]
    public void Compare_ValueInHtmlAlone_ComparesItsText(string committed, string html, bool isSame)
    {
        var differences = Compare(
            Result($$"""{"text/plain": "{{committed}}" }"""),
            Result($$"""{"text/html": "<div class=\"dni-plaintext\"><pre>{{html}}</pre></div><style>\r\n.dni { }</style>" }"""));

        Assert.Equal(isSame, differences.Count == 0);
    }

    [Theory]
    [InlineData("""{"image/svg+xml": "<svg/>", "text/plain": "a line"}""", true)]
    [InlineData("""{"image/svg+xml": "<svg>other</svg>", "text/plain": "a line"}""", false)]
    [InlineData("""{"image/svg+xml": "<svg/>", "text/plain": "another line"}""", false)]
    [InlineData("""{"text/plain": "a line"}""", false)]
    [InlineData("""{"application/vnd.plotly.v1+json": "{\"data\": []}", "image/svg+xml": "<svg/>", "text/plain": "a line"}""", false)]
    public void Compare_Figure_NeedsPictureAndTextButNoPlotly(string executed, bool isSame)
    {
        var committed = Result("""{"application/vnd.plotly.v1+json": {"data": []}, "image/svg+xml": "<svg/>", "text/plain": "a line"}""");

        Assert.Equal(isSame, Compare(committed, Result(executed)).Count == 0);
    }

    [Theory]
    [InlineData("System.ArgumentException: no such word", true)]
    [InlineData("System.ArgumentException: no such name", false)]
    public void Compare_Error_NeedsItsMessage(string theirs, bool isSame)
    {
        var differences = Compare(
            """{"ename": "ArgumentException", "evalue": "a.ipynb, cell 1, line 2: no such word", "output_type": "error", "traceback": ["a line"]}""",
            $$"""{"ename": "Error", "evalue": "{{theirs}}", "output_type": "error", "traceback": ["lines"]}""");

        Assert.Equal(isSame, differences.Count == 0);
    }

    private static string Result(string data) => $$"""{"data": {{data}}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}""";

    private static IReadOnlyList<OutputDifference> Compare(string committed, string executed) =>
        StatedDifferences.Compare(WithOutputs(committed), WithOutputs(executed));

    private static Notebook WithOutputs(string outputs) => Notebook.Parse(
        $$"""
        {
          "cells": [{"cell_type": "code", "execution_count": 1, "id": "one", "metadata": {}, "outputs": [{{outputs}}], "source": "1"}],
          "metadata": {"language_info": {"name": "C#"} },
          "nbformat": 4,
          "nbformat_minor": 5
        }
        """,
        "a.ipynb");
}
