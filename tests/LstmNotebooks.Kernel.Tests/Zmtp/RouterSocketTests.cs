using System.Globalization;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class RouterSocketTests : IDisposable
{
    private readonly TestRouter router = new();

    [Fact]
    public void Received_Message_ComesWithoutItsIdentity()
    {
        using var peer = WirePeer.Connect(router.Address, "DEALER", "me");

        peer.Send(Wire.Message("", "<IDS|MSG>", "content"));

        var (from, frames) = router.Next();
        Assert.Equal("me"u8, from.Identity.Span);
        Assert.Equal(["", "<IDS|MSG>", "content"], Wire.Texts(frames));
    }

    [Fact]
    public void Received_NoIdentity_GetsOneOfFiveBytes()
    {
        using var first = WirePeer.Connect(router.Address, "DEALER");
        using var second = WirePeer.Connect(router.Address, "DEALER", "");

        first.Send(Wire.Message("1"));
        var one = router.Next().Peer.Identity.ToArray();
        second.Send(Wire.Message("2"));
        var two = router.Next().Peer.Identity.ToArray();

        Assert.Equal([0, 5], [one[0], one.Length]);
        Assert.Equal([0, 5], [two[0], two.Length]);
        Assert.NotEqual(one, two);
    }

    [Fact]
    public void Send_Answer_GoesToThePeerThatAsked()
    {
        using var first = WirePeer.Connect(router.Address, "DEALER", "one");
        using var second = WirePeer.Connect(router.Address, "REQ");

        first.Send(Wire.Message("1"));
        var one = router.Next().Peer;
        second.Send(Wire.Message("", "2"));
        var two = router.Next().Peer;
        router.Socket.Send(two, [[], "for two"u8.ToArray()]);
        router.Socket.Send(one, ["for one"u8.ToArray(), new byte[100_000]]);

        Assert.Equal(["", "for two"], second.ReadTexts());
        Assert.Equal([7, 100_000], first.ReadFrames().Select(frame => frame.Length));
    }

    [Fact]
    public void Send_PeerOfAnotherSocket_IsAnError()
    {
        using var other = new TestRouter();
        using var client = WirePeer.Connect(router.Address, "DEALER");
        client.Send(Wire.Message("1"));
        var peer = router.Next().Peer;

        var error = Assert.Throws<ArgumentException>(() => other.Socket.Send(peer, [[1]]));

        Assert.Contains($"connected to {router.Address}, not to {other.Address}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_PeerGone_IsDropped()
    {
        var client = WirePeer.Connect(router.Address, "DEALER", "me");
        client.Send(Wire.Message("1"));
        var peer = router.Next().Peer;
        client.Dispose();
        WaitUntil(() => !router.Socket.TrySend("me"u8, [[1]]));

        router.Socket.Send(peer, [[1]]);

        using var next = WirePeer.Connect(router.Address, "DEALER", "next");
        next.Send(Wire.Message("2"));
        Assert.Equal("next"u8, router.Next().Peer.Identity.Span);
        Assert.Equal(0, router.Log.Count);
    }

    [Fact]
    public void TrySend_Identity_FindsItsPeer()
    {
        using var first = WirePeer.Connect(router.Address, "DEALER", "one");
        using var second = WirePeer.Connect(router.Address, "DEALER", "two");
        first.WaitUntilRead();
        second.WaitUntilRead();

        Assert.True(router.Socket.TrySend("two"u8, ["prompt"u8.ToArray()]));
        Assert.False(router.Socket.TrySend("three"u8, [[1]]));

        Assert.Equal(["prompt"], second.ReadTexts());
    }

    [Fact]
    public void TrySend_IdentityConnectedAgain_GoesToTheNewConnection()
    {
        using var old = WirePeer.Connect(router.Address, "DEALER", "me");
        old.Send(Wire.Message("old"));
        var oldPeer = router.Next().Peer;
        using var young = WirePeer.Connect(router.Address, "DEALER", "me");
        young.WaitUntilRead();

        router.Socket.TrySend("me"u8, ["to whoever has it"u8.ToArray()]);
        router.Socket.Send(oldPeer, ["to who asked"u8.ToArray()]);

        Assert.Equal(["to whoever has it"], young.ReadTexts());
        Assert.Equal(["to who asked"], old.ReadTexts());
    }

    [Fact]
    public void TrySend_OldConnectionEnds_KeepsTheNewRoute()
    {
        var old = WirePeer.Connect(router.Address, "DEALER", "me");
        old.WaitUntilRead();
        using var young = WirePeer.Connect(router.Address, "DEALER", "me");
        young.WaitUntilRead();
        old.Send([0xFF]);
        Assert.Contains("0xFF", router.Log.Next(), StringComparison.Ordinal);
        old.ReadToEnd();
        old.Dispose();

        Assert.True(router.Socket.TrySend("me"u8, [[1]]));
        Assert.Equal([1], young.ReadFrame().Body);
    }

    [Fact]
    public void Send_ManyThreads_KeepMessagesWholeAndInOrder()
    {
        using var client = WirePeer.Connect(router.Address, "DEALER");
        client.Send(Wire.Message("hello"));
        var peer = router.Next().Peer;
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                router.Socket.Send(peer, [Wire.Text($"{number}"), new byte[i % 3 == 0 ? 20_000 : 10], Wire.Text($"{i}")]);
        })).ToList();

        threads.ForEach(thread => thread.Start());
        var next = new int[4];
        for (var i = 0; i < 4 * 500; i++)
        {
            var frames = client.ReadTexts();
            Assert.Equal(3, frames.Length);
            Assert.Equal($"{next[int.Parse(frames[0], CultureInfo.InvariantCulture)]++}", frames[2]);
        }
        threads.ForEach(thread => thread.Join());
    }

    public void Dispose() => router.Dispose();

    private static void WaitUntil(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Wire.Long));
}
