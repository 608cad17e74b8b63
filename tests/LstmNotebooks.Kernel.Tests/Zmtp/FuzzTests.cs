using System.Net;
using System.Net.Sockets;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class FuzzTests
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    /// <summary>30,000 strings of bytes: an error of the codec or none, and little memory.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_AnyBytes_EndsWellOrInItsOwnError(int seed)
    {
        var fuzz = new WireFuzz(seed);
        var (whole, errors, messages, commands) = (0, 0, 0, 0);

        for (var i = 0; i < 10_000; i++)
        {
            var bytes = fuzz.Next();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var frames = new FrameReader(new MemoryStream(bytes));
                Handshake.Run(frames, Stream.Null, SocketRole.Router);
                var reader = new MessageReader(frames, ConnectionLimits.Requests, _ => commands++);
                while (reader.Read() is not null)
                    messages++;
                whole++;
            }
            catch (ZmtpException)
            {
                errors++;
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        }

        // The generator reaches all that there is.
        Assert.Equal(10_000, whole + errors);
        Assert.All(new[] { whole, errors, messages, commands }, count => Assert.InRange(count, 200, 30_000));
    }

    [Fact]
    public void Sockets_AnyBytes_GoOnServing()
    {
        var log = new TestLog();
        using var router = new RouterSocket(AnyPort, (peer, frames) => peer.Router.Send(peer, frames), log.Add);
        using var publisher = new PublisherSocket(AnyPort, log.Add);
        using var echo = new EchoSocket(AnyPort, log.Add);
        var fuzz = new WireFuzz(seed: 4);

        for (var i = 0; i < 300; i++)
        {
            foreach (var address in new[] { router.LocalEndPoint, publisher.LocalEndPoint, echo.LocalEndPoint })
                Attack(address, fuzz.Next());
            publisher.Send(["topic"u8.ToArray(), [1]]);
        }

        AssertAnswers(router.LocalEndPoint);
        AssertAnswers(echo.LocalEndPoint);
        using var subscriber = WirePeer.Subscribe(publisher.LocalEndPoint, "");
        publisher.Send(["topic"u8.ToArray(), "still here"u8.ToArray()]);
        Assert.Equal(["topic", "still here"], subscriber.ReadTexts());
        Assert.InRange(log.Count, 300, 900);
    }

    /// <summary>Sends the bytes and waits until the other end closes.</summary>
    private static void Attack(EndPoint address, byte[] bytes)
    {
        using var peer = new WirePeer(address);
        try
        {
            peer.Send(bytes);
            peer.EndSending();
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Closed before all was sent.
        }
        peer.ReadToEnd();
    }

    private static void AssertAnswers(EndPoint address)
    {
        using var peer = WirePeer.Connect(address, "REQ");
        peer.Send(Wire.Message("", "still here"));
        Assert.Equal(["", "still here"], peer.ReadTexts());
    }
}
