using System.Text;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Reads and writes the .dat files of TorchSharp's own Module.save and Module.load; float32 is written, and every floating-point
/// type read.
/// </summary>
/// <remarks>
/// A file is the number of tensors, and of each: the length of its name, the name in UTF-8, its type (6 is float32), the
/// number of dimensions, their sizes, and the values, row-major, lowest byte first. Numbers are LEB128: 7 bits a byte,
/// the lowest first, with the top bit set on all but the last.
/// </remarks>
public static class TorchSharpFile
{
    internal const int Float32 = 6;

    /// <summary>Writes the file; when that fails, an older file of that name stays as it was.</summary>
    public static void Write(string path, IReadOnlyList<NamedTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        AtomicFile.Write(path, stream =>
        {
            WriteNumber(stream, tensors.Count);
            foreach (var (name, value) in tensors)
            {
                var bytes = Encoding.UTF8.GetBytes(name);
                WriteNumber(stream, bytes.Length);
                stream.Write(bytes);
                WriteNumber(stream, Float32);
                WriteNumber(stream, value.Rank);
                foreach (var size in value.Shape)
                    WriteNumber(stream, size);
                FloatBytes.Write(stream, value.Values);
            }
        });
    }

    /// <summary>Reads the whole file: float64, float16 and bfloat16 as float32, a scalar as [1].</summary>
    /// <param name="path">Where from.</param>
    /// <param name="leftOut">Takes note of the tensors of other types, such as counters, which are passed over.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is cut short or damaged; the message says what and where.</exception>
    public static IReadOnlyList<NamedTensor> Read(string path, ICollection<LeftOutTensor>? leftOut = null)
    {
        using var stream = WeightFiles.Open(path);
        return new TorchSharpReader(stream, Path.GetFileName(path)).Read(leftOut ?? []);
    }

    private static void WriteNumber(Stream stream, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            stream.WriteByte((byte)(rest | 0x80));
        stream.WriteByte((byte)rest);
    }
}
