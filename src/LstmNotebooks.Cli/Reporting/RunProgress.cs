using System.Globalization;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>Chooses how progress shows, and words it. It goes to standard error, so that standard output holds the result alone.</summary>
internal static class RunProgress
{
    /// <summary>A line that changes on a terminal, lines one under the other elsewhere.</summary>
    public static IRunProgress Create(int notebooks) =>
        Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb"
            ? new PlainProgress(notebooks)
            : new LiveProgress(notebooks);

    /// <summary>How far a notebook is.</summary>
    public static string Word(int index, int notebooks, string notebook, int cell, int cells, TimeSpan elapsed) =>
        string.Create(CultureInfo.InvariantCulture, $"[{index}/{notebooks}] {notebook}: cell {cell} of {cells}, {Seconds(elapsed)} s");

    /// <summary>How a notebook ended, and why if it failed or was skipped.</summary>
    public static string Word(int index, int notebooks, NotebookOutcome outcome)
    {
        var status = outcome.Status.ToString().ToLowerInvariant();
        var cells = outcome.Cells == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {outcome.CellsRun} of {outcome.Cells} cells, {Seconds(outcome.Elapsed)} s");
        var line = $"[{index}/{notebooks}] {outcome.Name}: {status}{cells}";
        return outcome.Error is null ? line : $"{line}\n{outcome.Error}";
    }

    /// <summary>Seconds with one decimal.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
