using System.Globalization;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>What fits a page and an hour.</summary>
internal static partial class PageRules
{
    private const int MaxLineLength = 96;
    private const int MaxLines = 20;
    private const int MaxCodeCells = 30;
    private const int MaxWords = 3500;
    private const int MaxAllWords = 4200;
    private const int MaxPredictions = 8;
    private const double WordsPerMinute = 180;
    private const double MinutesPerCodeCell = 0.75;
    private const int MinutesPerExercise = 3;
    private const int Exercises = 5;

    /// <summary>No line of code runs off the page.</summary>
    public static IEnumerable<string> HasNarrowLines(CourseNotebook notebook) =>
        from cell in notebook.Notebook.CodeCells
        from line in cell.Source.Split('\n')
        where line.Length > MaxLineLength
        select notebook.Problem(cell, $"has a line of {line.Length} characters; {MaxLineLength} fit: {line.Trim()[..40]}…");

    /// <summary>A cell of code can be seen at once.</summary>
    public static IEnumerable<string> HasShortCells(CourseNotebook notebook) =>
        from cell in notebook.Notebook.CodeCells
        let lines = cell.Source.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line))
        where lines > MaxLines
        select notebook.Problem(cell, $"has {lines} lines of code; {MaxLines} are allowed. Split it, with prose between.");

    /// <summary>The notebook is short enough for one sitting, without its exercises and with them.</summary>
    public static IEnumerable<string> IsShort(CourseNotebook notebook)
    {
        var (codeCells, words) = Size(notebook.BeforeExercises);
        if (codeCells > MaxCodeCells)
            yield return notebook.Problem($"has {codeCells} code cells before the exercises; {MaxCodeCells} are allowed.");
        if (words > MaxWords)
            yield return notebook.Problem($"has {words:N0} words before the exercises; {MaxWords:N0} are allowed.");
        var (allCells, allWords) = Size(notebook.Notebook.Cells);
        if (allCells > MaxCodeCells + Exercises)
            yield return notebook.Problem($"has {allCells} code cells with the exercises; {MaxCodeCells + Exercises} are allowed.");
        if (allWords > MaxAllWords)
            yield return notebook.Problem($"has {allWords:N0} words with the exercises; {MaxAllWords:N0} are allowed.");
    }

    /// <summary>The minutes that the first cell states are those of its words, code cells and exercises, rounded up to five.</summary>
    public static IEnumerable<string> StatesItsMinutes(CourseNotebook notebook)
    {
        var (codeCells, words) = Size(notebook.BeforeExercises);
        var minutes = (words / WordsPerMinute) + (MinutesPerCodeCell * codeCells) + (MinutesPerExercise * Exercises);
        var expected = (int)(5 * Math.Ceiling(minutes / 5));
        var stated = MinutesPattern().Match(notebook.Notebook.Cells[0].Source);
        if (!stated.Success || int.Parse(stated.Groups["minutes"].Value, CultureInfo.InvariantCulture) != expected)
            yield return notebook.Problem(
                $"the first cell must say '**Time.** {expected} minutes': {words:N0} words, {codeCells} code cells, "
                + $"{Exercises} exercises.");
    }

    /// <summary>A few predictions, each with a place to write the guess down and a line that sets it beside the result.</summary>
    public static IEnumerable<string> AsksForFewGuesses(CourseNotebook notebook)
    {
        var cells = notebook.Notebook.Cells;
        var asking = Enumerable.Range(1, cells.Count - 1)
            .Where(at => cells[at].Kind == CellKind.Markdown && AskPattern().IsMatch(cells[at].Source))
            .ToList();
        if (asking.Count > MaxPredictions)
            yield return notebook.Problem(
                $"asks for {asking.Count} predictions; {MaxPredictions} are allowed. Keep those with the most surprising answers.");
        foreach (var at in asking)
        {
            if (at + 1 == cells.Count || cells[at + 1].Kind != CellKind.Code || !GuessPattern().IsMatch(cells[at + 1].Source))
                yield return notebook.Problem(
                    cells[at],
                    "asks for a prediction, but the next cell has no line 'var guess = Guess.None; // yours: "
                    + "Guess.Of(…)' or '// Your guess: '.");
        }
    }

    /// <summary>Code cells, and words of prose.</summary>
    private static (int CodeCells, int Words) Size(IEnumerable<NotebookCell> cells)
    {
        var all = cells.ToList();
        var words = all.Where(cell => cell.Kind == CellKind.Markdown).Sum(cell => SpacePattern().Split(cell.Source.Trim()).Length);
        return (all.Count(cell => cell.Kind == CellKind.Code), words);
    }

    [GeneratedRegex(@"\*\*Time\.\*\* (?<minutes>\d+) minutes")]
    private static partial Regex MinutesPattern();

    [GeneratedRegex(@"\*\*Predict before you look", RegexOptions.IgnoreCase)]
    private static partial Regex AskPattern();

    [GeneratedRegex(@"\bGuess\.|^// Your guess:", RegexOptions.Multiline)]
    private static partial Regex GuessPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
