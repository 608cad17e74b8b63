using System.Buffers.Binary;
using System.Text;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>The protocol's bytes, written down a second time and apart from the code under test.</summary>
internal static class Wire
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    public static byte[] Greeting(byte major = 3, byte minor = 1, string mechanism = "NULL") =>
        [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, major, minor, .. Text(mechanism.PadRight(20, '\0')), .. new byte[32]];

    public static byte[] Ready(string type, string? identity = null) =>
        Command("READY", [.. Property("Socket-Type", Text(type)), .. identity is null ? [] : Property("Identity", Text(identity))]);

    public static byte[] Property(string name, byte[] value)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Text(name), .. size, .. value];
    }

    public static byte[] Command(string name, params byte[] body) => Frame(4, [(byte)name.Length, .. Text(name), .. body]);

    public static byte[] Message(params string[] frames) =>
        [.. frames.SelectMany((frame, i) => Frame((byte)(i < frames.Length - 1 ? 1 : 0), Text(frame)))];

    public static byte[] Frame(byte flags, byte[] body) =>
        body.Length < 256 ? [flags, (byte)body.Length, .. body] : LongFrame(flags, (ulong)body.Length, body);

    public static byte[] LongFrame(byte flags, ulong size, params byte[] body)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, size);
        return [(byte)(flags | 2), .. bytes, .. body];
    }

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    public static string[] Texts(IEnumerable<byte[]> frames) => [.. frames.Select(Encoding.Latin1.GetString)];
}
