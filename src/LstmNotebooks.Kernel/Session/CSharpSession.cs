using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Runs a notebook's C# cells one after the other, each seeing what the ones before declared.</summary>
public sealed class CSharpSession : INotebookSession
{
    /// <summary>
    /// Where long-running library code finds the running cell's
    /// <see cref="CancellationToken"/>: AppContext.GetData with this name.
    /// </summary>
    public const string CancellationName = "LstmNotebooks.Cancellation";

    /// <summary>
    /// How long the loops of a cell that was left behind still stop by themselves.
    /// While they are asked, those of later cells are a little slower.
    /// </summary>
    private static readonly TimeSpan PollingAfterLeaving = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim oneCell = new(1, 1);
    private readonly SessionState session;
    private readonly ScriptRunner scripts;
    private readonly Sketches sketches;
    private readonly IReadOnlyList<Directive> directives;

    public CSharpSession(SessionOptions options)
        : this(options, Directives.All)
    {
    }

    /// <param name="options">The notebook.</param>
    /// <param name="directives">The directives that its cells may carry.</param>
    internal CSharpSession(SessionOptions options, IReadOnlyList<Directive> directives)
    {
        if (!Directory.Exists(options.WorkingDirectory))
        {
            throw new DirectoryNotFoundException(
                $"The session's working directory '{options.WorkingDirectory}' does not exist; it must be the notebook's folder.");
        }

        this.directives = directives;
        session = new SessionState(options with { WorkingDirectory = Path.GetFullPath(options.WorkingDirectory) });
        scripts = new ScriptRunner(session);
        sketches = new Sketches(session, scripts);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Asked to stop, loops, sleeps and waits end; code that does not within two seconds is left behind, and goes on
    /// in the background. Its console text still comes after the cell has ended.
    /// </remarks>
    public async Task<CellResult> RunAsync(string code, int cellNumber, Action<CellOutput> emit, CancellationToken cancellation = default)
    {
        await oneCell.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var outputs = new CellOutputs(session, emit) { Cancellation = cancellation };
        ConsoleCapture.Install();
        StrayExceptions.Install();
        AppContext.SetData(CancellationName, cancellation);
        try
        {
            var document = session.Documents.CellName(cellNumber);
            var cell = new CellRunner(session, scripts, directives, outputs);
            var error = await ErrorOfAsync(outputs, document, () => cell.RunCellAsync(code, document)).ConfigureAwait(false);
            outputs.Flush();
            if (error is not null)
                outputs.Emit(error);
            return new CellResult(error is null, error);
        }
        finally
        {
            AppContext.SetData(CancellationName, null);
            oneCell.Release();
        }
    }

    public Completion Complete(string code, int position)
    {
        try
        {
            return new Completer(sketches, directives).Complete(code, Checked(code, position));
        }
        catch (CellFailure)
        {
            // Too deep to look at; running it says so.
            return new Completion(position, position, []);
        }
    }

    public MimeBundle? Inspect(string code, int position, bool detailed)
    {
        try
        {
            return new Inspector(sketches, directives).Inspect(code, Checked(code, position), detailed);
        }
        catch (CellFailure)
        {
            return null;
        }
    }

    public Completeness IsComplete(string code) => CompletenessCheck.Of(code);

    public async Task<Evaluation> EvaluateAsync(string expression, CancellationToken cancellation = default)
    {
        await oneCell.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var outputs = new CellOutputs(session, _ => { }) { Cancellation = cancellation };
        ConsoleCapture.Install();
        StrayExceptions.Install();
        try
        {
            MimeBundle? value = null;
            var evaluator = new ExpressionEvaluator(session, scripts);
            async Task EvaluateAsync() => value = await evaluator.EvaluateAsync(expression, cancellation);
            var error = await ErrorOfAsync(outputs, ExpressionEvaluator.Document, EvaluateAsync).ConfigureAwait(false);
            return error is null ? new Evaluation(value, null) : new Evaluation(null, error);
        }
        finally
        {
            oneCell.Release();
        }
    }

    public void Dispose()
    {
        session.Dispose();
        oneCell.Dispose();
    }

    private static int Checked(string code, int position) => position >= 0 && position <= code.Length
        ? position
        : throw new ArgumentOutOfRangeException(nameof(position), position, $"The position must lie in the code, from 0 to {code.Length}.");

    /// <summary>
    /// Runs work as a cell's, to its end or until it is left behind. Whatever it throws is
    /// its failure: the reader's code, a formatter of the library, a directive.
    /// </summary>
    /// <returns>Why it failed; null when it did not.</returns>
    private async Task<ErrorOutput?> ErrorOfAsync(CellOutputs outputs, string document, Func<Task> work)
    {
        var watching = CellPoll.Watch(outputs.Cancellation);
        var thread = new CellThread(outputs);
        var running = thread.RunAsync(() =>
        {
            RunningCell.Current = outputs;
            return work();
        });
        var outcome = await CellStop.EndAsync(thread, running, outputs.Cancellation).ConfigureAwait(false);
        if (outcome != StopOutcome.Ended)
        {
            thread.Leave();
            _ = Task.WhenAny(running, Task.Delay(PollingAfterLeaving)).ContinueWith(_ => watching.Dispose(), TaskScheduler.Default);
            return CellStop.Error(document, outcome);
        }

        watching.Dispose();
        try
        {
            await running.ConfigureAwait(false);
            return null;
        }
        catch (CellFailure failure)
        {
            return failure.Error;
        }
        catch (Exception exception)
        {
            return Interruption.Explains(exception, outputs.Cancellation)
                ? CellStop.Error(document, StopOutcome.Ended)
                : new ErrorReport(session).OfException(exception);
        }
    }
}
