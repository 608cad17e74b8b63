using System.IO.Compression;

namespace LstmNotebooks.Tests.Data;

/// <summary>Packs bytes as gzip.</summary>
internal static class Gzip
{
    /// <summary>One member.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(content);
        return packed.ToArray();
    }
}
