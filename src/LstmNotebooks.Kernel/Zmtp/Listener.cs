using System.Net;
using System.Net.Sockets;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>An address and the connections that come in there, each on threads of its own.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(100);

    private readonly SocketRole role;
    private readonly ConnectionLimits limits;
    private readonly Action<string> log;
    private readonly Socket socket;
    private readonly Thread acceptor;
    private readonly ManualResetEventSlim closing = new();
    private readonly Lock gate = new();
    private readonly HashSet<Connection> connections = [];

    /// <param name="endPoint">Where to listen: exactly there.</param>
    /// <param name="role">The kind of the socket.</param>
    /// <param name="limits">What the peers may use.</param>
    /// <param name="opened">Gives what is done with a connection, once its peer has introduced itself.</param>
    /// <param name="log">Is told of connections that were refused or closed.</param>
    public Listener(
        EndPoint endPoint, SocketRole role, ConnectionLimits limits, Func<Connection, IConnectionHandler> opened, Action<string> log)
    {
        this.role = role;
        this.limits = limits;
        this.log = log;
        socket = BoundAddress.Listen(endPoint, role.Name);
        LocalEndPoint = socket.LocalEndPoint!;
        acceptor = new Thread(() => Accept(opened)) { IsBackground = true, Name = $"{role.Name} acceptor" };
        acceptor.Start();
    }

    /// <summary>The address, with the port that was given when 0 was asked for.</summary>
    public EndPoint LocalEndPoint { get; }

    /// <summary>Sends what waits, for a bounded time, then closes all connections and ends their threads.</summary>
    public void Dispose()
    {
        Connection[] open;
        lock (gate)
        {
            if (closing.IsSet)
                return;
            closing.Set();
            open = [.. connections];
        }
        socket.Dispose();
        acceptor.Join();

        foreach (var connection in open)
            connection.Finish();
        JoinAll(open);
        foreach (var connection in open)
            connection.Abort();
        JoinAll(open);
        closing.Dispose();
    }

    private void JoinAll(Connection[] open)
    {
        var until = Environment.TickCount64 + (long)limits.ClosingTime.TotalMilliseconds;
        foreach (var connection in open)
            connection.Join(until);
    }

    private void Accept(Func<Connection, IConnectionHandler> opened)
    {
        while (!closing.IsSet)
        {
            try
            {
                Admit(socket.Accept(), opened);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                if (closing.IsSet)
                    return;
                // Too many open files, say. Some may be closed meanwhile.
                log($"{role.Name} on {LocalEndPoint}: a connection could not be accepted: {exception.Message}");
                closing.Wait(AfterFailure);
            }
        }
    }

    private void Admit(Socket accepted, Func<Connection, IConnectionHandler> opened)
    {
        var from = accepted.RemoteEndPoint?.ToString() is { Length: > 0 } address ? address : "a local process";
        void Log(string text) => log($"{role.Name} on {LocalEndPoint}, connection from {from}: {text}");
        var connection = new Connection(accepted, role, limits, opened, Remove, Log);
        if (TryAdd(connection, Log))
            return;
        Remove(connection);
        connection.Abort();
    }

    private bool TryAdd(Connection connection, Action<string> refused)
    {
        lock (gate)
        {
            if (closing.IsSet)
                return false;
            if (connections.Count >= limits.Connections)
            {
                refused($"refused. {limits.Connections:N0} connections are open, which is the most.");
                return false;
            }
            try
            {
                connections.Add(connection);
                connection.Start();
                return true;
            }
            catch (OutOfMemoryException exception)
            {
                refused($"refused. No thread could be started for it: {exception.Message}");
                return false;
            }
        }
    }

    private void Remove(Connection connection)
    {
        lock (gate)
            connections.Remove(connection);
    }
}
