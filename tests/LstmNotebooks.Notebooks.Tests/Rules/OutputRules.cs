using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>What the outputs in a notebook file must be, so that every run repeats them.</summary>
internal static partial class OutputRules
{
    private const string WriteRemedy = "Run: lstm run --write";

    /// <summary>Every cell that runs has run, in one go from the first.</summary>
    public static IEnumerable<string> CountFromOne(CourseNotebook notebook)
    {
        var expected = 1;
        foreach (var cell in notebook.Notebook.CodeCells)
        {
            if (cell.Tags.Contains("skip-execution"))
            {
                if (cell.ExecutionCount is not null || cell.Outputs.Count > 0)
                    yield return notebook.Problem(cell, $"is tagged skip-execution but has outputs. {WriteRemedy}");
                continue;
            }
            if (cell.ExecutionCount != expected)
                yield return notebook.Problem(
                    cell,
                    $"has the execution count {cell.ExecutionCount?.ToString(CultureInfo.InvariantCulture) ?? "none"}, "
                    + $"but {expected} is expected. {WriteRemedy}");
            expected++;
        }
    }

    /// <summary>A reader without a kernel sees results.</summary>
    public static IEnumerable<string> AreCommitted(CourseNotebook notebook)
    {
        if (notebook.Notebook.CodeCells.All(cell => cell.Outputs.Count == 0))
            yield return notebook.Problem($"no cell shows anything. {WriteRemedy}");
    }

    /// <summary>Nothing fails but what is meant to.</summary>
    public static IEnumerable<string> HoldOnlyExpectedErrors(CourseNotebook notebook) =>
        from cell in notebook.Notebook.CodeCells
        where cell.Outputs.Any(output => output?["output_type"]?.ToString() == "error") != cell.Tags.Contains("raises-exception")
        select notebook.Problem(
            cell,
            $"an error must be shown where the tag raises-exception stands, and nowhere else. Correct the cell or its tags. {WriteRemedy}");

    /// <summary>Nothing names a folder of the machine it ran on.</summary>
    public static IEnumerable<string> NameNoMachine(CourseNotebook notebook) =>
        from cell in notebook.Notebook.CodeCells
        from shown in CourseNotebook.ShownTexts(cell)
        let found = MachinePattern().Match(shown.Text)
        where found.Success
        select notebook.Problem(cell, $"{shown.Part} shows '{found.Value}', a path of one machine. Show it relative to the notebook.");

    /// <summary>Nothing tells the time of day or how long something took: it would differ the next time.</summary>
    public static IEnumerable<string> TellNoTime(CourseNotebook notebook) =>
        from cell in notebook.Notebook.CodeCells
        from shown in CourseNotebook.ShownTexts(cell)
        where shown.Part is "text" or "text/plain"
        let found = TimePattern().Match(shown.Text)
        where found.Success
        select notebook.Problem(
            cell, $"{shown.Part} shows '{found.Value}', a time that differs from run to run. Show it only while the cell runs.");

    [GeneratedRegex(@"(?<![\w.])(/home/\w+|/Users/\w+|/root\b|/tmp/\w+|/var/folders/|[A-Za-z]:\\+Users\\)")]
    private static partial Regex MachinePattern();

    // Midnight is how a date without a time prints.
    [GeneratedRegex(@"(?<!\d)(?!00:00:00)\d{1,2}:\d{2}:\d{2}(?!\d)|\b\d+([.,]\d+)? ?(ms|µs|ns)\b|\b\d+[.,]\d+ ?(s|seconds|minutes)\b")]
    private static partial Regex TimePattern();
}
