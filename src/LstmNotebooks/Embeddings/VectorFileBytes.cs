using System.Buffers.Binary;
using System.IO.Compression;

namespace LstmNotebooks.Embeddings;

/// <summary>The bytes of a file, unpacked when it is a gzip file, whatever its name; read in blocks, however long it is.</summary>
internal sealed class VectorFileBytes : IDisposable
{
    private const int BlockLength = 1 << 20;

    private readonly FileStream file;
    private readonly Stream content;
    private byte[] buffer = new byte[BlockLength];
    private int start, end;
    private long unpacked;

    private VectorFileBytes(FileStream file, Stream content) => (this.file, this.content) = (file, content);

    /// <summary>As messages name it.</summary>
    public string Name => Path.GetFileName(file.Name);

    /// <summary>How many bytes of the file are read.</summary>
    public long Read => file.Position;

    /// <summary>How many bytes the file has.</summary>
    public long Length => file.Length;

    public static VectorFileBytes Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file {path}. Give the path of a file that exists, relative to {Directory.GetCurrentDirectory()} or from the root.", path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return new VectorFileBytes(file, isGzip ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    /// <summary>At least <paramref name="count"/> bytes from here on, without taking them; fewer only where the file ends.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && Fill())
            continue;
        return buffer.AsSpan(start..end);
    }

    /// <summary>Takes bytes that were peeked at.</summary>
    public void Skip(int count) => start += count;

    /// <summary>Takes the next line, without its end; false when there is none.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var rest = buffer.AsSpan(start..end);
            var length = rest[searched..].IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = rest[..(searched + length)].TrimEnd((byte)'\r');
                start += searched + length + 1;
                return true;
            }
            searched = rest.Length;
            if (Fill())
                continue;
            line = buffer.AsSpan(start..end);
            start = end;
            return line.Length > 0;
        }
    }

    public void Dispose()
    {
        content.Dispose();
        file.Dispose();
    }

    /// <summary>Reads more behind what is there; false at the end of the file.</summary>
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var count = Unpack(buffer.AsSpan(end));
        end += count;
        return count > 0;
    }

    private int Unpack(Span<byte> destination)
    {
        int count;
        try
        {
            count = content.Read(destination);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{Name} is a gzip file that is damaged: it cannot be unpacked behind byte {file.Position:N0} of {file.Length:N0}. Get the file again.", error);
        }
        unpacked += count;
        if (count == 0 && content is GZipStream && !IsWhole())
            throw new InvalidDataException($"{Name} is a gzip file that is cut off: what its {file.Length:N0} bytes hold is not as long as their end says. Get the file again; if it is several gzip files in one, unpack it first.");
        return count;
    }

    /// <summary>Whether the last four bytes of a gzip file say how long its content is: the framework itself takes the start of a file for the whole.</summary>
    private bool IsWhole()
    {
        Span<byte> last = stackalloc byte[sizeof(uint)];
        return file.Length > last.Length && RandomAccess.Read(file.SafeFileHandle, last, file.Length - last.Length) == last.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(last) == (uint)unpacked;
    }
}
