using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>
/// A notebook as it is, and behind it the answer cells of a reader who pasted every folded solution into them, then those of
/// readers who are wrong.
/// </summary>
internal sealed partial class SolvedNotebook
{
    private readonly Notebook notebook;
    private readonly IReadOnlyList<WrongAnswer> wrong;
    private readonly List<string> answers = [];
    private readonly List<string> wrongAnswers = [];
    private readonly List<string> exercises = [];
    private readonly List<string> problems = [];

    public SolvedNotebook(Notebook notebook, IReadOnlyList<WrongAnswer>? wrong = null)
    {
        (this.notebook, this.wrong) = (notebook, wrong ?? []);
        var prose = "";
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
                prose = cell.Source;
            else if (cell.Kind == CellKind.Code && CheckPattern().Match(cell.Source) is { Success: true } check)
                Solve(cell, check.Groups["number"].Value, prose);
        }
    }

    /// <summary>The numbers of the exercises, in order.</summary>
    public IReadOnlyList<string> Exercises => exercises;

    /// <summary>Exercises without a solution to paste, or without a place for it.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>
    /// The text of a notebook file: the notebook's own cells, then the solved ones, then those with wrong answers in the order of
    /// the exercises.
    /// </summary>
    public string ToJson()
    {
        var root = JsonNode.Parse(notebook.ToJson())!;
        foreach (var (index, source) in answers.Concat(wrongAnswers).Index())
        {
            root["cells"]!.AsArray().Add(new JsonObject
            {
                ["cell_type"] = "code",
                ["execution_count"] = null,
                ["id"] = $"solved-{index + 1}",
                ["metadata"] = new JsonObject(),
                ["outputs"] = new JsonArray(),
                ["source"] = source,
            });
        }
        return root.ToJsonString();
    }

    private void Solve(NotebookCell cell, string number, string prose)
    {
        exercises.Add(number);
        var solution = SolutionPattern().Match(prose);
        var answer = Regex.Match(cell.Source, $@"^.*\banswer{number} *= *null;.*$", RegexOptions.Multiline);
        if (!solution.Success)
            problems.Add(
                $"cell {cell.Position}: no <summary>Solution</summary> with a ```csharp block stands in the prose before exercise "
                + $"{number}.");
        if (!answer.Success)
            problems.Add($"cell {cell.Position}: exercise {number} has no line 'answer{number} = null;' for the reader's answer.");
        if (!solution.Success || !answer.Success)
            return;
        string With(string code) => cell.Source.Remove(answer.Index, answer.Length).Insert(answer.Index, code);
        answers.Add(With(solution.Groups["code"].Value));
        wrongAnswers.AddRange(
            wrong.Where(given => given.Exercise.ToString(CultureInfo.InvariantCulture) == number).Select(given => With(given.Code)));
    }

    [GeneratedRegex(@"\bExercise\.Check\((?<number>\d+),")]
    private static partial Regex CheckPattern();

    [GeneratedRegex("<summary>Solution</summary>.*?^```csharp\n(?<code>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SolutionPattern();
}
