using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

public sealed class OutputComparisonTests
{
    [Fact]
    public void Compare_SameTextInTheOtherForm_FindsNothing()
    {
        var committed = OneOutput("""{"name": "stdout", "output_type": "stream", "text": "a\nb"}""");
        var executed = OneOutput("""{"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]}""");

        Assert.Empty(OutputComparison.Compare(committed, executed));
    }

    [Fact]
    public void Compare_OneCharacter_ShowsPlaceBothLinesAndMarksIt()
    {
        var committed = OneOutput("""{"data": {"text/plain": ["a\n", "RMSE 12.345 of 10"]}, "metadata": {}, "output_type": "display_data"}""");
        var executed = OneOutput("""{"data": {"text/plain": ["a\n", "RMSE 12.346 of 10"]}, "metadata": {}, "output_type": "display_data"}""");

        var difference = Assert.Single(OutputComparison.Compare(committed, executed));

        Assert.Equal("""
            a.ipynb, cell 1, output 1, text/plain: line 2, character 11
              - committed: RMSE 12.345 of 10
              + now:       RMSE 12.346 of 10
                                     ^
            """, difference.ToString());
    }

    [Fact]
    public void Compare_LongLine_ShowsOnlyTheNeighbourhood()
    {
        var (before, after) = (new string('x', 500), new string('y', 500));
        var committed = OneOutput($$"""{"name": "stdout", "output_type": "stream", "text": ["{{before}}1{{after}}"]}""");
        var executed = OneOutput($$"""{"name": "stdout", "output_type": "stream", "text": ["{{before}}2{{after}}"]}""");

        var lines = Assert.Single(OutputComparison.Compare(committed, executed)).ToString().Split('\n');

        Assert.EndsWith("line 1, character 501", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 10, 100));
        Assert.Equal('1', lines[1][lines[3].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Equal('2', lines[2][lines[3].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public void Compare_FinalNewline_IsMadeVisible()
    {
        var committed = OneOutput("""{"name": "stdout", "output_type": "stream", "text": ["a"]}""");
        var executed = OneOutput("""{"name": "stdout", "output_type": "stream", "text": ["a\n"]}""");

        var text = Assert.Single(OutputComparison.Compare(committed, executed)).ToString();

        Assert.Contains("- committed: a(end)", text, StringComparison.Ordinal);
        Assert.Contains("+ now:       a␊", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "now:       stream more")]
    [InlineData("""{"ename": "E", "evalue": "more", "output_type": "error", "traceback": []}""", "- committed: error more")]
    public void Compare_OtherOutput_SaysWhatStandsThere(string committedOutput, string expected)
    {
        var committed = OneOutput(committedOutput);
        var executed = OneOutput("""{"name": "stdout", "output_type": "stream", "text": ["more"]}""");

        var difference = Assert.Single(OutputComparison.Compare(committed, executed));

        Assert.Contains(expected, difference.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_JsonFigure_FindsTheChangedNumber()
    {
        var committed = OneOutput("""{"data": {"application/vnd.plotly.v1+json": {"b": 1, "a": [1, 2]}}, "metadata": {}, "output_type": "display_data"}""");
        var executed = OneOutput("""{"data": {"application/vnd.plotly.v1+json": {"a": [1, 3], "b": 1}}, "metadata": {}, "output_type": "display_data"}""");

        var difference = Assert.Single(OutputComparison.Compare(committed, executed));

        Assert.Contains("application/vnd.plotly.v1+json: line 4", difference.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_ExecutionCount_IsADifference()
    {
        var committed = Notebook.Parse(NotebookText.Of(NotebookText.Code("1", count: "2")), "a.ipynb");
        var executed = Notebook.Parse(NotebookText.Of(NotebookText.Code("1", count: "1")), "a.ipynb");

        var difference = Assert.Single(OutputComparison.Compare(committed, executed));

        Assert.Equal("a.ipynb, cell 1, execution count", difference.Place);
    }

    [Fact]
    public void HasOutputs_NeverRun_IsFalse()
    {
        Assert.False(OutputComparison.HasOutputs(Notebook.Parse(NotebookText.Of(NotebookText.Code("1")), "a.ipynb")));
        Assert.True(OutputComparison.HasOutputs(Notebook.Parse(NotebookText.Of(NotebookText.Code("1;", count: "1")), "a.ipynb")));
    }

    private static Notebook OneOutput(string output) =>
        Notebook.Parse(NotebookText.Of(NotebookText.Code("1", outputs: output)), "a.ipynb");
}
