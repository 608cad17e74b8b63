namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>One connection of a REP socket that sends everything back, the empty frame that REQ puts before its message included.</summary>
internal sealed class EchoHandler(Connection connection) : IConnectionHandler
{
    void IConnectionHandler.Received(IReadOnlyList<byte[]> message) => connection.Send(WireMessage.Of(message));
}
