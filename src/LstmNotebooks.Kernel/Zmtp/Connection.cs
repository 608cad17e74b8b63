using System.Net.Sockets;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>One peer of a bound socket: a thread that reads what it sends, and one that writes what waits for it.</summary>
internal sealed class Connection : IDisposable
{
    private const int WriteBuffer = 16 * 1024;

    private readonly Socket socket;
    private readonly SocketRole role;
    private readonly ConnectionLimits limits;
    private readonly Action<string> log;
    private readonly DeadlineStream stream;
    private readonly OutgoingQueue queue;
    private readonly Thread reader;
    private readonly Thread writer;
    private volatile bool isFinishing;
    private int isAborted;

    /// <param name="socket">An accepted socket, the connection's own from here on.</param>
    /// <param name="role">The kind of the own socket.</param>
    /// <param name="limits">What the peer may use.</param>
    /// <param name="opened">Gives what is done with the connection, once the peer has introduced itself.</param>
    /// <param name="ended">Is called when the connection has ended.</param>
    /// <param name="log">Is told why a connection was closed, unless the peer just went.</param>
    public Connection(
        Socket socket,
        SocketRole role,
        ConnectionLimits limits,
        Func<Connection, IConnectionHandler> opened,
        Action<Connection> ended,
        Action<string> log)
    {
        this.socket = socket;
        this.role = role;
        this.limits = limits;
        this.log = log;
        stream = new DeadlineStream(socket, limits.HandshakeTime);
        queue = new OutgoingQueue(limits.QueuedBytes);
        reader = new Thread(() => RunReader(opened, ended)) { IsBackground = true, Name = $"{role.Name} reader" };
        writer = new Thread(RunWriter) { IsBackground = true, Name = $"{role.Name} writer" };
    }

    /// <summary>The identity that the peer announced; empty when it has none.</summary>
    public byte[] Identity { get; private set; } = [];

    public void Start() => reader.Start();

    /// <summary>
    /// Queues a message; it is dropped when the peer has gone. Never
    /// waits: a peer that lets too much pile up is disconnected.
    /// </summary>
    public void Send(WireMessage message)
    {
        if (queue.TryAdd(message))
            return;
        if (Abort())
            log($"closed. More than {limits.QueuedBytes:N0} bytes waited to be read by the peer.");
    }

    /// <summary>Sends what waits, then tells the peer that nothing follows. What the peer sends is no longer handed on.</summary>
    public void Finish()
    {
        isFinishing = true;
        queue.Complete();
        if (!writer.IsAlive)
            Abort();
    }

    /// <summary>
    /// Waits until both threads have ended, at most until a time of
    /// <see cref="Environment.TickCount64"/>. A thread does not wait for itself.
    /// </summary>
    public void Join(long until)
    {
        foreach (var thread in new[] { reader, writer })
        {
            if (thread.IsAlive && thread != Thread.CurrentThread)
                thread.Join((int)Math.Max(0, until - Environment.TickCount64));
        }
    }

    /// <summary>Ends the connection at once; false when it was ended already.</summary>
    public bool Abort()
    {
        if (Interlocked.Exchange(ref isAborted, 1) != 0)
            return false;
        queue.Abandon();
        // Both threads wake up and end. The stream owns nothing, and one of them may be about to use it.
        socket.Dispose();
        return true;
    }

    public void Dispose() => Abort();

    private void RunReader(Func<Connection, IConnectionHandler> opened, Action<Connection> ended)
    {
        IConnectionHandler? handler = null;
        try
        {
            if (socket.ProtocolType == ProtocolType.Tcp)
                socket.NoDelay = true;
            var frames = new FrameReader(stream);
            Identity = Handshake.Run(frames, stream, role);
            stream.Open();
            writer.Start();
            handler = opened(this);
            Receive(frames, handler);
        }
        catch (Exception exception) when (exception is ZmtpException or OutOfMemoryException)
        {
            if (Abort())
                log($"closed. {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The peer vanished, or the connection was ended on this side: nothing that anyone has to know.
        }
        finally
        {
            Abort();
            handler?.Closed();
            ended(this);
        }
    }

    private void Receive(FrameReader frames, IConnectionHandler handler)
    {
        var messages = new MessageReader(frames, limits, command => Obey(command, handler));
        while (messages.Read() is { } message)
        {
            if (isFinishing)
                continue;
            try
            {
                handler.Received(message);
            }
            catch (Exception exception) when (exception is not ZmtpException)
            {
                // The receiver's mistake is not the peer's: the next message may be fine.
                log($"a message of {message.Count:N0} frames was not handled: {exception}");
            }
        }
    }

    private void Obey(Command command, IConnectionHandler handler)
    {
        const int TimeToLive = 2;
        switch (command.Name)
        {
            case Command.Ping when command.Body.Length < TimeToLive:
                throw new ZmtpException($"A PING has {command.Body.Length:N0} bytes; its time to live alone has {TimeToLive}.");
            case Command.Ping:
                Send(WireMessage.Of(new Command(Command.Pong, command.Body[TimeToLive..])));
                break;
            case Command.Error:
                throw new ZmtpException($"The peer reports an error: '{Command.Reason(command.Body.Span)}'.");
            default:
                handler.Obey(command);
                break;
        }
    }

    private void RunWriter()
    {
        try
        {
            // Gathers what waits; what is larger goes past it.
            var buffered = new BufferedStream(stream, WriteBuffer);
            while (queue.Take(out var isLast) is { } message)
            {
                message.WriteTo(buffered);
                if (isLast)
                    buffered.Flush();
            }
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // As in the reader: the peer vanished, or the connection was ended on this side.
            Abort();
        }
    }
}
