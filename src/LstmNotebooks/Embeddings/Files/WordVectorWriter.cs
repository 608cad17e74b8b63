using System.Globalization;
using System.IO.Compression;
using System.Text;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Writes word vectors in each of their forms.</summary>
internal static class WordVectorWriter
{
    private const int LongestNumber = 32;

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(WordVectors vectors, string path, WordVectorFormat format)
    {
        foreach (var word in vectors.Words)
            if (word.Length == 0 || word.AsSpan().ContainsAny(" \t\r\n"))
                throw new ArgumentException($"'{word}' cannot be saved: in a file of word vectors a space or the end of a line ends the word. Replace it, such as by an underscore.");
        AtomicFile.Write(path, stream =>
        {
            if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                Write(vectors, stream, format);
                return;
            }
            using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
            Write(vectors, packed, format);
        });
    }

    private static void Write(WordVectors vectors, Stream stream, WordVectorFormat format)
    {
        if (format != WordVectorFormat.GloVe)
            stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{vectors.Count} {vectors.Size}\n")));
        using var line = new MemoryStream();
        for (var i = 0; i < vectors.Count; i++)
        {
            line.SetLength(0);
            line.Write(Encoding.UTF8.GetBytes(vectors.Words[i]));
            if (format == WordVectorFormat.Word2VecBinary)
            {
                line.WriteByte((byte)' ');
                FloatBytes.Write(line, vectors.Row(i));
            }
            else
            {
                WriteNumbers(line, vectors.Row(i));
            }
            line.WriteByte((byte)'\n');
            line.WriteTo(stream);
        }
    }

    /// <summary>Each in the shortest form that reads back to the same bits.</summary>
    private static void WriteNumbers(Stream stream, ReadOnlySpan<float> values)
    {
        Span<byte> text = stackalloc byte[LongestNumber];
        foreach (var value in values)
        {
            text[0] = (byte)' ';
            value.TryFormat(text[1..], out var length, default, CultureInfo.InvariantCulture);
            stream.Write(text[..(length + 1)]);
        }
    }
}
