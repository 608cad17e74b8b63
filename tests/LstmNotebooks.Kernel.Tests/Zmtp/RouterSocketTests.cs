using System.Collections.Concurrent;
using System.Net;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class RouterSocketTests : IDisposable
{
    private readonly TestLog log = new();
    private readonly BlockingCollection<(Peer Peer, IReadOnlyList<byte[]> Frames)> received = [];
    private readonly RouterSocket router;

    public RouterSocketTests()
    {
        router = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0), (peer, frames) => received.Add((peer, frames)), log.Add);
    }

    [Fact]
    public void Received_Message_ComesWithoutItsIdentity()
    {
        using var peer = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");

        peer.Send(Wire.Message("", "<IDS|MSG>", "content"));

        var (from, frames) = Next();
        Assert.Equal("me"u8, from.Identity.Span);
        Assert.Equal(["", "<IDS|MSG>", "content"], Wire.Texts(frames));
    }

    [Fact]
    public void Received_NoIdentity_GetsOneOfFiveBytes()
    {
        using var first = WirePeer.Connect(router.LocalEndPoint, "DEALER");
        using var second = WirePeer.Connect(router.LocalEndPoint, "DEALER", "");

        first.Send(Wire.Message("1"));
        var one = Next().Peer.Identity.ToArray();
        second.Send(Wire.Message("2"));
        var two = Next().Peer.Identity.ToArray();

        Assert.Equal([0, 5], [one[0], one.Length]);
        Assert.Equal([0, 5], [two[0], two.Length]);
        Assert.NotEqual(one, two);
    }

    [Fact]
    public void Send_Answer_GoesToThePeerThatAsked()
    {
        using var first = WirePeer.Connect(router.LocalEndPoint, "DEALER", "one");
        using var second = WirePeer.Connect(router.LocalEndPoint, "REQ");

        first.Send(Wire.Message("1"));
        var one = Next().Peer;
        second.Send(Wire.Message("", "2"));
        var two = Next().Peer;
        router.Send(two, [[], "for two"u8.ToArray()]);
        router.Send(one, ["for one"u8.ToArray(), new byte[100_000]]);

        Assert.Equal(["", "for two"], second.ReadTexts());
        Assert.Equal([7, 100_000], first.ReadFrames().Select(frame => frame.Length));
    }

    [Fact]
    public void Send_PeerOfAnotherSocket_IsAnError()
    {
        using var other = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0), (_, _) => { }, log.Add);
        using var client = WirePeer.Connect(router.LocalEndPoint, "DEALER");
        client.Send(Wire.Message("1"));
        var peer = Next().Peer;

        var error = Assert.Throws<ArgumentException>(() => other.Send(peer, [[1]]));

        Assert.Contains($"connected to {router.LocalEndPoint}, not to {other.LocalEndPoint}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_PeerGone_IsDropped()
    {
        var client = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");
        client.Send(Wire.Message("1"));
        var peer = Next().Peer;
        client.Dispose();
        WaitUntil(() => !router.TrySend("me"u8, [[1]]));

        router.Send(peer, [[1]]);

        using var next = WirePeer.Connect(router.LocalEndPoint, "DEALER", "next");
        next.Send(Wire.Message("2"));
        Assert.Equal("next"u8, Next().Peer.Identity.Span);
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void TrySend_Identity_FindsItsPeer()
    {
        using var first = WirePeer.Connect(router.LocalEndPoint, "DEALER", "one");
        using var second = WirePeer.Connect(router.LocalEndPoint, "DEALER", "two");
        first.WaitUntilRead();
        second.WaitUntilRead();

        Assert.True(router.TrySend("two"u8, ["prompt"u8.ToArray()]));
        Assert.False(router.TrySend("three"u8, [[1]]));

        Assert.Equal(["prompt"], second.ReadTexts());
    }

    [Fact]
    public void TrySend_IdentityConnectedAgain_GoesToTheNewConnection()
    {
        using var old = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");
        old.Send(Wire.Message("old"));
        var oldPeer = Next().Peer;
        using var young = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");
        young.WaitUntilRead();

        router.TrySend("me"u8, ["to whoever has it"u8.ToArray()]);
        router.Send(oldPeer, ["to who asked"u8.ToArray()]);

        Assert.Equal(["to whoever has it"], young.ReadTexts());
        Assert.Equal(["to who asked"], old.ReadTexts());
    }

    [Fact]
    public void TrySend_OldConnectionEnds_KeepsTheNewRoute()
    {
        var old = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");
        old.WaitUntilRead();
        using var young = WirePeer.Connect(router.LocalEndPoint, "DEALER", "me");
        young.WaitUntilRead();
        old.Send([0xFF]);
        Assert.Contains("0xFF", log.Next(), StringComparison.Ordinal);
        old.ReadToEnd();
        old.Dispose();

        Assert.True(router.TrySend("me"u8, [[1]]));
        Assert.Equal([1], young.ReadFrame().Body);
    }

    [Fact]
    public void Ping_AnyTime_IsAnsweredWithItsContext()
    {
        using var peer = WirePeer.Connect(router.LocalEndPoint, "DEALER");

        peer.Send([.. Wire.Frame(1, [1]), .. Wire.Command("PING", 0, 10, 7, 8, 9), .. Wire.Frame(0, [2])]);

        var (flags, body) = peer.ReadFrame();
        Assert.Equal(4, flags);
        Assert.Equal([4, (byte)'P', (byte)'O', (byte)'N', (byte)'G', 7, 8, 9], body);
        Assert.Equal([[1], [2]], Next().Frames);
    }

    [Fact]
    public void Command_Unknown_IsIgnored()
    {
        using var peer = WirePeer.Connect(router.LocalEndPoint, "DEALER");

        peer.Send([.. Wire.Command("WHATEVER", 1, 2, 3), .. Wire.Command("PONG", 1), .. Wire.Message("after")]);

        Assert.Equal(["after"], Wire.Texts(Next().Frames));
        Assert.Equal(0, log.Count);
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
        using var good = WirePeer.Connect(router.LocalEndPoint, "DEALER", "good");
        using var bad = WirePeer.Connect(router.LocalEndPoint, "DEALER", "bad");

        bad.Send(bytes);

        bad.ReadToEnd();
        var line = log.Next();
        Assert.StartsWith($"ROUTER on {router.LocalEndPoint}, connection from 127.0.0.1:", line, StringComparison.Ordinal);
        Assert.Contains($": closed. {message}", line, StringComparison.Ordinal);
        good.Send(Wire.Message("still"));
        Assert.Equal(["still"], Wire.Texts(Next().Frames));
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Received_Throws_IsLoggedAndTheNextMessageComes()
    {
        using var failing = new RouterSocket(
            new IPEndPoint(IPAddress.Loopback, 0),
            (peer, frames) => throw new InvalidOperationException($"cannot {frames.Count}"),
            log.Add);
        using var peer = WirePeer.Connect(failing.LocalEndPoint, "DEALER");

        peer.Send([.. Wire.Message("1"), .. Wire.Message("1", "2")]);

        Assert.Contains("cannot 1", log.Next(), StringComparison.Ordinal);
        Assert.Contains("cannot 2", log.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Received_OneConnectionBusy_OthersAreServed()
    {
        using var release = new ManualResetEventSlim();
        using var busy = new RouterSocket(
            new IPEndPoint(IPAddress.Loopback, 0),
            (peer, frames) =>
            {
                if (frames[0].Length == 0)
                    release.Wait(Wire.Long);
                received.Add((peer, frames));
            },
            log.Add);
        using var first = WirePeer.Connect(busy.LocalEndPoint, "DEALER");
        using var second = WirePeer.Connect(busy.LocalEndPoint, "DEALER");

        first.Send(Wire.Message(""));
        second.Send(Wire.Message("quick"));

        Assert.Equal(["quick"], Wire.Texts(Next().Frames));
        release.Set();
        Assert.Equal([""], Wire.Texts(Next().Frames));
    }

    [Fact]
    public void Send_ManyThreads_KeepMessagesWholeAndInOrder()
    {
        using var client = WirePeer.Connect(router.LocalEndPoint, "DEALER");
        client.Send(Wire.Message("hello"));
        var peer = Next().Peer;
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                router.Send(peer, [Wire.Text($"{number}"), new byte[i % 3 == 0 ? 20_000 : 10], Wire.Text($"{i}")]);
        })).ToList();

        threads.ForEach(thread => thread.Start());
        var next = new int[4];
        for (var i = 0; i < 4 * 500; i++)
        {
            var frames = client.ReadTexts();
            Assert.Equal(3, frames.Length);
            Assert.Equal($"{next[int.Parse(frames[0])]++}", frames[2]);
        }
        threads.ForEach(thread => thread.Join());
    }

    [Fact]
    public void Dispose_AnswersThatWait_AreSentFirst()
    {
        using var client = WirePeer.Connect(router.LocalEndPoint, "DEALER");
        client.Send(Wire.Message("shutdown"));
        var peer = Next().Peer;

        for (var i = 0; i < 100; i++)
            router.Send(peer, [Wire.Text($"{i}"), new byte[1000]]);
        router.Dispose();

        for (var i = 0; i < 100; i++)
            Assert.Equal($"{i}", client.ReadTexts()[0]);
        Assert.Empty(client.ReadToEnd());
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Dispose_InsideTheCallback_SendsTheAnswerAndEnds()
    {
        using var ended = new ManualResetEventSlim();
        RouterSocket? own = null;
        own = new RouterSocket(
            new IPEndPoint(IPAddress.Loopback, 0),
            (peer, frames) =>
            {
                own!.Send(peer, ["bye"u8.ToArray()]);
                own.Dispose();
                ended.Set();
            },
            log.Add);
        using var client = WirePeer.Connect(own.LocalEndPoint, "DEALER");

        client.Send(Wire.Message("shutdown"));

        Assert.Equal(["bye"], client.ReadTexts());
        Assert.True(ended.Wait(Wire.Long));
        Assert.Empty(client.ReadToEnd());
    }

    [Fact]
    public void Dispose_PeerThatDoesNotRead_EndsAllTheSame()
    {
        using var client = WirePeer.Connect(router.LocalEndPoint, "DEALER");
        client.Send(Wire.Message("1"));
        var peer = Next().Peer;
        router.Send(peer, [new byte[100_000_000]]);

        router.Dispose();
        router.Dispose();

        Assert.InRange(client.ReadToEnd().Length, 0, 99_999_999);
    }

    public void Dispose()
    {
        router.Dispose();
        received.Dispose();
    }

    private (Peer Peer, IReadOnlyList<byte[]> Frames) Next()
    {
        Assert.True(received.TryTake(out var message, Wire.Long), "No message was received.");
        return message;
    }

    private static void WaitUntil(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Wire.Long));
}
