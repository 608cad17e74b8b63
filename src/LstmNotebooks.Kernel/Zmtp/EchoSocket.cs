using System.Net;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>REP: sends back what it is sent.</summary>
internal sealed class EchoSocket : IDisposable
{
    private readonly Listener listener;

    /// <param name="endPoint">Where to listen.</param>
    /// <param name="log">Is told of connections that were refused or closed.</param>
    /// <param name="limits">What the peers may use.</param>
    public EchoSocket(EndPoint endPoint, Action<string> log, ConnectionLimits? limits = null)
    {
        listener = new Listener(
            endPoint, SocketRole.Reply, limits ?? ConnectionLimits.Heartbeats, connection => new EchoHandler(connection), log);
    }

    /// <summary>The address, with the port that was given when 0 was asked for.</summary>
    public EndPoint LocalEndPoint => listener.LocalEndPoint;

    public void Dispose() => listener.Dispose();
}
