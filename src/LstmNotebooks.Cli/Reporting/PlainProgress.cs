using System.Diagnostics;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>Progress for logs: a line as a notebook begins and ends, and one every few seconds between.</summary>
internal sealed class PlainProgress(int notebooks) : IRunProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceLine = Stopwatch.StartNew();
    private int ended;

    /// <inheritdoc/>
    public void BeginCell(string notebook, int cell, int cells, TimeSpan elapsed)
    {
        if (cell > 1 && sinceLine.Elapsed < Interval)
            return;
        sinceLine.Restart();
        Note(RunProgress.Word(ended + 1, notebooks, notebook, cell, cells, elapsed));
    }

    /// <inheritdoc/>
    public void Note(string text) => Console.Error.WriteLine(text);

    /// <inheritdoc/>
    public void EndNotebook(NotebookOutcome outcome) => Note(RunProgress.Word(++ended, notebooks, outcome));

    /// <inheritdoc/>
    public void Dispose()
    {
        // Every line was written as it came.
    }
}
