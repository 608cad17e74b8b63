using System.Buffers.Binary;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Reads every kind of floating-point number as float32; all but float64 turn into it exactly.</summary>
internal static class FloatKinds
{
    private const int Chunk = 1 << 16;

    /// <summary>How many bytes a number takes.</summary>
    public static int Bytes(this FloatKind kind) => kind switch
    {
        FloatKind.Float64 => sizeof(double),
        FloatKind.Float32 => sizeof(float),
        FloatKind.Float16 or FloatKind.BFloat16 => sizeof(ushort),
        FloatKind.Float8E5M2 or FloatKind.Float8E4M3 => sizeof(byte),
        _ => throw Unknown(kind),
    };

    /// <summary>Reads as many numbers as there are places.</summary>
    /// <param name="kind">What the stream holds, the lowest byte of each first.</param>
    /// <param name="stream">Where from.</param>
    /// <param name="values">Where to.</param>
    /// <param name="error">Makes an error of what is wrong.</param>
    public static void Read(this FloatKind kind, Stream stream, Span<float> values, Func<string, Exception> error)
    {
        if (kind == FloatKind.Float32)
        {
            FloatBytes.Read(stream, values);
            return;
        }
        var size = kind.Bytes();
        var bytes = new byte[Math.Min(Chunk, values.Length) * size];
        for (; !values.IsEmpty; values = values[Math.Min(Chunk, values.Length)..])
        {
            var part = bytes.AsSpan(0, Math.Min(Chunk, values.Length) * size);
            stream.ReadExactly(part);
            for (var i = 0; i < part.Length / size; i++)
                values[i] = kind == FloatKind.Float64
                    ? OfDouble(BinaryPrimitives.ReadDoubleLittleEndian(part[(i * size)..]), error)
                    : kind.Value(part[(i * size)..]);
        }
    }

    private static float Value(this FloatKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        FloatKind.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        FloatKind.BFloat16 => UpperHalf(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        FloatKind.Float8E5M2 => (float)BitConverter.UInt16BitsToHalf((ushort)(bytes[0] << 8)),
        FloatKind.Float8E4M3 => OfE4M3(bytes[0]),
        _ => throw Unknown(kind),
    };

    private static ArgumentOutOfRangeException Unknown(FloatKind kind) =>
        new(nameof(kind), kind, $"There is no floating-point number of kind {kind}: add its size and its value to {nameof(FloatKinds)}.");

    private static float OfDouble(double value, Func<string, Exception> error) => double.IsFinite(value) && !float.IsFinite((float)value)
        ? throw error($"holds {value:G3}, which is larger than any float32")
        : (float)value;

    private static float UpperHalf(uint bits) => BitConverter.UInt32BitsToSingle(bits << 16);

    /// <summary>A sign, four bits of exponent and three of mantissa; no infinity, and one NaN of each sign.</summary>
    private static float OfE4M3(byte bits)
    {
        var (exponent, mantissa) = ((bits >> 3) & 0xF, bits & 7);
        var size = (exponent, mantissa) switch
        {
            (0xF, 7) => float.NaN,
            (0, _) => MathF.ScaleB(mantissa, -9),
            _ => MathF.ScaleB(8 + mantissa, exponent - 10),
        };
        return bits < 0x80 ? size : -size;
    }
}
