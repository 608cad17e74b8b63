using System.Runtime.CompilerServices;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Cli.Running;

/// <summary>Runs notebooks one after the other.</summary>
internal sealed class NotebookBatch
{
    // A changed number can move every later output: the first differences tell the story.
    private const int ShownDifferences = 10;

    private readonly RunOptions options;
    private readonly IRunProgress progress;
    private readonly OutputFolder? folder;

    private NotebookBatch(RunOptions options, IReadOnlyList<string> paths, IRunProgress progress)
    {
        this.options = options;
        this.progress = progress;
        folder = options.Task == RunTask.Check ? null : new OutputFolder(options.OutputFolder, paths);
    }

    /// <summary>Runs everything the options name.</summary>
    /// <returns>How each notebook ended, as soon as it has.</returns>
    public static async IAsyncEnumerable<NotebookOutcome> RunAsync(
        RunOptions options,
        IReadOnlyList<NotebookFile> files,
        IRunProgress progress,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new NotebookBatch(options, [.. files.Where(file => file.Fault is null).Select(file => file.Path)], progress);
        foreach (var file in files)
        {
            var outcome = file.Fault is null
                ? await batch.RunOneAsync(file.Path, cancellation)
                : new NotebookOutcome(Path.GetFileName(file.Path)) { Status = RunStatus.Failed, Error = file.Fault };
            progress.EndNotebook(outcome);
            yield return outcome;
        }
    }

    private async Task<NotebookOutcome> RunOneAsync(string path, CancellationToken cancellation)
    {
        var outcome = new NotebookOutcome(Path.GetFileName(path));
        if (cancellation.IsCancellationRequested)
            return outcome with { Status = RunStatus.Skipped };
        try
        {
            var notebook = Notebook.Load(path);
            if (options.Task != RunTask.Run && !notebook.KeepsOutputs)
                throw new NotebookException(
                    $"{notebook.Name} holds no outputs, as no .dib file does. "
                    + "Run it with --out DIR: the .ipynb file there can be written and checked.");
            if (NotebookNeeds.FindUnmet(notebook) is { } reason)
                return outcome with { Status = RunStatus.Skipped, Error = reason };
            var run = new NotebookRun(path, notebook, options.CellTimeout, progress);
            outcome = await run.RunAsync(cancellation);
            folder?.Save(run.Notebook);
            if (outcome.Status == RunStatus.Passed && Conclude(path, run.Notebook) is { } error)
                outcome = outcome with { Status = RunStatus.Failed, Error = error };
            return outcome;
        }
        catch (NotebookException error)
        {
            return outcome with { Status = RunStatus.Failed, Error = error.Message };
        }
        catch (Exception error)
        {
            // Nothing that one file does keeps the others from running.
            var message = $"{outcome.Name} could not be run: {error.GetType().Name}: {error.Message} "
                + "This is a defect of lstm; please report it with the file.";
            return outcome with { Status = RunStatus.Failed, Error = message };
        }
    }

    /// <summary>Does with the outputs what was asked for.</summary>
    /// <returns>Why that failed, or null.</returns>
    private string? Conclude(string path, Notebook executed) => options.Task switch
    {
        RunTask.Check => Check(path, executed),
        RunTask.Write => Write(path, executed),
        _ => null,
    };

    private static string? Check(string path, Notebook executed)
    {
        var committed = Notebook.Load(path);
        var remedy = $"lstm run --write {Path.GetRelativePath(Environment.CurrentDirectory, path)}";
        if (!OutputComparison.HasOutputs(committed))
            return $"{committed.Name} has no outputs to compare with. Write them: {remedy}";
        var differences = OutputComparison.Compare(committed, executed);
        if (differences.Count == 0)
            return null;
        var shown = differences.Take(ShownDifferences).Select(difference => difference.ToString());
        return string.Join('\n', shown
            .Prepend(
                $"{committed.Name} shows something else than its file says, "
                + $"in {differences.Count} {(differences.Count == 1 ? "place" : "places")}:")
            .Concat(differences.Count > ShownDifferences ? [$"… and {differences.Count - ShownDifferences} more."] : [])
            .Append($"If the new outputs are right, write them: {remedy}"));
    }

    private static string? Write(string path, Notebook executed)
    {
        var machine = MachinePaths.OfThisMachine(Repository.Root ?? Path.GetDirectoryName(path)!);
        if (machine.FindIn(executed) is { } place)
            return $"{executed.Name}, {place} of this machine, so the outputs are not written. "
                + "Show the path relative to the notebook instead.";
        executed.Repair();
        executed.Save(path);
        return null;
    }
}
