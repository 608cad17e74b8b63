namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>A kind of socket, and the kinds that may connect to it.</summary>
internal sealed record SocketRole(string Name, IReadOnlyList<string> Peers)
{
    public static SocketRole Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    public static SocketRole Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    public static SocketRole Reply { get; } = new("REP", ["REQ", "DEALER"]);
}
