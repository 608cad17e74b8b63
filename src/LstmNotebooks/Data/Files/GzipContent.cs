using System.IO.Compression;

namespace LstmNotebooks.Data;

/// <summary>What a gzip file holds, of one member or several; an error where it is not whole.</summary>
/// <remarks>
/// The framework takes the start of a gzip file for the whole. So a member of our own is put behind the file's last: only if all before it
/// is whole does it unpack, as the last bytes.
/// </remarks>
internal sealed class GzipContent : ReadOnlyStream
{
    private const int BlockLength = 1 << 16;

    private static readonly byte[] Mark = [.. "the end of a gzip file"u8];
    private static readonly byte[] MarkMember = Pack(Mark);

    private readonly FileStream file;
    private readonly ExtendedFile source;
    private readonly GZipStream unpacked;
    private byte[] buffer = new byte[BlockLength];
    private int start, end;
    private bool hasEnded;

    /// <param name="file">The file, at its start; it stays the caller's.</param>
    public GzipContent(FileStream file)
    {
        this.file = file;
        source = new ExtendedFile(file, MarkMember);
        unpacked = new GZipStream(source, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (start == end && !hasEnded)
            Fill();
        var count = Math.Min(end - start, buffer.Length);
        this.buffer.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// Unpacks a block. Once the mark is being read nothing is given out before the end is seen, or a file that is cut off would
    /// give what never stood in it.
    /// </summary>
    private void Fill()
    {
        (start, end) = (0, 0);
        do
        {
            if (end == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            var count = Unpack(buffer.AsSpan(end));
            end += count;
            hasEnded = count == 0;
        }
        while (!hasEnded && source.IsPastFile);
        if (!hasEnded)
            return;
        if (!buffer.AsSpan(0, end).EndsWith(Mark))
            throw NotWhole("cut off", "it ends within what is packed, or other bytes follow");
        end -= Mark.Length;
    }

    private int Unpack(Span<byte> destination)
    {
        try
        {
            return unpacked.Read(destination);
        }
        catch (InvalidDataException error)
        {
            throw source.IsPastFile
                ? NotWhole("cut off", "it ends within what is packed, or other bytes follow", error)
                : NotWhole("damaged", $"it cannot be unpacked behind byte {file.Position:N0} of {file.Length:N0}", error);
        }
    }

    private InvalidDataException NotWhole(string how, string why, Exception? cause = null) =>
        new($"{Path.GetFileName(file.Name)} is a gzip file that is {how}: {why}. Get the file again.", cause);

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(content);
        return packed.ToArray();
    }
}
