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
        WordVectorWords.RequireHeld(vectors, format);
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

    /// <summary>A number in the shortest form that reads back to the same bits.</summary>
    public static string TextOf(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Write(WordVectors vectors, Stream stream, WordVectorFormat format)
    {
        // The reader takes a mark at the start for one of the file, not of its first word.
        if (format == WordVectorFormat.GloVe && vectors.Words[0].StartsWith('\uFEFF'))
            stream.Write(Encoding.UTF8.Preamble);
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
