namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>One connection of a PUB socket. Subscriptions come as commands, or in version 3.0 as messages that begin with 1 or 0.</summary>
internal sealed class Subscriber(PublisherSocket publisher, Connection connection) : IConnectionHandler
{
    public Connection Connection { get; } = connection;

    public Subscriptions Subscriptions { get; } = new();

    void IConnectionHandler.Received(IReadOnlyList<byte[]> message)
    {
        if (message is [[1, .. var wanted]])
            publisher.Subscribe(this, wanted);
        else if (message is [[0, .. var unwanted]])
            publisher.Cancel(this, unwanted);
    }

    void IConnectionHandler.Obey(Command command)
    {
        if (command.Name == Command.Subscribe)
            publisher.Subscribe(this, command.Body.Span);
        else if (command.Name == Command.Cancel)
            publisher.Cancel(this, command.Body.Span);
    }

    void IConnectionHandler.Closed() => publisher.Remove(this);
}
