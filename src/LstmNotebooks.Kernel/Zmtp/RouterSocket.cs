using System.Buffers.Binary;
using System.Net;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>ROUTER: takes requests of any number of peers, and answers each on the connection that it came from.</summary>
internal sealed class RouterSocket : IDisposable
{
    private readonly Action<Peer, IReadOnlyList<byte[]>> received;
    private readonly Lock gate = new();
    private readonly Dictionary<byte[], Peer> routes = new(ByteStrings.Comparer);
    private readonly Listener listener;
    private uint lastNumber;

    /// <param name="endPoint">Where to listen.</param>
    /// <param name="received">
    /// Is given each message without a frame for the identity, on the reader thread of its
    /// connection, one at a time there; the first may come before the constructor returns.
    /// </param>
    /// <param name="log">Is told of connections that were refused or closed.</param>
    /// <param name="limits">What the peers may use.</param>
    public RouterSocket(
        EndPoint endPoint, Action<Peer, IReadOnlyList<byte[]>> received, Action<string> log, ConnectionLimits? limits = null)
    {
        this.received = received;
        listener = new Listener(endPoint, SocketRole.Router, limits ?? ConnectionLimits.Requests, Open, log);
    }

    /// <summary>The address, with the port that was given when 0 was asked for.</summary>
    public EndPoint LocalEndPoint => listener.LocalEndPoint;

    /// <summary>Answers a peer; dropped when it has gone. The arrays must not change any more.</summary>
    public void Send(Peer peer, IReadOnlyList<byte[]> frames)
    {
        if (peer.Router != this)
            throw new ArgumentException(
                $"The peer is connected to {peer.Router.LocalEndPoint}, "
                + $"not to {LocalEndPoint}: answer on the socket that the request came from.",
                nameof(peer));
        peer.Connection.Send(WireMessage.Of(frames));
    }

    /// <summary>Sends to whoever has the identity now; false when nobody has. The arrays must not change any more.</summary>
    public bool TrySend(ReadOnlySpan<byte> identity, IReadOnlyList<byte[]> frames)
    {
        Peer? peer;
        lock (gate)
        {
            if (!routes.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(identity, out peer))
                return false;
        }
        Send(peer, frames);
        return true;
    }

    /// <summary>Hands on what a peer sent.</summary>
    public void Receive(Peer peer, IReadOnlyList<byte[]> message) => received(peer, message);

    /// <summary>Forgets a peer that has gone, unless its identity is another's by now.</summary>
    public void Remove(Peer peer)
    {
        lock (gate)
        {
            var lookup = routes.GetAlternateLookup<ReadOnlySpan<byte>>();
            if (lookup.TryGetValue(peer.Identity.Span, out var current) && current == peer)
                lookup.Remove(peer.Identity.Span);
        }
    }

    /// <summary>Sends the answers that wait, for a bounded time, and closes.</summary>
    public void Dispose() => listener.Dispose();

    private Peer Open(Connection connection)
    {
        lock (gate)
        {
            var identity = connection.Identity.Length > 0 ? connection.Identity : NextIdentity();
            var peer = new Peer(this, connection, identity);
            routes[identity] = peer;
            return peer;
        }
    }

    private byte[] NextIdentity()
    {
        var identity = new byte[1 + sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++lastNumber);
        return identity;
    }
}
