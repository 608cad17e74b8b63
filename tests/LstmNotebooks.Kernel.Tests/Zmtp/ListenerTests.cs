using System.Net;
using System.Net.Sockets;
using LstmNotebooks.Kernel.Tests.Session;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class ListenerTests
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    private readonly TestLog log = new();

    [Fact]
    public void LocalEndPoint_PortZero_IsTheGivenPort()
    {
        using var echo = new EchoSocket(AnyPort, log.Add);

        var address = Assert.IsType<IPEndPoint>(echo.LocalEndPoint);
        Assert.Equal(IPAddress.Loopback, address.Address);
        Assert.InRange(address.Port, 1, 65_535);
    }

    [Fact]
    public void Listen_PortInUse_NamesTheAddress()
    {
        using var first = new EchoSocket(AnyPort, log.Add);

        var error = Assert.Throws<IOException>(() => new PublisherSocket(first.LocalEndPoint, log.Add));

        Assert.StartsWith($"The PUB socket needs the address {first.LocalEndPoint}, but cannot have it: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("End the process that holds it, or choose another address.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Listen_AfterDispose_CanHaveTheAddressAgain()
    {
        var first = new EchoSocket(AnyPort, log.Add);
        using var peer = WirePeer.Connect(first.LocalEndPoint, "REQ");
        first.Dispose();

        using var second = new EchoSocket(first.LocalEndPoint, log.Add);

        AssertEchoes(second.LocalEndPoint);
    }

    [Fact]
    public void Listen_UnixDomainSocket_Serves()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "kernel-1");
        using (var echo = new EchoSocket(new UnixDomainSocketEndPoint(path), log.Add))
        {
            Assert.Equal(path, echo.LocalEndPoint.ToString());
            AssertEchoes(echo.LocalEndPoint);
            using var wrong = WirePeer.Connect(echo.LocalEndPoint, "SUB");
            Assert.StartsWith($"REP on {path}, connection from a local process: closed. A SUB socket", log.Next(), StringComparison.Ordinal);
        }
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Listen_PathInUse_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var address = new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "kernel-1"));
        using var first = new EchoSocket(address, log.Add);

        var error = Assert.Throws<IOException>(() => new EchoSocket(address, log.Add));

        Assert.StartsWith($"The REP socket needs the address {address}, but cannot have it: ", error.Message, StringComparison.Ordinal);
        AssertEchoes(address);
    }

    [Fact]
    public void Listen_PathLeftByAKilledProcess_IsTaken()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "kernel-1");
        // A socket moved away while it is bound leaves its file behind.
        using (var killed = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            killed.Bind(new UnixDomainSocketEndPoint(path + "-moved"));
            File.Move(path + "-moved", path);
        }

        using var echo = new EchoSocket(new UnixDomainSocketEndPoint(path), log.Add);

        AssertEchoes(echo.LocalEndPoint);
    }

    [Fact]
    public void Listen_PathOfAFile_LeavesTheFileAlone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("notes.txt", "mine");

        Assert.Throws<IOException>(() => new EchoSocket(new UnixDomainSocketEndPoint(path), log.Add));

        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void Accept_Greeting_ComesBeforeThePeersOwn()
    {
        using var echo = new EchoSocket(AnyPort, log.Add);
        using var peer = new WirePeer(echo.LocalEndPoint);

        Assert.Equal(Wire.Greeting(), peer.ReadGreeting());

        peer.Send(Wire.Greeting());
        Assert.Equal(Wire.Ready("REP")[2..], peer.ReadFrame().Body);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "The connection began with the byte 0x47")]
    [InlineData("\u00FF\0\0\0\0\0\0\0\u0001\u007F\u0001", "The peer speaks version 1 of the wire protocol")]
    public void Accept_AnotherProtocol_IsClosedAndLoggedOnce(string bytes, string message)
    {
        using var echo = new EchoSocket(AnyPort, log.Add);
        using var peer = new WirePeer(echo.LocalEndPoint);

        peer.Send(Wire.Text(bytes));

        peer.ReadToEnd();
        Assert.Contains($"closed. {message}", log.Next(), StringComparison.Ordinal);
        AssertEchoes(echo.LocalEndPoint);
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Accept_WrongSocketType_IsToldAndClosed()
    {
        using var echo = new EchoSocket(AnyPort, log.Add);
        using var peer = WirePeer.Connect(echo.LocalEndPoint, "PUB");

        var (flags, body) = peer.ReadFrame();

        var message = "A PUB socket connected to a REP socket, which takes REQ, DEALER only.";
        Assert.Equal(4, flags);
        Assert.Equal([5, .. Wire.Text("ERROR"), (byte)message.Length, .. Wire.Text(message)], body);
        Assert.Empty(peer.ReadToEnd());
        Assert.EndsWith(message, log.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_PeerThatSaysNothing_IsClosed()
    {
        using var echo = new EchoSocket(AnyPort, log.Add, ConnectionLimits.Heartbeats with { HandshakeTime = TimeSpan.FromMilliseconds(50) });
        using var peer = new WirePeer(echo.LocalEndPoint);

        Assert.Equal(Wire.Greeting(), peer.ReadToEnd());

        Assert.EndsWith("closed. The peer did not introduce itself within 0.05 s.", log.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_PeerThatDribbles_IsClosed()
    {
        using var echo = new EchoSocket(AnyPort, log.Add, ConnectionLimits.Heartbeats with { HandshakeTime = TimeSpan.FromMilliseconds(50) });
        using var peer = new WirePeer(echo.LocalEndPoint);

        // Every byte of READY comes soon enough by itself, but there is no end of them.
        var error = Record.Exception(() =>
        {
            peer.Send(Wire.Greeting());
            peer.Send(Wire.LongFrame(4, 60_000));
            for (var i = 0; i < 60_000; i++)
            {
                peer.Send([1]);
                Thread.Sleep(1);
            }
        });

        Assert.IsType<IOException>(error);
        Assert.EndsWith("closed. The peer did not introduce itself within 0.05 s.", log.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_PeerThatGoesAtOnce_IsNotNews()
    {
        using var echo = new EchoSocket(AnyPort, log.Add);
        for (var i = 0; i < 20; i++)
            WirePeer.Connect(echo.LocalEndPoint, "REQ").Dispose();

        AssertEchoes(echo.LocalEndPoint);

        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Accept_TooManyConnections_RefusesTheNewOne()
    {
        using var echo = new EchoSocket(AnyPort, log.Add, ConnectionLimits.Heartbeats with { Connections = 2 });
        using var first = WirePeer.Connect(echo.LocalEndPoint, "REQ");
        var second = WirePeer.Connect(echo.LocalEndPoint, "REQ");

        using (var third = new WirePeer(echo.LocalEndPoint))
            Assert.Empty(third.ReadToEnd());
        Assert.EndsWith("refused. 2 connections are open, which is the most.", log.Next(), StringComparison.Ordinal);
        first.WaitUntilRead();
        second.WaitUntilRead();

        // Where one ends, another finds room.
        second.Dispose();
        Assert.True(SpinWait.SpinUntil(() => IsServed(echo.LocalEndPoint), Wire.Long));
        first.WaitUntilRead();
    }

    [LinuxFact]
    public void Dispose_Connections_EndsAllThreads()
    {
        // The name shows in the threads' names.
        var role = new SocketRole("THREADS", ["DEALER"]);
        var listener = new Listener(AnyPort, role, ConnectionLimits.Requests, connection => new EchoHandler(connection), log.Add);
        using var silent = new WirePeer(listener.LocalEndPoint);
        silent.ReadGreeting();
        using var gone = WirePeer.Connect(listener.LocalEndPoint, "DEALER");
        using var open = WirePeer.Connect(listener.LocalEndPoint, "DEALER");
        open.WaitUntilRead();
        gone.Dispose();
        Assert.InRange(ThreadsNamed(role.Name), 4, 6);

        listener.Dispose();

        Assert.True(SpinWait.SpinUntil(() => ThreadsNamed(role.Name) == 0, Wire.Long));
    }

    private static int ThreadsNamed(string name) =>
        Directory.EnumerateDirectories("/proc/self/task").Count(thread =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(thread, "comm")).StartsWith(name, StringComparison.Ordinal);
            }
            catch (IOException)
            {
                // It ended meanwhile.
                return false;
            }
        });

    private static bool IsServed(EndPoint address)
    {
        using var peer = new WirePeer(address);
        try
        {
            return peer.ReadGreeting().Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void AssertEchoes(EndPoint address)
    {
        using var peer = WirePeer.Connect(address, "REQ");
        peer.Send(Wire.Message("", "ping"));
        Assert.Equal(["", "ping"], peer.ReadTexts());
    }
}
