using System.Buffers.Binary;
using System.Text;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>Files in word2vec's binary form, byte by byte.</summary>
internal static class WordVectorBytes
{
    /// <summary>A header, and each word, a space, its numbers and what ends them.</summary>
    public static byte[] Binary(string header, string end, params ReadOnlySpan<(string Word, float[] Vector)> words)
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(header + "\n"));
        foreach (var (word, vector) in words)
            bytes.AddRange([.. Encoding.UTF8.GetBytes(word + " "), .. Numbers(vector), .. Encoding.UTF8.GetBytes(end)]);
        return [.. bytes];
    }

    /// <summary>Numbers as float32, the lowest byte first.</summary>
    public static byte[] Numbers(params ReadOnlySpan<float> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), values[i]);
        return bytes;
    }
}
