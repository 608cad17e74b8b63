using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The questions of cells to the front end that runs them, one after the other.</summary>
internal sealed class StdinQuestions(KernelMessages messages, Action<string> log) : IDisposable
{
    /// <summary>The request of the cell that the calling code belongs to, when its front end can be asked.</summary>
    private readonly AsyncLocal<Request?> asking = new();
    private readonly SemaphoreSlim oneQuestion = new(1, 1);
    private readonly Lock gate = new();
    private Question? open;

    /// <summary>Code that the calling thread starts from here on asks the request's front end, or (null) nobody.</summary>
    public void AskBy(Request? request) => asking.Value = request;

    /// <summary>Asks, and waits for the answer or for the cell to be stopped.</summary>
    public async Task<string> AskAsync(InputRequest input, CancellationToken cancellation)
    {
        var request = asking.Value ?? throw CellConsoleReader.NobodyAnswers();
        await oneQuestion.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Ask(request, input).WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
                open = null;
            oneQuestion.Release();
        }
    }

    /// <summary>Takes an input_reply to the question that is open; any other is dropped.</summary>
    public void Receive(Request reply)
    {
        lock (gate)
        {
            if (open is not { } question || !question.IsAnsweredBy(reply))
                log($"a {reply.Type} to no open question was dropped");
            else
                question.Answer.TrySetResult(reply.Content.Text("value"));
        }
    }

    public void Dispose() => oneQuestion.Dispose();

    private Task<string> Ask(Request request, InputRequest input)
    {
        lock (gate)
        {
            var id = messages.Ask(request, input) ?? throw CellConsoleReader.NobodyAnswers();
            open = new Question(id, request.Peer);
            return open.Answer.Task;
        }
    }

    private sealed record Question(string Id, ReadOnlyMemory<byte> Peer)
    {
        /// <summary>What waits for the answer goes on elsewhere: the thread that brings it belongs to the socket.</summary>
        public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Front ends may leave the parent header empty; then the sender alone tells.</summary>
        public bool IsAnsweredBy(Request reply) =>
            reply.Type == "input_reply"
            && reply.Peer.Span.SequenceEqual(Peer.Span)
            && new JsonFields("parent header", reply.Message.ParentHeader).Text("msg_id", Id) == Id;
    }
}
