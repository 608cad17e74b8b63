namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>What a socket does with one of its connections. All is called on the connection's reader thread.</summary>
internal interface IConnectionHandler
{
    void Received(IReadOnlyList<byte[]> message);

    /// <summary>Is given the commands that are not about the connection as such.</summary>
    void Obey(Command command)
    {
    }

    /// <summary>The connection has ended.</summary>
    void Closed()
    {
    }
}
