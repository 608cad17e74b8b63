using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Recording;
using LstmNotebooks.Notebooks.Tests.Course;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>The course's notebooks, run by nbconvert and nbclient, show what lstm run shows.</summary>
[Collection(nameof(CourseRuns))]
public sealed partial class CourseInJupyterTests(CourseRuns course)
{
    [PythonTheory(CourseRuns.Modules)]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task Nbconvert_Execute_GivesTheCommittedOutputs(string name)
    {
        var executed = await course.RunAsync(name);

        foreach (var cell in executed.CodeCells)
            cell.Outputs = Settled(cell.Outputs);
        Assert.Equal(
            [],
            OutputComparison.Compare(CourseRuns.Committed(name), executed)
                .Where(difference => Plain(difference.Committed) != Plain(difference.Actual)));
    }

    /// <summary>
    /// Outputs with the pieces of console text put together, as a terminal shows them: nbclient keeps every piece as it came.
    /// </summary>
    private static JsonArray Settled(JsonArray outputs)
    {
        var settled = new JsonArray();
        for (var i = 0; i < outputs.Count;)
        {
            var recorder = new OutputRecorder();
            recorder.Begin(executionCount: 0);
            for (; i < outputs.Count && IsStream(outputs[i]!); i++)
                recorder.Add(new StreamOutput(outputs[i]!["name"]!.GetValue<string>(), Text(outputs[i]!["text"]!)));
            foreach (var stream in recorder.End())
                settled.Add(stream!.DeepClone());
            for (; i < outputs.Count && !IsStream(outputs[i]!); i++)
                settled.Add(outputs[i]!.DeepClone());
        }
        return settled;
    }

    /// <summary>
    /// Without what these clients do themselves: blanks that a shorter line left of a longer one, and the letter of a number's
    /// exponent.
    /// </summary>
    private static string Plain(string? text) => Exponent().Replace(BlanksAtEnd().Replace(text ?? "", ""), "e");

    [GeneratedRegex(@"[ ]+(?=\r?\n|$)")]
    private static partial Regex BlanksAtEnd();

    [GeneratedRegex(@"(?<=\d)E(?=[+-]?\d)")]
    private static partial Regex Exponent();

    private static bool IsStream(JsonNode output) => output["output_type"]!.GetValue<string>() == "stream";

    private static string Text(JsonNode text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();
}
