using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Runs cells one after the other and counts them.</summary>
/// <param name="session">What runs them.</param>
/// <param name="ready">Returns when cells may run; null when they may at once.</param>
/// <param name="messages">What the kernel sends.</param>
/// <param name="questions">Asks the reader for the cells.</param>
/// <param name="history">Keeps the cells that ran.</param>
/// <param name="log">Takes what no front end is told.</param>
internal sealed class CellExecution(
    INotebookSession session, Action? ready, KernelMessages messages, StdinQuestions questions, History history, Action<string> log)
{
    private readonly Lock gate = new();
    private Action? stop;
    private int executionCount;

    /// <summary>Runs a cell to its end.</summary>
    /// <returns>The reply's content.</returns>
    public JsonObject Run(Request request, ExecuteRequest cell)
    {
        if (cell.StoreHistory)
            history.Add(++executionCount, cell.Code);
        var publisher = new CellPublisher(messages, request, executionCount, cell.IsSilent);
        publisher.PublishSource(cell.Code);
        questions.AskBy(cell.AllowStdin ? request : null);
        // A cell that does not count borrows the next number: the lines of the cells before stay known under theirs.
        var number = cell.StoreHistory ? executionCount : executionCount + 1;
        var cancellation = Begin();
        try
        {
            var code = CellLanguage.ToCode(cell.Language, cell.Code, $"cell {number}");
            ready?.Invoke();
            var error = session.RunAsync(code, number, publisher.Publish, cancellation).GetAwaiter().GetResult().Error;
            if (cell.StoreHistory && publisher.Result is { } result)
                history.SetOutput(executionCount, result);
            return error is null ? Succeeded(cell, publisher, cancellation) : Failed(error);
        }
        catch (NotebookException exception)
        {
            var error = new ErrorOutput("LanguageError", exception.Message, [exception.Message]);
            publisher.Publish(error);
            return Failed(error);
        }
        catch (Exception exception)
        {
            // The session's own fault, not the cell's: the reader must see it all the same, and the kernel go on.
            log(exception.ToString());
            var error = new ErrorOutput(exception.GetType().Name, exception.Message, [$"{exception.GetType().Name}: {exception.Message}"]);
            publisher.Publish(error);
            return Failed(error);
        }
        finally
        {
            lock (gate)
                stop = null;
        }
    }

    /// <summary>
    /// Asks the running cell to stop, if there is one, and returns at
    /// once: what the cell hung on its token runs elsewhere.
    /// </summary>
    public void Interrupt()
    {
        Action? stopping;
        lock (gate)
            stopping = stop;
        if (stopping is not null)
            new Thread(() => Stop(stopping)) { IsBackground = true, Name = "Interrupt" }.Start();
    }

    private CancellationToken Begin()
    {
        // Never disposed of: an interrupt may still be using it, and it holds nothing but memory.
        var source = new CancellationTokenSource();
        lock (gate)
            stop = source.Cancel;
        return source.Token;
    }

    private void Stop(Action stopping)
    {
        try
        {
            stopping();
        }
        catch (AggregateException exception)
        {
            log($"what the cell wanted done when it is stopped failed: {exception}");
        }
    }

    private JsonObject Succeeded(ExecuteRequest cell, CellPublisher publisher, CancellationToken cancellation)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in cell.UserExpressions)
            values[name] = Value(session.EvaluateAsync(expression, cancellation).GetAwaiter().GetResult());

        return new JsonObject
        {
            ["status"] = "ok",
            ["execution_count"] = executionCount,
            ["user_expressions"] = values,
            ["payload"] = publisher.Pages,
        };
    }

    private static JsonObject Value(Evaluation evaluation)
    {
        if (evaluation.Error is { } error)
            return KernelMessages.ErrorReply(error);
        return new JsonObject
        {
            ["status"] = "ok",
            ["data"] = evaluation.Value is { } value ? MimeData.Of(value) : [],
            ["metadata"] = new JsonObject(),
        };
    }

    private JsonObject Failed(ErrorOutput error)
    {
        var content = KernelMessages.ErrorReply(error);
        content["execution_count"] = executionCount;
        content["user_expressions"] = new JsonObject();
        content["payload"] = new JsonArray();
        return content;
    }
}
