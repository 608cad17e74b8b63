namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>One connection of a ROUTER socket, to answer on.</summary>
internal sealed class Peer(RouterSocket router, Connection connection, byte[] identity) : IConnectionHandler
{
    public RouterSocket Router { get; } = router;

    /// <summary>The identity that the peer announced, or 5 bytes that begin with 0 when it has none.</summary>
    public ReadOnlyMemory<byte> Identity { get; } = identity;

    public Connection Connection { get; } = connection;

    void IConnectionHandler.Received(IReadOnlyList<byte[]> message) => Router.Receive(this, message);

    void IConnectionHandler.Closed() => Router.Remove(this);
}
