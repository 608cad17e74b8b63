using System.Buffers.Binary;
using System.Text;

namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>What a peer says of itself in READY: names with the size in a byte, values with the size in four.</summary>
internal static class Properties
{
    public const string SocketType = "Socket-Type";
    public const string Identity = "Identity";

    /// <summary>Reads properties; their names have no case.</summary>
    public static Dictionary<string, byte[]> Parse(ReadOnlySpan<byte> bytes)
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        while (bytes.Length > 0)
        {
            var name = Encoding.Latin1.GetString(Take(ref bytes, Take(ref bytes, 1)[0]));
            var size = BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, sizeof(uint)));
            properties[name] = Take(ref bytes, size).ToArray();
        }
        return properties;
    }

    /// <summary>One property, as bytes.</summary>
    public static byte[] Encode(string name, ReadOnlySpan<byte> value)
    {
        Span<byte> size = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. value];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, uint count)
    {
        if (count > bytes.Length)
            throw new ZmtpException($"READY announces {count:N0} bytes of a property where only {bytes.Length:N0} follow.");
        var taken = bytes[..(int)count];
        bytes = bytes[(int)count..];
        return taken;
    }
}
