using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

public sealed class HandshakeTests : IDisposable
{
    private readonly MemoryStream output = new();

    [Fact]
    public void Run_Router_SendsGreetingAndReady()
    {
        Run(SocketRole.Router, [.. Wire.Greeting(), .. Wire.Ready("DEALER", "me")]);

        Assert.Equal([.. Wire.Greeting(), .. Wire.Ready("ROUTER", "")], output.ToArray());
    }

    [Fact]
    public void Run_Publisher_SendsGreetingAndReady()
    {
        Run(SocketRole.Publisher, [.. Wire.Greeting(), .. Wire.Ready("SUB")]);

        Assert.Equal([.. Wire.Greeting(), .. Wire.Ready("PUB")], output.ToArray());
    }

    [Theory]
    [InlineData("ROUTER", "DEALER")]
    [InlineData("ROUTER", "REQ")]
    [InlineData("ROUTER", "ROUTER")]
    [InlineData("PUB", "SUB")]
    [InlineData("PUB", "XSUB")]
    [InlineData("REP", "REQ")]
    [InlineData("REP", "DEALER")]
    public void Run_FittingPeer_GivesItsIdentity(string own, string peer)
    {
        var identity = Run(Role(own), [.. Wire.Greeting(minor: 0), .. Wire.Ready(peer, "somebody")]);

        Assert.Equal("somebody"u8.ToArray(), identity);
    }

    [Theory]
    [InlineData("ROUTER", "REP", "DEALER, REQ, ROUTER")]
    [InlineData("ROUTER", "dealer", "DEALER, REQ, ROUTER")]
    [InlineData("PUB", "REQ", "SUB, XSUB")]
    [InlineData("REP", "SUB", "REQ, DEALER")]
    public void Run_OtherPeer_IsToldWhy(string own, string peer, string taken)
    {
        var error = Assert.Throws<ZmtpException>(() => Run(Role(own), [.. Wire.Greeting(), .. Wire.Ready(peer)]));

        Assert.Equal($"A {peer} socket connected to a {own} socket, which takes {taken} only.", error.Message);
        byte[] refusal = Wire.Command("ERROR", [(byte)error.Message.Length, .. Wire.Text(error.Message)]);
        Assert.Equal(refusal, output.ToArray()[^refusal.Length..]);
    }

    [Fact]
    public void Run_PropertyNamesInAnyCase_AreKnown()
    {
        var ready = Wire.Command("READY", [.. Wire.Property("SOCKET-TYPE", Wire.Text("DEALER")), .. Wire.Property("X-Other", [1]), .. Wire.Property("identity", [9])]);

        Assert.Equal([9], Run(SocketRole.Router, [.. Wire.Greeting(), .. ready]));
    }

    [Fact]
    public void Run_NoIdentity_GivesAnEmptyOne()
    {
        Assert.Empty(Run(SocketRole.Router, [.. Wire.Greeting(), .. Wire.Ready("REQ")]));
    }

    [Theory]
    [InlineData(2, "NULL", "The peer speaks version 2 of the wire protocol, but 3.0 is the lowest here: use libzmq 4 or later.")]
    [InlineData(0, "NULL", "The peer speaks version 0 of the wire protocol, but 3.0 is the lowest here: use libzmq 4 or later.")]
    [InlineData(3, "PLAIN", "The peer wants the security mechanism 'PLAIN', but NULL is the only one here.")]
    [InlineData(3, "NULLX", "The peer wants the security mechanism 'NULLX', but NULL is the only one here.")]
    [InlineData(3, "N\u0001\u00FF", "The peer wants the security mechanism 'N..', but NULL is the only one here.")]
    public void Run_OtherGreeting_IsAnError(byte major, string mechanism, string message)
    {
        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, Wire.Greeting(major, 0, mechanism)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Run_Version2_IsSeenBeforeTheGreetingIsWhole()
    {
        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, Wire.Greeting(major: 1)[..11]));

        Assert.StartsWith("The peer speaks version 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AnotherProtocol_IsSeenAtItsFirstByte()
    {
        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, Wire.Text("G")));

        Assert.Equal("The connection began with the byte 0x47, not with ZMTP's 0xFF: the peer speaks another protocol, or ZMTP 1.0.", error.Message);
    }

    [Fact]
    public void Run_OtherSignature_IsAnError()
    {
        var greeting = Wire.Greeting();
        greeting[9] = 0x7E;

        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, greeting));

        Assert.StartsWith("The greeting's signature ends in 0x7E, not in 0x7F", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ErrorInsteadOfReady_SaysThePeersReason()
    {
        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, [.. Wire.Greeting(), .. Wire.Command("ERROR", [4, .. Wire.Text("n\no!")])]));

        Assert.Equal("The peer refused the connection: 'n.o!'.", error.Message);
    }

    public static TheoryData<byte[], string> NotReady => new()
    {
        { [], "The connection ended before READY." },
        { Wire.Message(""), "The peer sent a message before READY." },
        { Wire.Message("hello"), "The peer sent a message before READY." },
        { Wire.Command("PING", 0, 0), "The peer sent the command 'PING' instead of READY." },
        { Wire.Command("READY"), "READY has no Socket-Type." },
        { Wire.Command("READY", [11, .. Wire.Text("Socket")]), "READY announces 11 bytes of a property where only 6 follow." },
        { Wire.Command("READY", [1, (byte)'x', 0, 0]), "READY announces 4 bytes of a property where only 2 follow." },
        { Wire.Command("READY", [1, (byte)'x', 0xFF, 0xFF, 0xFF, 0xFF, 1]), "READY announces 4,294,967,295 bytes of a property where only 1 follow." },
        { Wire.Ready("DEALER", "\0one"), "The peer's identity has 4 bytes and begins with 0x00; it needs at most 255, and no zero at the beginning." },
        { Wire.Ready("DEALER", new string('x', 256)), "The peer's identity has 256 bytes and begins with 0x78; it needs at most 255, and no zero at the beginning." },
    };

    [Theory]
    [MemberData(nameof(NotReady))]
    public void Run_NoFittingReady_IsAnError(byte[] bytes, string message)
    {
        var error = Assert.Throws<ZmtpException>(() => Run(SocketRole.Router, [.. Wire.Greeting(), .. bytes]));

        Assert.Equal(message, error.Message);
    }

    public void Dispose() => output.Dispose();

    private byte[] Run(SocketRole role, byte[] input) => Handshake.Run(new FrameReader(new MemoryStream(input)), output, role);

    private static SocketRole Role(string name) => new[] { SocketRole.Router, SocketRole.Publisher, SocketRole.Reply }.Single(role => role.Name == name);
}
