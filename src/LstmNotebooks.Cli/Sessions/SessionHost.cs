using System.IO.Pipes;
using System.Threading.Channels;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Cli.Sessions;

/// <summary>The side of a session process: runs the cells it is sent until nobody sends any more.</summary>
/// <remarks>
/// Requests and replies have pipes of their own, because standard input and output belong to the cells.
/// </remarks>
internal static class SessionHost
{
    public static async Task<int> RunAsync(string notebookName, string requestsHandle, string repliesHandle)
    {
        using var requests = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, requestsHandle));
        await using var replies = new StreamWriter(new AnonymousPipeClientStream(PipeDirection.Out, repliesHandle)) { AutoFlush = true };
        var gate = new Lock();
        void Send(SessionReply reply)
        {
            lock (gate)
                replies.WriteLine(SessionWire.Write(reply));
        }

        var session = new CSharpSession(
            new SessionOptions { NotebookName = notebookName, WorkingDirectory = Environment.CurrentDirectory });
        await foreach (var request in Listen(requests).ReadAllAsync())
        {
            var result = await session.RunAsync(
                request.Code, request.Cell, output => Send(new SessionReply(request.Cell, Output: output)), CancellationToken.None);
            Send(new SessionReply(request.Cell, Result: result));
        }
        return 0;
    }

    /// <summary>
    /// Reads requests on a thread of its own, which also ends the process
    /// when the one that started it is gone, be a cell running or not.
    /// </summary>
    private static ChannelReader<SessionRequest> Listen(StreamReader requests)
    {
        var channel = Channel.CreateUnbounded<SessionRequest>();
        var thread = new Thread(() =>
        {
            while (requests.ReadLine() is { } line)
                channel.Writer.TryWrite(SessionWire.Read<SessionRequest>(line));
            Environment.Exit(0);
        })
        {
            IsBackground = true,
            Name = "Requests",
        };
        thread.Start();
        return channel.Reader;
    }
}
