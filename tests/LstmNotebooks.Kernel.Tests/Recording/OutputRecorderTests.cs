using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Recording;

namespace LstmNotebooks.Kernel.Tests.Recording;

public sealed class OutputRecorderTests
{
    [Fact]
    public void End_StreamsOfOneName_AreMerged()
    {
        var outputs = Record(new StreamOutput("stdout", "a"), new StreamOutput("stdout", "b\nc"), new StreamOutput("stderr", "d"), new StreamOutput("stdout", "e"));

        AssertJson("""
            [{"name": "stdout", "output_type": "stream", "text": ["ab\n", "c"]},
             {"name": "stderr", "output_type": "stream", "text": ["d"]},
             {"name": "stdout", "output_type": "stream", "text": ["e"]}]
            """, outputs);
    }

    [Fact]
    public void End_ProgressWithCarriageReturns_KeepsWhatATerminalShowsInTheEnd()
    {
        var outputs = Record(new StreamOutput("stdout", "\repoch 1"), new StreamOutput("stdout", "\repoch 2"), new StreamOutput("stdout", "\rdone   \nnext"));

        AssertJson("""[{"name": "stdout", "output_type": "stream", "text": ["done\n", "next"]}]""", outputs);
    }

    [Fact]
    public void End_Result_HasCountAndSortedTypes()
    {
        var outputs = Record(new ResultOutput(Bundle(("text/plain", "1\n2"), ("application/json", """{"b": 1.50, "a": [2]}"""), ("image/svg+xml", "<svg>\n</svg>"))));

        AssertJson("""
            [{"data": {"application/json": {"a": [2], "b": 1.50}, "image/svg+xml": ["<svg>\n", "</svg>"], "text/plain": ["1\n", "2"]},
              "execution_count": 3, "metadata": {}, "output_type": "execute_result"}]
            """, outputs);
    }

    [Fact]
    public void End_Error_HasNameValueAndTraceback()
    {
        var outputs = Record(new StreamOutput("stdout", "before"), new ErrorOutput("Exception", "boo", ["one", "two"]));

        AssertJson("""
            [{"name": "stdout", "output_type": "stream", "text": ["before"]},
             {"ename": "Exception", "evalue": "boo", "output_type": "error", "traceback": ["one", "two"]}]
            """, outputs);
    }

    [Fact]
    public void Add_Update_ChangesEveryDisplayOfThatIdAlsoInEarlierCells()
    {
        var recorder = new OutputRecorder();
        recorder.Begin(1);
        recorder.Add(new DisplayOutput(Bundle(("text/plain", "old")), "id"));
        recorder.Add(new DisplayOutput(Bundle(("text/plain", "other")), "other"));
        var first = recorder.End();
        recorder.Begin(2);
        recorder.Add(new DisplayOutput(Bundle(("text/plain", "old")), "id"));

        recorder.Add(new DisplayUpdate(Bundle(("text/plain", "new")), "id"));

        AssertJson("""
            [{"data": {"text/plain": ["new"]}, "metadata": {}, "output_type": "display_data"},
             {"data": {"text/plain": ["other"]}, "metadata": {}, "output_type": "display_data"}]
            """, first);
        AssertJson("""[{"data": {"text/plain": ["new"]}, "metadata": {}, "output_type": "display_data"}]""", recorder.End());
    }

    [Fact]
    public void Add_Clear_ForgetsWhatWasShown()
    {
        var outputs = Record(new StreamOutput("stdout", "a"), new ClearOutput(Wait: false), new StreamOutput("stdout", "b"));

        AssertJson("""[{"name": "stdout", "output_type": "stream", "text": ["b"]}]""", outputs);
    }

    [Fact]
    public void Add_ClearThatWaits_KeepsWhatWasShownUntilTheNext()
    {
        var kept = Record(new StreamOutput("stdout", "a"), new ClearOutput(Wait: true));
        var replaced = Record(new StreamOutput("stdout", "a"), new ClearOutput(Wait: true), new StreamOutput("stdout", "b"));

        AssertJson("""[{"name": "stdout", "output_type": "stream", "text": ["a"]}]""", kept);
        AssertJson("""[{"name": "stdout", "output_type": "stream", "text": ["b"]}]""", replaced);
    }

    [Fact]
    public void Add_JsonTypeWithoutJson_NamesTheType()
    {
        var error = Assert.Throws<NotebookException>(() => Record(new ResultOutput(Bundle(("application/vnd.plotly.v1+json", "{")))));

        Assert.Contains("application/vnd.plotly.v1+json is not JSON", error.Message, StringComparison.Ordinal);
    }

    private static JsonArray Record(params CellOutput[] outputs)
    {
        var recorder = new OutputRecorder();
        recorder.Begin(3);
        foreach (var output in outputs)
            recorder.Add(output);
        return recorder.End();
    }

    private static MimeBundle Bundle(params (string Type, string Content)[] entries) =>
        new([.. entries.Select(entry => KeyValuePair.Create(entry.Type, entry.Content))]);

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.Equal(JupyterJson.Write(JsonNode.Parse(expected)), JupyterJson.Write(actual));
}
