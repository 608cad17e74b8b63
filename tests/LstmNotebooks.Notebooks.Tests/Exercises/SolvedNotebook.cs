using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>A notebook as a reader leaves it who pastes every folded solution into its answer cell.</summary>
internal sealed partial class SolvedNotebook
{
    private readonly List<string> cells = [];
    private readonly List<string> exercises = [];
    private readonly List<string> problems = [];

    public SolvedNotebook(Notebook notebook)
    {
        var prose = "";
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
                prose = cell.Source;
            else if (cell.Kind == CellKind.Code)
                cells.Add(CheckPattern().Match(cell.Source) is { Success: true } check ? Solve(cell, check.Groups["number"].Value, prose) : cell.Source);
        }
    }

    /// <summary>The sources of the code cells.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>The numbers of the exercises, in order.</summary>
    public IReadOnlyList<string> Exercises => exercises;

    /// <summary>Exercises without a solution to paste, or without a place for it.</summary>
    public IReadOnlyList<string> Problems => problems;

    private string Solve(NotebookCell cell, string number, string prose)
    {
        exercises.Add(number);
        var solution = SolutionPattern().Match(prose);
        var answer = Regex.Match(cell.Source, $@"^.*\banswer{number} *= *null;.*$", RegexOptions.Multiline);
        if (!solution.Success)
            problems.Add($"cell {cell.Position}: no <summary>Solution</summary> with a ```csharp block stands in the prose before exercise {number}.");
        if (!answer.Success)
            problems.Add($"cell {cell.Position}: exercise {number} has no line 'answer{number} = null;' for the reader's answer.");
        return solution.Success && answer.Success
            ? cell.Source.Remove(answer.Index, answer.Length).Insert(answer.Index, solution.Groups["code"].Value)
            : cell.Source;
    }

    [GeneratedRegex(@"\bExercise\.Check\((?<number>\d+),")]
    private static partial Regex CheckPattern();

    [GeneratedRegex("<summary>Solution</summary>.*?^```csharp\n(?<code>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SolutionPattern();
}
