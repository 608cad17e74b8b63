using System.Buffers;
using System.Text;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Reads one member from a documentation file, without reading the rest into memory.</summary>
internal static class DocumentationReader
{
    private const int ChunkSize = 1 << 16;

    /// <summary>The member's element, or null when the file has none.</summary>
    /// <param name="path">The XML file.</param>
    /// <param name="id">As in "M:System.String.Trim".</param>
    public static string? Read(string path, string id)
    {
        var opening = Encoding.UTF8.GetBytes($"<member name=\"{id}\"");
        var closing = "</member>"u8;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var filled = 0;
            while (file.Read(buffer, filled, buffer.Length - filled) is > 0 and var read)
            {
                filled += read;
                var start = buffer.AsSpan(0, filled).IndexOf(opening);
                // From the member's start on all is kept; before it, only what its start may begin with.
                var kept = start >= 0 ? start : Math.Max(0, filled - opening.Length);
                if (start >= 0 && buffer.AsSpan(start, filled - start).IndexOf(closing) is >= 0 and var length)
                    return Encoding.UTF8.GetString(buffer, start, length + closing.Length);
                buffer.AsSpan(kept, filled - kept).CopyTo(buffer);
                filled -= kept;
                if (filled == buffer.Length)
                    buffer = Larger(buffer);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read documents nothing; what asks for it has a signature to show.
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
