using System.Text;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>How two ends introduce themselves: greetings, then READY in both directions.</summary>
internal static class Handshake
{
    private const int MaximumIdentityBytes = 255;

    /// <summary>Introduces a socket to its peer and gives the identity that the peer announced, empty when it has none.</summary>
    public static byte[] Run(FrameReader reader, Stream output, SocketRole role)
    {
        // At once and before the peer's greeting was seen: the peer may wait for it.
        output.Write(Greeting.Own);
        Greeting.Read(reader);
        WireMessage.Of(Ready(role)).WriteTo(output);
        try
        {
            return Check(ReadProperties(reader), role);
        }
        catch (ZmtpException exception)
        {
            TrySend(output, Error(exception.Message));
            throw;
        }
    }

    private static Command Ready(SocketRole role)
    {
        var type = Properties.Encode(Properties.SocketType, Encoding.ASCII.GetBytes(role.Name));
        byte[] identity = role == SocketRole.Router ? Properties.Encode(Properties.Identity, []) : [];
        byte[] properties = [.. type, .. identity];
        return new Command(Command.Ready, properties);
    }

    private static Command Error(string message)
    {
        var text = Encoding.ASCII.GetBytes(message);
        var length = Math.Min(text.Length, byte.MaxValue);
        byte[] reason = [(byte)length, .. text.AsSpan(0, length)];
        return new Command(Command.Error, reason);
    }

    private static void TrySend(Stream output, Command command)
    {
        try
        {
            WireMessage.Of(command).WriteTo(output);
        }
        catch (IOException)
        {
            // The peer has gone and cannot be told; what it did wrong is the news.
        }
    }

    private static Dictionary<string, byte[]> ReadProperties(FrameReader reader)
    {
        if (reader.Read(FrameReader.MaximumCommandBytes) is not { } frame)
            throw new ZmtpException("The connection ended before READY.");
        if (!frame.IsCommand)
            throw new ZmtpException("The peer sent a message before READY.");
        var command = Command.Parse(frame.Body);
        return command.Name switch
        {
            Command.Ready => Properties.Parse(command.Body.Span),
            Command.Error => throw new ZmtpException($"The peer refused the connection: '{Command.Reason(command.Body.Span)}'."),
            _ => throw new ZmtpException(
                $"The peer sent the command '{Command.Printable(Encoding.Latin1.GetBytes(command.Name))}' instead of READY."),
        };
    }

    private static byte[] Check(Dictionary<string, byte[]> properties, SocketRole role)
    {
        if (!properties.TryGetValue(Properties.SocketType, out var type))
            throw new ZmtpException($"READY has no {Properties.SocketType}.");
        if (!role.Peers.Contains(Encoding.Latin1.GetString(type)))
            throw new ZmtpException(
                $"A {Command.Printable(type)} socket connected to a {role.Name} socket, which takes {string.Join(", ", role.Peers)} only.");
        var identity = properties.GetValueOrDefault(Properties.Identity, []);
        if (identity.Length > MaximumIdentityBytes || identity is [0, ..])
            throw new ZmtpException(
                $"The peer's identity has {identity.Length:N0} bytes and begins with 0x{identity[0]:X2}; "
                + $"it needs at most {MaximumIdentityBytes}, and no zero at the beginning.");
        return identity;
    }
}
