using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Does the requests of one channel one at a time, in order, on a thread of its own.</summary>
/// <param name="name">The channel.</param>
/// <param name="handle">Does a request and gives its reply's content, or null when there is nothing to reply.</param>
/// <param name="messages">What the kernel sends.</param>
/// <param name="log">Takes what went wrong in the kernel itself.</param>
internal sealed class RequestThread(
    string name, Func<Request, JsonObject?> handle, KernelMessages messages, Action<string> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly BlockingCollection<(long Number, Request Request)> waiting = [];
    private Thread? thread;
    private long arrived;
    private long abortedUpTo;

    /// <summary>Called after every request, when all is said about it.</summary>
    public Action Done { get; init; } = () => { };

    public void Start()
    {
        thread = new Thread(Run) { IsBackground = true, Name = $"Jupyter {name}" };
        thread.Start();
    }

    public void Add(Request request) => waiting.Add((Interlocked.Increment(ref arrived), request));

    /// <summary>Lets the cells that wait now be answered without running them. Called while a request is done.</summary>
    public void AbortWaitingCells() => abortedUpTo = Interlocked.Read(ref arrived);

    /// <summary>Takes no more requests, and waits for those that came; not for ever, since a cell may not end.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread?.Join(Patience);
    }

    private void Run()
    {
        using var queue = waiting;
        foreach (var (number, request) in queue.GetConsumingEnumerable())
        {
            messages.PublishStatus(request, "busy");
            try
            {
                var isAborted = request.Type == "execute_request" && number <= abortedUpTo;
                if ((isAborted ? new JsonObject { ["status"] = "aborted" } : handle(request)) is { } reply)
                    messages.Reply(request, reply);
            }
            catch (FormatException error)
            {
                ReplyError(request, "RequestError", error.Message);
            }
            catch (Exception error)
            {
                // Whatever is wrong with one request, the kernel goes on with the next.
                log(error.ToString());
                ReplyError(request, error.GetType().Name, error.Message);
            }
            finally
            {
                messages.PublishStatus(request, "idle");
            }

            Done();
        }
    }

    private void ReplyError(Request request, string error, string message)
    {
        log($"{request.Type} on {name} failed: {message}");
        if (request.ReplyType is not null)
            messages.ReplyError(request, new ErrorOutput(error, message, [$"{error}: {message}"]));
    }
}
