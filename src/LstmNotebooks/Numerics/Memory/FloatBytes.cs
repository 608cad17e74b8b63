using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LstmNotebooks.Numerics;

/// <summary>float32 values as files hold them: 4 bytes each, the lowest first.</summary>
internal static class FloatBytes
{
    // A span of bytes cannot be as long as a tensor in bytes may be.
    private const int Chunk = 1 << 20;

    public static void Write(Stream stream, ReadOnlySpan<float> values)
    {
        for (var start = 0; start < values.Length; start += Chunk)
        {
            var part = values.Slice(start, Math.Min(Chunk, values.Length - start));
            if (BitConverter.IsLittleEndian)
            {
                stream.Write(MemoryMarshal.AsBytes(part));
                continue;
            }
            var swapped = MemoryMarshal.Cast<float, int>(part).ToArray();
            BinaryPrimitives.ReverseEndianness(swapped, swapped);
            stream.Write(MemoryMarshal.AsBytes<int>(swapped));
        }
    }

    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public static void Read(Stream stream, Span<float> values)
    {
        for (var start = 0; start < values.Length; start += Chunk)
            stream.ReadExactly(MemoryMarshal.AsBytes(values.Slice(start, Math.Min(Chunk, values.Length - start))));
        if (!BitConverter.IsLittleEndian)
        {
            var bits = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }
    }
}
