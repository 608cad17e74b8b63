using System.Text;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>What two ends say about the connection itself: a name and what belongs to it.</summary>
internal readonly record struct Command(string Name, ReadOnlyMemory<byte> Body)
{
    public const string Cancel = "CANCEL";
    public const string Error = "ERROR";
    public const string Ping = "PING";
    public const string Pong = "PONG";
    public const string Ready = "READY";
    public const string Subscribe = "SUBSCRIBE";

    /// <summary>Reads the body of a command's frame: the size of the name in a byte, the name, the rest.</summary>
    public static Command Parse(byte[] frame)
    {
        if (frame.Length == 0 || frame[0] == 0 || frame[0] >= frame.Length)
            throw new ZmtpException($"A command of {frame.Length:N0} bytes does not hold the name that it announces.");
        var end = 1 + frame[0];
        return new Command(Encoding.Latin1.GetString(frame.AsSpan(1..end)), frame.AsMemory(end));
    }

    /// <summary>The reason in an ERROR, which is a byte for its size and ASCII text, fit for a log.</summary>
    public static string Reason(ReadOnlySpan<byte> body) =>
        body.Length > 0 && body[0] < body.Length ? Printable(body.Slice(1, body[0])) : "";

    /// <summary>A peer's bytes as text for a log: what is not printable ASCII shows as a dot.</summary>
    public static string Printable(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 255;
        var text = new StringBuilder();
        foreach (var value in bytes[..Math.Min(bytes.Length, Longest)])
            text.Append(value is >= 0x20 and < 0x7F ? (char)value : '.');
        return text.ToString();
    }

    /// <summary>The body of the command's frame.</summary>
    public byte[] ToFrame() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Body.Span];
}
