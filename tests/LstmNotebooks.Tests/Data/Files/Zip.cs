using System.IO.Compression;

namespace LstmNotebooks.Tests.Data;

/// <summary>Packs bytes as ZIP.</summary>
internal static class Zip
{
    /// <summary>A file of one name and content after the other; a name that ends in a slash is a folder.</summary>
    public static byte[] Pack(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return packed.ToArray();
    }
}
