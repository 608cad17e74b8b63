using System.Net;
using System.Net.Sockets;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class DeadlineStreamTests : IDisposable
{
    private readonly Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket server;

    public DeadlineStreamTests()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        client.Connect(listener.LocalEndPoint!);
        server = listener.Accept();
        client.Send([7]);
    }

    [Fact]
    public void Read_TimeIsOver_IsAnError()
    {
        using var stream = new DeadlineStream(server, TimeSpan.Zero);

        var error = Assert.Throws<ZmtpException>(() => stream.ReadByte());

        Assert.Equal("The peer did not introduce itself within 0 s.", error.Message);
    }

    [Fact]
    public void Read_NothingComes_IsAnErrorInTime()
    {
        using var stream = new DeadlineStream(server, TimeSpan.FromMilliseconds(20));

        Assert.Throws<ZmtpException>(() =>
        {
            stream.ReadByte();
            stream.ReadByte();
        });
    }

    [Fact]
    public void Read_Open_HasNoDeadline()
    {
        using var stream = new DeadlineStream(server, TimeSpan.Zero);

        stream.Open();

        Assert.Equal(7, stream.ReadByte());
        Assert.Equal(0, server.ReceiveTimeout);
    }

    public void Dispose()
    {
        client.Dispose();
        server.Dispose();
    }
}
