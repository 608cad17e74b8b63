using System.Net;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>PUB: sends every message to all peers that subscribed to a prefix of its first frame.</summary>
internal sealed class PublisherSocket : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<Subscriber> subscribers = [];
    private readonly Listener listener;

    /// <param name="endPoint">Where to listen.</param>
    /// <param name="log">Is told of connections that were refused or closed.</param>
    /// <param name="limits">What the peers may use.</param>
    public PublisherSocket(EndPoint endPoint, Action<string> log, ConnectionLimits? limits = null)
    {
        listener = new Listener(endPoint, SocketRole.Publisher, limits ?? ConnectionLimits.Subscriptions, Open, log);
    }

    /// <summary>The address, with the port that was given when 0 was asked for.</summary>
    public EndPoint LocalEndPoint => listener.LocalEndPoint;

    /// <summary>
    /// Sends a message, to all in the same order whoever sends; never
    /// waits for a peer. The arrays must not change any more.
    /// </summary>
    public void Send(IReadOnlyList<byte[]> frames)
    {
        var message = WireMessage.Of(frames);
        lock (gate)
        {
            foreach (var subscriber in subscribers)
            {
                if (subscriber.Subscriptions.Contains(frames[0]))
                    subscriber.Connection.Send(message);
            }
        }
    }

    public void Subscribe(Subscriber subscriber, ReadOnlySpan<byte> topic)
    {
        lock (gate)
            subscriber.Subscriptions.Add(topic);
    }

    public void Cancel(Subscriber subscriber, ReadOnlySpan<byte> topic)
    {
        lock (gate)
            subscriber.Subscriptions.Remove(topic);
    }

    /// <summary>Forgets a peer that has gone.</summary>
    public void Remove(Subscriber subscriber)
    {
        lock (gate)
            subscribers.Remove(subscriber);
    }

    /// <summary>Sends what waits, for a bounded time, and closes.</summary>
    public void Dispose() => listener.Dispose();

    private Subscriber Open(Connection connection)
    {
        var subscriber = new Subscriber(this, connection);
        lock (gate)
            subscribers.Add(subscriber);
        return subscriber;
    }
}
