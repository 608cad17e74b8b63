using System.Globalization;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>The table at the end of a run, and the line that counts.</summary>
internal static class OutcomeTable
{
    private const int KeyResultWidth = 60;

    /// <summary>
    /// Writes both to standard output; when that holds JSON, the counts alone to
    /// standard error. Notebooks that were left out stand in a line between.
    /// </summary>
    public static void Write(IReadOnlyList<NotebookOutcome> outcomes, IReadOnlyList<string> leftOut, bool json)
    {
        int Count(RunStatus status) => outcomes.Count(outcome => outcome.Status == status);

        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(RunStatus.Passed)} passed, {Count(RunStatus.Failed)} failed, {Count(RunStatus.Skipped)} skipped");
        if (json)
            Console.Error.WriteLine(WordLeftOut(leftOut) + counts);
        else
            Console.WriteLine($"\n{Word(outcomes)}\n{WordLeftOut(leftOut)}{counts}");
    }

    private static string WordLeftOut(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return "";
        var folders = paths.Select(path => Path.GetRelativePath(Environment.CurrentDirectory, Path.GetDirectoryName(path)!)).Distinct();
        return $"left out, as they restore packages: {string.Join(", ", paths.Select(Path.GetFileName))}; "
            + $"to run them: lstm run {string.Join(' ', folders)}\n";
    }

    /// <summary>The table: notebook, cells, key result, seconds.</summary>
    public static string Word(IReadOnlyList<NotebookOutcome> outcomes)
    {
        string[][] rows = [["notebook", "cells", "key result", "seconds"], .. outcomes.Select(Row)];
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Concat(rows.Select(row =>
            $"{row[0].PadRight(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadRight(widths[2])}  {row[3].PadLeft(widths[3])}\n"));
    }

    private static string[] Row(NotebookOutcome outcome)
    {
        var cells = outcome.CellsRun == outcome.Cells
            ? outcome.Cells.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{outcome.CellsRun}/{outcome.Cells}");
        var result = outcome.Status switch
        {
            RunStatus.Passed => outcome.KeyResult,
            RunStatus.Skipped when outcome.Error is { } reason => $"SKIPPED: {reason}",
            var status => status.ToString().ToUpperInvariant(),
        };
        return [outcome.Name, cells, Cut(result), RunProgress.Seconds(outcome.Elapsed)];
    }

    private static string Cut(string text) => text.Length <= KeyResultWidth ? text : text[..(KeyResultWidth - 1)] + "…";
}
