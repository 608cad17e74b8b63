using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Reads and writes the safetensors format, in which PyTorch and most others exchange weights; float32 is written, and every
/// floating-point type read.
/// </summary>
/// <remarks>
/// A file is the length of the header (8 bytes, the lowest first), the header in JSON (of each tensor: dtype, shape, and
/// where its bytes begin and end in the rest), spaces up to a multiple of 8, and the rest: all values, row-major.
/// </remarks>
public static class SafeTensorsFile
{
    internal const string MetadataKey = "__metadata__";
    internal const int LengthBytes = 8;

    /// <summary>Writes the file; when that fails, an older file of that name stays as it was.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="tensors">What to write, in this order; names must differ.</param>
    /// <param name="metadata">Free texts to go with them.</param>
    /// <exception cref="ArgumentException">Two tensors have the same name.</exception>
    public static void Write(string path, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        CheckNames(tensors);
        var header = Header(tensors, metadata ?? new Dictionary<string, string>());
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[LengthBytes];
            BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var tensor in tensors)
                FloatBytes.Write(stream, tensor.Value.Values);
        });
    }

    /// <summary>
    /// Reads the whole file: F64, F16, BF16 and F8 as float32, a scalar as [1]; tensors of other types are named in
    /// <see cref="SafeTensors.LeftOut"/>.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is cut short or damaged; the message says what and where.</exception>
    public static SafeTensors Read(string path)
    {
        using var stream = WeightFiles.Open(path);
        return new SafeTensorsReader(stream, Path.GetFileName(path)).Read();
    }

    private static void CheckNames(IReadOnlyList<NamedTensor> tensors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { MetadataKey };
        foreach (var tensor in tensors)
        {
            if (!seen.Add(tensor.Name))
                throw new ArgumentException(
                    $"A safetensors file expects tensors of different names, none of them {MetadataKey}, but got '{tensor.Name}' again.",
                    nameof(tensors));
        }
    }

    private static byte[] Header(IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            var offset = 0L;
            foreach (var tensor in tensors)
            {
                WriteEntry(json, tensor, offset);
                offset += (long)tensor.Value.Length * sizeof(float);
            }
            json.WriteEndObject();
        }
        // Readers map the values, so these begin at a multiple of 8.
        while (buffer.Length % 8 != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
            return;
        json.WriteStartObject(MetadataKey);
        foreach (var (key, value) in metadata.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, NamedTensor tensor, long offset)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", "F32");
        json.WriteStartArray("shape");
        foreach (var size in tensor.Value.Shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(offset);
        json.WriteNumberValue(offset + (long)tensor.Value.Length * sizeof(float));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
