using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>Runs notebooks, and says how they ended.</summary>
internal static class RunReport
{
    /// <summary>Runs everything the options name.</summary>
    /// <returns>The exit code: 1 when a notebook failed, else 0.</returns>
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        var (files, leftOut) = NotebookFiles.Find(options.Paths);
        using var progress = RunProgress.Create(files.Count);
        var outcomes = new List<NotebookOutcome>();
        await foreach (var outcome in NotebookBatch.RunAsync(options, files, progress, cancellation))
        {
            outcomes.Add(outcome);
            if (options.Json)
                Console.WriteLine(OutcomeJson.Write(outcome));
        }
        OutcomeTable.Write(outcomes, leftOut, options.Json);
        return outcomes.Any(outcome => outcome.Status == RunStatus.Failed) ? 1 : 0;
    }
}
