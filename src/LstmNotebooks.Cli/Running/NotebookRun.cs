using System.Diagnostics;
using LstmNotebooks.Cli.Sessions;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Recording;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Cli.Running;

/// <summary>Runs one notebook from top to bottom in a process of its own.</summary>
internal sealed class NotebookRun
{
    private readonly string path;
    private readonly TimeSpan cellTimeout;
    private readonly IRunProgress progress;
    private readonly IReadOnlyList<NotebookCell> cells;
    private readonly OutputRecorder recorder = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Prepares a run; outputs are put into <paramref name="notebook"/>, not into its file.</summary>
    public NotebookRun(string path, Notebook notebook, TimeSpan cellTimeout, IRunProgress progress)
    {
        this.path = path;
        this.cellTimeout = cellTimeout;
        this.progress = progress;
        Notebook = notebook;
        cells = [.. notebook.CodeCells.Where(cell => !cell.IsSkipped)];
    }

    /// <summary>The notebook, with the outputs of the cells that have run and no others.</summary>
    public Notebook Notebook { get; }

    /// <summary>Runs the cells until one fails.</summary>
    public async Task<NotebookOutcome> RunAsync(CancellationToken cancellation)
    {
        foreach (var cell in Notebook.CodeCells)
            (cell.ExecutionCount, cell.Outputs) = (null, []);
        var outcome = new NotebookOutcome(Notebook.Name) { Cells = cells.Count };
        if (cells.Count == 0)
            return outcome with { Status = RunStatus.Skipped };

        await using var session = new SessionProcess(path);
        foreach (var (index, cell) in cells.Index())
        {
            progress.BeginCell(Notebook.Name, index + 1, cells.Count, clock.Elapsed);
            if (await RunCellAsync(session, cell, index + 1, cancellation) is { } error)
                return Ended(RunStatus.Failed, cellsRun: index) with { Error = error };
        }
        return Ended(RunStatus.Passed, cellsRun: cells.Count);

        NotebookOutcome Ended(RunStatus status, int cellsRun) =>
            outcome with { Status = status, CellsRun = cellsRun, KeyResult = FindKeyResult(), Elapsed = clock.Elapsed };
    }

    /// <summary>Runs a cell and records what it shows.</summary>
    /// <returns>Why the notebook must stop here; null when it goes on.</returns>
    private async Task<string?> RunCellAsync(SessionProcess session, NotebookCell cell, int number, CancellationToken cancellation)
    {
        recorder.Begin(number);
        cell.ExecutionCount = number;
        try
        {
            var request = new SessionRequest(CellLanguage.ToCode(cell, Notebook.Name), number);
            var result = await session.RunAsync(request, reply => Record(reply, number), cellTimeout, cancellation);
            return Judge(cell, number, result);
        }
        catch (NotebookException error)
        {
            return error.Message;
        }
        catch (SessionEndedException ended)
        {
            return $"{Notebook.Name}, {ended.Message}";
        }
        catch (OperationCanceledException)
        {
            return $"{Notebook.Name}, cell {number} was interrupted.";
        }
        finally
        {
            cell.Outputs = recorder.End();
        }
    }

    private void Record(SessionReply reply, int number)
    {
        if (reply.Cell == number && reply.Output is { } output)
            recorder.Add(output);
        else
            progress.Note(
                $"{Notebook.Name}, cell {reply.Cell} showed something after its end, which is not kept. Await what the cell starts.");
    }

    private string? Judge(NotebookCell cell, int number, CellResult result)
    {
        var mayFail = cell.MayFail;
        if (result.Succeeded)
            return mayFail
                ? $"{Notebook.Name}, cell {number} is tagged {CellTags.RaisesException} but ended without an exception. "
                    + "Remove the tag, or correct the cell."
                : null;
        if (mayFail)
            return null;
        var lines = result.Error?.Traceback.SelectMany(line => line.Split('\n')) ?? [];
        return string.Join('\n', lines.Select(line => $"  {line}").Prepend($"{Notebook.Name}, cell {number} failed: {result.Error?.Name}"));
    }

    private string FindKeyResult() =>
        cells.Where(cell => cell.Tags.Contains(CellTags.KeyResult))
            .Select(cell => cell.ShownText)
            .FirstOrDefault(text => text is not null)?
            .Split('\n')[0].Trim() ?? "";
}
