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
            line = rest;
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
        int count;
        try
        {
            count = content.Read(buffer, end, buffer.Length - end);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{Name} is a gzip file that is cut off or damaged: it cannot be unpacked behind byte {file.Position:N0} of {file.Length:N0}. Get the file again.", error);
        }
        end += count;
        return count > 0;
    }
}
