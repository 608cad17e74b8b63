using System.Globalization;
using System.Net;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class PublisherSocketTests : IDisposable
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    private readonly TestLog log = new();
    private readonly PublisherSocket publisher;

    public PublisherSocketTests()
    {
        publisher = new PublisherSocket(AnyPort, log.Add);
    }

    [Fact]
    public void Send_SubscribedByCommand_Arrives()
    {
        using var peer = WirePeer.Connect(publisher.LocalEndPoint, "SUB");
        peer.Send(Wire.Command("SUBSCRIBE", Wire.Text("a")));
        peer.WaitUntilRead();

        Send("b", "not wanted");
        Send("ab", "wanted");
        peer.Send(Wire.Command("CANCEL", Wire.Text("a")));
        peer.WaitUntilRead("ab", "wanted");
        Send("ab", "no longer");
        peer.Send(Wire.Command("SUBSCRIBE"));
        peer.WaitUntilRead();
        Send("", "all");

        Assert.Equal(["", "all"], peer.ReadTexts());
    }

    [Fact]
    public void Send_SubscribedByMessage_Arrives()
    {
        using var peer = WirePeer.Connect(publisher.LocalEndPoint, "XSUB");
        peer.Send([.. Wire.Message("\u0001a"), .. Wire.Message("\u0001a"), .. Wire.Message("\u0000a"), .. Wire.Message("\u0000never")]);
        peer.WaitUntilRead();

        Send("a", "asked for twice, cancelled once");
        peer.Send(Wire.Message("\u0000a"));
        peer.WaitUntilRead("a", "asked for twice, cancelled once");
        Send("a", "no longer");
        peer.Send(Wire.Message("\u0001"));
        peer.WaitUntilRead();
        Send("b", "all");

        Assert.Equal(["b", "all"], peer.ReadTexts());
    }

    [Fact]
    public void Send_OtherMessagesOfAPeer_AreIgnored()
    {
        using var peer = WirePeer.Connect(publisher.LocalEndPoint, "XSUB");
        peer.Send([.. Wire.Message(""), .. Wire.Message("\u0001", "x"), .. Wire.Message("\u0002"), .. Wire.Message("text")]);
        peer.WaitUntilRead();

        Send("a", "nobody asked");
        peer.WaitUntilRead();

        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Send_SeveralThreads_IsTheSameOrderForAll()
    {
        using var first = WirePeer.Subscribe(publisher.LocalEndPoint, "");
        using var second = WirePeer.Subscribe(publisher.LocalEndPoint, "");
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                publisher.Send([Wire.Text($"{number}"), new byte[i % 5 == 0 ? 9000 : 5], Wire.Text($"{i}")]);
        })).ToList();

        threads.ForEach(thread => thread.Start());
        var next = new int[4];
        for (var i = 0; i < 4 * 500; i++)
        {
            var frames = first.ReadTexts();
            Assert.Equal($"{next[int.Parse(frames[0], CultureInfo.InvariantCulture)]++}", frames[2]);
            Assert.Equal(frames, second.ReadTexts());
        }
        threads.ForEach(thread => thread.Join());
    }

    [Fact]
    public void Send_ManyMessagesToASlowPeer_LosesNone()
    {
        using var peer = WirePeer.Subscribe(publisher.LocalEndPoint, "");

        // All are sent before the peer reads the first.
        for (var i = 0; i < 200_000; i++)
            Send("stream", $"line {i}");

        for (var i = 0; i < 200_000; i++)
            Assert.Equal($"line {i}", peer.ReadTexts()[1]);
    }

    [Fact]
    public void Send_StuckPeer_IsDisconnectedAndOthersGoOn()
    {
        using var own = new PublisherSocket(AnyPort, log.Add, ConnectionLimits.Subscriptions with { QueuedBytes = 1_000_000 });
        using var stuck = WirePeer.Subscribe(own.LocalEndPoint, "");
        using var good = WirePeer.Subscribe(own.LocalEndPoint, "");

        var sent = 0;
        while (log.Count == 0)
        {
            own.Send(["a"u8.ToArray(), new byte[50_000]]);
            sent++;
            Assert.Equal(50_000, good.ReadFrames()[1].Length);
            Assert.InRange(sent, 1, 10_000);
        }

        Assert.Contains("closed. More than 1,000,000 bytes waited to be read by the peer.", log.Next(), StringComparison.Ordinal);
        stuck.ReadToEnd();
        own.Send(["a"u8.ToArray(), [1]]);
        Assert.Equal([1], good.ReadFrames()[1]);
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Send_NobodyThere_IsDropped()
    {
        WirePeer.Subscribe(publisher.LocalEndPoint, "").Dispose();

        Send("a", "1");
        Send("a", "2");

        using var peer = WirePeer.Subscribe(publisher.LocalEndPoint, "");
        Send("a", "3");
        Assert.Equal(["a", "3"], peer.ReadTexts());
    }

    [Fact]
    public async Task Dispose_MessagesThatWait_AreSentFirst()
    {
        using var own = new PublisherSocket(AnyPort, log.Add, ConnectionLimits.Subscriptions with { ClosingTime = Wire.Long });
        var peer = WirePeer.Subscribe(own.LocalEndPoint, "");
        for (var i = 0; i < 1000; i++)
            own.Send([[], Wire.Text($"{i}")]);

        var closing = Task.Run(own.Dispose);

        for (var i = 0; i < 1000; i++)
            Assert.Equal($"{i}", peer.ReadTexts()[1]);
        Assert.Empty(peer.ReadToEnd());
        peer.Dispose();
        await closing.WaitAsync(Wire.Long);
    }

    public void Dispose() => publisher.Dispose();

    private void Send(params string[] frames) => publisher.Send([.. frames.Select(Wire.Text)]);
}
