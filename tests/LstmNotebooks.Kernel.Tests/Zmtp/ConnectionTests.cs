using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class ConnectionTests : IDisposable
{
    /// <summary>Time enough for what waits, on a busy machine too.</summary>
    private static readonly ConnectionLimits Patient = ConnectionLimits.Requests with { ClosingTime = Wire.Long };

    private readonly TestRouter router = new();

    [Fact]
    public void Ping_AnyTime_IsAnsweredWithItsContext()
    {
        using var peer = WirePeer.Connect(router.Address, "DEALER");

        peer.Send([.. Wire.Frame(1, [1]), .. Wire.Command("PING", 0, 10, 7, 8, 9), .. Wire.Frame(0, [2])]);

        var (flags, body) = peer.ReadFrame();
        Assert.Equal(4, flags);
        Assert.Equal([4, (byte)'P', (byte)'O', (byte)'N', (byte)'G', 7, 8, 9], body);
        Assert.Equal([[1], [2]], router.Next().Frames);
    }

    [Fact]
    public void Command_Unknown_IsIgnored()
    {
        using var peer = WirePeer.Connect(router.Address, "DEALER");

        peer.Send([.. Wire.Command("WHATEVER", 1, 2, 3), .. Wire.Command("PONG", 1), .. Wire.Message("after")]);

        Assert.Equal(["after"], Wire.Texts(router.Next().Frames));
        Assert.Equal(0, router.Log.Count);
    }

    public static TheoryData<byte[], string> Wrong => new()
    {
        { Wire.Command("ERROR", [4, .. Wire.Text("help")]), "The peer reports an error: 'help'." },
        { Wire.Command("PING", 1), "A PING has 1 bytes; its time to live alone has 2." },
        { [5, 0], "A command has the flags 0x05" },
        { [8, 0], "A frame has the flags 0x08" },
        { Wire.LongFrame(0, ulong.MaxValue), "A frame of 18,446,744,073,709,551,615 bytes was announced" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Bytes_AgainstTheProtocol_CloseThatConnectionAlone(byte[] bytes, string message)
    {
        using var good = WirePeer.Connect(router.Address, "DEALER", "good");
        using var bad = WirePeer.Connect(router.Address, "DEALER", "bad");

        bad.Send(bytes);

        bad.ReadToEnd();
        var line = router.Log.Next();
        Assert.StartsWith($"ROUTER on {router.Address}, connection from 127.0.0.1:", line, StringComparison.Ordinal);
        Assert.Contains($": closed. {message}", line, StringComparison.Ordinal);
        good.Send(Wire.Message("still"));
        Assert.Equal(["still"], Wire.Texts(router.Next().Frames));
        Assert.Equal(0, router.Log.Count);
    }

    [Fact]
    public void Received_Throws_IsLoggedAndTheNextMessageComes()
    {
        router.Receiving = (_, frames) => throw new InvalidOperationException($"cannot {frames.Count}");
        using var peer = WirePeer.Connect(router.Address, "DEALER");

        peer.Send([.. Wire.Message("1"), .. Wire.Message("1", "2")]);

        Assert.Contains("cannot 1", router.Log.Next(), StringComparison.Ordinal);
        Assert.Contains("cannot 2", router.Log.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Received_OneConnectionBusy_OthersAreServed()
    {
        using var release = new ManualResetEventSlim();
        router.Receiving = (_, frames) =>
        {
            if (frames[0].Length == 0)
                release.Wait(Wire.Long);
        };
        using var first = WirePeer.Connect(router.Address, "DEALER");
        using var second = WirePeer.Connect(router.Address, "DEALER");

        first.Send(Wire.Message(""));
        second.Send(Wire.Message("quick"));

        Assert.Equal(["quick"], Wire.Texts(router.Next().Frames));
        release.Set();
        Assert.Equal([""], Wire.Texts(router.Next().Frames));
    }

    [Fact]
    public async Task Dispose_AnswersThatWait_AreSentFirst()
    {
        using var own = new TestRouter(Patient);
        var client = WirePeer.Connect(own.Address, "DEALER");
        client.Send(Wire.Message("shutdown"));
        var peer = own.Next().Peer;

        for (var i = 0; i < 100; i++)
            own.Socket.Send(peer, [Wire.Text($"{i}"), new byte[1000]]);
        var closing = Task.Run(own.Socket.Dispose);

        for (var i = 0; i < 100; i++)
            Assert.Equal($"{i}", client.ReadTexts()[0]);
        Assert.Empty(client.ReadToEnd());
        client.Dispose();
        await closing.WaitAsync(Wire.Long);
        Assert.Equal(0, own.Log.Count);
    }

    [Fact]
    public void Dispose_InsideTheCallback_SendsTheAnswerAndEnds()
    {
        using var own = new TestRouter(Patient);
        own.Receiving = (peer, _) =>
        {
            own.Socket.Send(peer, ["bye"u8.ToArray()]);
            own.Socket.Dispose();
        };
        using var client = WirePeer.Connect(own.Address, "DEALER");

        client.Send(Wire.Message("shutdown"));

        Assert.Equal(["bye"], client.ReadTexts());
        own.Next();
        Assert.Empty(client.ReadToEnd());
    }

    [Fact]
    public void Dispose_PeerThatDoesNotRead_EndsAllTheSame()
    {
        using var client = WirePeer.Connect(router.Address, "DEALER");
        client.Send(Wire.Message("1"));
        var peer = router.Next().Peer;
        router.Socket.Send(peer, [new byte[100_000_000]]);

        router.Socket.Dispose();
        router.Socket.Dispose();

        Assert.InRange(client.ReadToEnd().Length, 0, 99_999_999);
    }

    public void Dispose() => router.Dispose();
}
