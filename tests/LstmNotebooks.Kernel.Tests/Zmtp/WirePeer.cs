using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A peer that sends bytes and reads frames, over a real socket.</summary>
internal sealed class WirePeer : IDisposable
{
    private readonly Socket socket;
    private readonly Stream stream;

    public WirePeer(EndPoint endPoint)
    {
        socket = new Socket(endPoint.AddressFamily, SocketType.Stream, endPoint is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp)
        {
            ReceiveTimeout = (int)Wire.Long.TotalMilliseconds,
            SendTimeout = (int)Wire.Long.TotalMilliseconds,
        };
        socket.Connect(endPoint);
        stream = new NetworkStream(socket);
    }

    /// <summary>A peer that has introduced itself.</summary>
    public static WirePeer Connect(EndPoint endPoint, string type, string? identity = null)
    {
        var peer = new WirePeer(endPoint);
        peer.Send(Wire.Greeting());
        peer.ReadGreeting();
        peer.Send(Wire.Ready(type, identity));
        peer.ReadFrame();
        return peer;
    }

    /// <summary>A subscriber to whom everything that is published from now on goes.</summary>
    public static WirePeer Subscribe(EndPoint endPoint, string topic)
    {
        var peer = Connect(endPoint, "SUB");
        peer.Send(Wire.Command("SUBSCRIBE", Wire.Text(topic)));
        peer.WaitUntilRead();
        return peer;
    }

    public void Send(byte[] bytes) => stream.Write(bytes);

    /// <summary>Says that nothing more will be sent.</summary>
    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    public byte[] ReadGreeting() => Read(64);

    public (byte Flags, byte[] Body) ReadFrame()
    {
        var flags = Read(1)[0];
        var size = (flags & 2) != 0 ? BinaryPrimitives.ReadUInt64BigEndian(Read(8)) : Read(1)[0];
        return (flags, Read((int)size));
    }

    public byte[][] ReadFrames()
    {
        var frames = new List<byte[]>();
        while (true)
        {
            var (flags, body) = ReadFrame();
            frames.Add(body);
            if ((flags & 1) == 0)
                return [.. frames];
        }
    }

    public string[] ReadTexts() => Wire.Texts(ReadFrames());

    /// <summary>Waits until the other end has read all that was sent: it answers a PING behind it, after the message that it is to have sent meanwhile.</summary>
    public void WaitUntilRead(params string[] message)
    {
        Send(Wire.Command("PING", 0, 0, (byte)'?'));
        if (message.Length > 0)
            Assert.Equal(message, ReadTexts());
        Assert.Equal(Wire.Command("PONG", (byte)'?')[2..], ReadFrame().Body);
    }

    /// <summary>Reads until the other end closes; fails when it does not.</summary>
    public byte[] ReadToEnd()
    {
        var bytes = new MemoryStream();
        try
        {
            stream.CopyTo(bytes);
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // Closed while bytes were on their way there.
        }
        return bytes.ToArray();
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private byte[] Read(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
