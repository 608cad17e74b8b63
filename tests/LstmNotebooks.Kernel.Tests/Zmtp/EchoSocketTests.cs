using System.Net;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class EchoSocketTests : IDisposable
{
    private readonly TestLog log = new();
    private readonly EchoSocket echo;

    public EchoSocketTests()
    {
        echo = new EchoSocket(new IPEndPoint(IPAddress.Loopback, 0), log.Add);
    }

    [Theory]
    [InlineData("REQ")]
    [InlineData("DEALER")]
    public void Message_AnyFrames_ComesBack(string type)
    {
        using var peer = WirePeer.Connect(echo.LocalEndPoint, type);

        peer.Send([.. Wire.Message("", "ping"), .. Wire.Message("x"), .. Wire.Message("", "", new string('y', 10_000))]);

        Assert.Equal(["", "ping"], peer.ReadTexts());
        Assert.Equal(["x"], peer.ReadTexts());
        Assert.Equal(["", "", new string('y', 10_000)], peer.ReadTexts());
    }

    [Fact]
    public void Message_ManyPeers_EachHasItsOwnBack()
    {
        var peers = Enumerable.Range(0, 50).Select(_ => WirePeer.Connect(echo.LocalEndPoint, "REQ")).ToList();

        for (var i = 0; i < peers.Count; i++)
            peers[i].Send(Wire.Message("", $"{i}"));

        for (var i = 0; i < peers.Count; i++)
            Assert.Equal(["", $"{i}"], peers[i].ReadTexts());
        peers.ForEach(peer => peer.Dispose());
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Message_PeerSendsAndNeverReads_IsDisconnected()
    {
        using var peer = WirePeer.Connect(echo.LocalEndPoint, "DEALER");
        var message = Wire.Message(new string('x', 50_000));

        var error = Record.Exception(() =>
        {
            for (var i = 0; i < 10_000; i++)
                peer.Send(message);
        });

        Assert.IsType<IOException>(error);
        Assert.Contains("closed. More than 1,048,576 bytes waited", log.Next(), StringComparison.Ordinal);
    }

    public void Dispose() => echo.Dispose();
}
