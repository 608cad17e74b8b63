using System.Collections.Concurrent;
using System.Net;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A ROUTER socket that keeps what it receives, and what it logs.</summary>
internal sealed class TestRouter : IDisposable
{
    private readonly BlockingCollection<(Peer Peer, IReadOnlyList<byte[]> Frames)> received = [];

    public TestRouter(ConnectionLimits? limits = null)
    {
        Socket = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0), Receive, Log.Add, limits);
    }

    public RouterSocket Socket { get; }

    public TestLog Log { get; } = new();

    public EndPoint Address => Socket.LocalEndPoint;

    /// <summary>Called before a message is kept.</summary>
    public Action<Peer, IReadOnlyList<byte[]>> Receiving { get; set; } = (_, _) => { };

    /// <summary>The next message; waits for it.</summary>
    public (Peer Peer, IReadOnlyList<byte[]> Frames) Next()
    {
        Assert.True(received.TryTake(out var message, Wire.Long), "No message was received.");
        return message;
    }

    public void Dispose()
    {
        Socket.Dispose();
        received.Dispose();
    }

    private void Receive(Peer peer, IReadOnlyList<byte[]> frames)
    {
        Receiving(peer, frames);
        received.Add((peer, frames));
    }
}
