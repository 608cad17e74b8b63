using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>How a notebook of the course reads.</summary>
internal static partial class ProseRules
{
    private const int MaxCodeCellsInARow = 2;
    private const int Exercises = 5;

    /// <summary>The first cell is the title, with the number of the file's name.</summary>
    public static IEnumerable<string> BeginsWithTitle(CourseNotebook notebook)
    {
        var title = notebook.Notebook.Cells is [{ Kind: CellKind.Markdown } first, ..] ? TitlePattern().Match(first.Source) : Match.Empty;
        if (!title.Success || !notebook.Name.StartsWith($"{title.Groups["number"].Value.ToLowerInvariant()}-", StringComparison.Ordinal))
            yield return notebook.Problem("the first cell must begin with '# NN · Title', NN as in the file's name, or T and a digit for TorchSharp.");
    }

    /// <summary>Code is explained before it comes.</summary>
    public static IEnumerable<string> ExplainsCode(CourseNotebook notebook)
    {
        var (run, prose) = (0, false);
        foreach (var cell in notebook.Notebook.Cells)
        {
            if (cell.Kind != CellKind.Code)
            {
                (run, prose) = (0, cell.Kind == CellKind.Markdown && HasProse(cell.Source));
                continue;
            }
            run++;
            if (run == 1 && !prose)
                yield return notebook.Problem(cell, "no prose stands before this code, or only a heading. Say what it does and why.");
            if (run == MaxCodeCellsInARow + 1)
                yield return notebook.Problem(cell, $"is code cell number {run} in a row; {MaxCodeCellsInARow} are allowed. Put prose between.");
        }
    }

    /// <summary>Five exercises close the notebook, each with a solution that opens on a click.</summary>
    public static IEnumerable<string> HasExercises(CourseNotebook notebook)
    {
        var prose = string.Join('\n', notebook.Notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));
        var heading = CourseNotebook.ExercisesPattern().Match(prose);
        if (!heading.Success)
        {
            yield return notebook.Problem("there is no heading 'Exercises'. Add it, with five exercises.");
            yield break;
        }
        var section = prose[heading.Index..];
        var solutions = SolutionPattern().Count(section);
        if (solutions < Exercises)
            yield return notebook.Problem($"{solutions} folded solutions follow the heading 'Exercises'; {Exercises} are expected, each as <details><summary>Solution</summary> … </details>.");
        if (OpenPattern().Count(prose) != ClosePattern().Count(prose))
            yield return notebook.Problem("a <details> is not closed. Add </details>.");
    }

    /// <summary>Every link to a file of the repository leads there.</summary>
    public static IEnumerable<string> HasWorkingLinks(CourseNotebook notebook) =>
        from cell in notebook.Notebook.Cells
        where cell.Kind == CellKind.Markdown
        from Match link in LinkPattern().Matches(CodePattern().Replace(cell.Source, ""))
        let target = link.Groups["target"].Value
        where !ElsewherePattern().IsMatch(target)
        let path = Path.Combine(notebook.Folder, Uri.UnescapeDataString(target.Split('#')[0]))
        where !File.Exists(path) && !Directory.Exists(path)
        select notebook.Problem(cell, $"the link to '{target}' leads nowhere. Correct it.");

    private static bool HasProse(string markdown) =>
        markdown.Split('\n').Any(line => line.Trim() is { Length: > 0 } text && !text.StartsWith('#'));

    [GeneratedRegex(@"\A# (?<number>\d\d|T\d) · \S")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"<details>\s*<summary>[^<]*[Ss]olution")]
    private static partial Regex SolutionPattern();

    [GeneratedRegex("<details")]
    private static partial Regex OpenPattern();

    [GeneratedRegex("</details>")]
    private static partial Regex ClosePattern();

    [GeneratedRegex("""\]\((?<target>[^)\s]+)[^)]*\)|(?:src|href)="(?<target>[^"]+)""")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^(#|attachment:|[a-z]+:)")]
    private static partial Regex ElsewherePattern();
}
